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
import { readNotes } from './notes';
import { readPerson } from './person';
import { readPieces, type Piece } from './pieces';
import type { CareRecord } from './record';
import { readSections } from './sections';
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
  const sections = readSections(blocks, map.notes);
  yield;
  const pieces = yield* readPieces(blocks, sections, newestByRow(blocks, options));
  yield;
  const person = yield* readPerson(blocks, pieces, sections, options, map.person);
  yield;
  const { notes, heads } = yield* readNotes(blocks, sections, options);
  const born = person.dateOfBirth?.value;
  yield;
  const record: CareRecord = {
    snapshotId: snapshot.snapshotId,
    person,
    sections,
    facts: yield* readFacts(pieces),
    // Whatever is dated by the day the person was born says who they are; nobody wrote a note that day.
    notes: notes.filter(({ when }) => when === null || when.slice(0, 10) !== born),
    forms: readForms(blocks),
    looksLikeCare: looksLikeCare(blocks, sections),
  };
  const made = { record, blocks, pieces, order, noteHeads: heads };
  readings.set(snapshot, { now, map, reading: made });
  return made;
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
