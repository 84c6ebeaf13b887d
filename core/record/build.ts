/** Snapshot to CareRecord: pure, so that a saved snapshot replays every bug. */
import { siteMapOf, type SiteMap } from '@/core/knowledge/site-maps';
import type { CancelSignal } from '@/core/ports';
import { detectOrder } from '@/core/text/dates';
import { atOnce, inTurns, type Steps, type Turns } from '@/utils/turns';
import { Blocks } from './blocks';
import { looksLikeCare } from './care';
import { newestByRow } from './dated-columns';
import { readFacts } from './facts';
import { readForms } from './forms';
import { withLeadLines } from './lead-lines';
import { likelyName } from './likely-name';
import type { NoteOptions } from './note-stamps';
import { readNotes, type NotesOnPage } from './notes';
import { othersOnPage } from './others';
import { tablesOfPeople } from './people-tables';
import { readPerson } from './person';
import { readPieces, type Piece } from './pieces';
import type { CareRecord, Person, Section } from './record';
import { readSections } from './sections';
import { peopleListed } from './several';
import type { PageSnapshot } from './snapshot';

export interface BuildOptions {
  /** Today, ISO local date or date-time ("2026-06-15", "2026-06-15T08:30"). */
  now: string;
}

/** What one reading of a snapshot gives: the record, and the stretches of text it was built from. */
export interface Reading {
  record: CareRecord;
  blocks: Blocks;
  pieces: Piece[];
  order: 'dmy' | 'mdy';
  /** Blocks that only tell who wrote a note and when. */
  noteHeads: ReadonlySet<string>;
  /** Words of the names of other people whose rows and entries are left out. */
  otherNames: ReadonlySet<string>;
  /** By whom others are told apart: the person, under the likeliest name where the page says none outright. */
  owner: Person;
}

const readings = new WeakMap<PageSnapshot, { now: string; map: SiteMap; reading: Reading }>();

/** Reads a snapshot once; the same snapshot object and day give the same reading. */
export const readSnapshot = (snapshot: PageSnapshot, options: BuildOptions): Reading =>
  atOnce(readingSteps(snapshot, options));

/** The same, a little at a time. */
export function* readingSteps(snapshot: PageSnapshot, { now }: BuildOptions): Steps<Reading> {
  const map = siteMapOf(snapshot.url);
  const known = readings.get(snapshot);
  if (known?.now === now && known.map === map) return known.reading;
  const lines = withLeadLines(snapshot);
  yield;
  const blocks = new Blocks(lines);
  yield;
  const order = detectOrder(blocks.all.map((block) => block.text));
  yield;
  const options = { now, order };
  const whole = yield* understand(blocks, options, map);
  const owner = ownerOf(whole);
  const others = othersOnPage(blocks, { ...whole, person: owner });
  yield;
  const read =
    others.entries === 0
      ? whole
      : yield* withoutOthers(new Blocks(lines, others.blocks), whole, others.blocks, options, map);
  const { sections, pieces, notes, heads } = read;
  const several = peopleListed(blocks, whole.pieces, read.person.name ?? owner.name);
  const person = several > 0 ? NOBODY : read.person;
  const born = person.dateOfBirth?.value;
  yield;
  const record: CareRecord = {
    snapshotId: snapshot.snapshotId,
    person,
    sections,
    facts: yield* readFacts(pieces),
    // Whatever is dated by the day the person was born says who they are; nobody wrote a note that day.
    notes: notes.filter(({ when }) => when === null || when.slice(0, 10) !== born),
    forms: readForms(read.blocks),
    looksLikeCare: looksLikeCare(blocks, whole.sections, whole.notes.length),
    ...(others.entries > 0 ? { others: others.entries } : {}),
    ...(several > 0 ? { several } : {}),
  };
  const made = {
    record,
    blocks: read.blocks,
    pieces,
    order,
    noteHeads: heads,
    otherNames: others.names,
    owner: person.name || several > 0 ? person : owner,
  };
  readings.set(snapshot, { now, map, reading: made });
  return made;
}

/** The person; where the page does not say outright whose it is, by the likeliest name, which is shown to nobody. */
const NOBODY: Person = {
  key: '',
  name: null,
  preferredName: null,
  dateOfBirth: null,
  age: null,
  pronouns: null,
  identifiers: [],
};

const ownerOf = ({ blocks, person, several }: Understood): Person =>
  person.name
    ? person
    : { ...person, name: likelyName(blocks, person.preferredName?.value ?? null, several) };

/** What can be told of a page, or of the part of it that is the person's. */
export interface Understood extends NotesOnPage {
  blocks: Blocks;
  sections: Section[];
  pieces: Piece[];
  person: Person;
  /** Tables that name several people. */
  several: ReadonlySet<string>;
}

function* understand(blocks: Blocks, options: NoteOptions, map: SiteMap): Steps<Understood> {
  const sections = readSections(blocks, map.notes);
  yield;
  const pieces = yield* readPieces(blocks, sections, newestByRow(blocks, options));
  yield;
  const several = tablesOfPeople(pieces);
  const person = yield* readPerson(blocks, pieces, sections, options, several, map.person);
  yield;
  return { blocks, sections, pieces, person, several, ...(yield* readNotes(blocks, sections, options)) };
}

/** Rows of which a part is left: what names a cell may have gone with the rest. */
function hasTornRows(blocks: Blocks, left: ReadonlySet<string>): boolean {
  const rows = new Set<string>();
  for (const id of left) {
    const { cell } = blocks.get(id) ?? {};
    if (cell) rows.add(`${cell.table}:${cell.row}`);
  }
  return blocks.all.some(({ cell }) => cell && rows.has(`${cell.table}:${cell.row}`));
}

const placesOf = ({ name, preferredName, dateOfBirth, age, pronouns, identifiers }: Person): string[] =>
  [name, preferredName, dateOfBirth, age, pronouns, ...identifiers].flatMap(
    (one) => one?.evidence.map(({ block }) => block) ?? [],
  );

/**
 * The part of a page that is the person's, out of what was understood of the whole: only what may be another without
 * the rest is read again.
 * @param left blocks about other people; `blocks` are without them
 */
function* withoutOthers(
  blocks: Blocks,
  whole: Understood,
  left: ReadonlySet<string>,
  options: NoteOptions,
  map: SiteMap,
): Steps<Understood> {
  const sections = readSections(blocks, map.notes);
  yield;
  const before = new Map(whole.sections.map(({ id, domain }) => [id, domain]));
  const isSame = sections.every(({ id, domain }) => before.get(id) === domain) && !hasTornRows(blocks, left);
  const pieces = isSame
    ? whole.pieces.filter(({ block }) => !left.has(block.id))
    : yield* readPieces(blocks, sections, newestByRow(blocks, options));
  const { several } = whole;
  const person =
    whole.person.age === null || placesOf(whole.person).some((id) => left.has(id))
      ? yield* readPerson(blocks, pieces, sections, options, several, map.person)
      : whole.person;
  yield;
  return { blocks, sections, pieces, person, several, ...(yield* readNotes(blocks, sections, options)) };
}

/** The snapshot understood as a care record. */
export function buildRecord(snapshot: PageSnapshot, options: BuildOptions): CareRecord {
  return readSnapshot(snapshot, options).record;
}

/** The same, a little at a time; null when it was no longer wanted. */
export async function buildInTurns(
  snapshot: PageSnapshot,
  options: BuildOptions,
  turns: Turns,
  signal: CancelSignal,
): Promise<CareRecord | null> {
  return (await inTurns(readingSteps(snapshot, options), turns, signal))?.record ?? null;
}
