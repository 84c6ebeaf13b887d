/** Lists of other people in the same care: rounds, boards, registers and tables of names, told by how they are made. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { domainCues, isDomainName } from '@/core/knowledge/domains';
import { labelSets, namesPlace } from '@/core/knowledge/page-words';
import { firstNames } from '@/core/knowledge/first-names';
import { expand } from '@/core/knowledge/red-flags';
import { plainWords } from '@/core/text/plain-words';
import { normalise } from '@/core/text/tokens';
import { onceEach } from '@/utils/once-each';
import { inOtherPlaces } from './other-place';
import type { Statement } from './statements';

const NAME = "\\p{Lu}[\\p{L}'’-]+";
const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx)';
/** "Flat 3", "Elm 5", "Rm 19", "08:30", "12.": where or when somebody is on a list. */
const PLACE =
  "(?:\\d{1,2}[:.]\\d\\d\\s+|\\d{1,3}[.)]\\s+|\\p{L}[\\p{L}'’]+(?:\\s\\p{Lu}[\\p{L}'’]+)?\\s\\d{1,3}[a-z]?[\\s:.,–-]+)";
const ENTRY = new RegExp(
  `^(?<place>${PLACE})?(?<name>${TITLE}\\.?\\s(?:(?:&|and)\\s${TITLE}\\.?\\s)?${NAME}(?:\\s${NAME})?|${NAME}\\s(?:${NAME}|\\p{Lu}\\b\\.?)(?:\\s${NAME})?)(?<rest>\\s*(?:[–—:(,-]|$)|\\s(?:has|is|was|takes|needs|had|wears|uses|lives)\\b)`,
  'u',
);
/** Numbered things that are no place. */
const NO_PLACE =
  /^(?:level|type|category|cat|grade|stage|step|day|week|version|page|part|section|visit|call|dose|size|plan|table|option|no|number|year|age|ward|score|phase|action|goal|outcome|task|form|appendix|iddsi|lvl|waterlow|must)\b/iu;
const TIED = new Set(expand(['@family']));
const ROLE =
  /\b(?:nurse|doctor|dr|gp|social worker|advocate|solicitor|consultant|physio\w*|slt|ot|manager|key ?worker|pa|co-?ordinator|team|surgery|hospital|clinic|friend|partner|carer|pastor|reverend|priest|teacher|landlord|attorney|deputy|appointee|officer|dentist|optician|neighbour|dietit\w+|therap\w+|salt|podiatrist|lpa|poa|imca|imha|rpr|attorneys?|contact|order|bail|allegation|alleged|abus\w+|injunction|banned|violent|threat\w*|police|must not|do not|tel|phone)\b|\d{5}/iu;
const LISTS = new RegExp(assertionCues.strangerTitles, 'iu');
const OWN_TITLES =
  /\b(?:contacts?|family|friends|people|representatives?|protection|safeguarding|professionals?|team|circle|relationships?|who|speak\w*|team|involved|history|kin|important)\b/iu;

const ROOM = /^(?:rm|room|bed|flat|cell|bay|unit|apartment|apt|suite)\b/iu;

interface Entry {
  name: string;
  place: string;
  /** Nothing but the name stands in it. */
  alone: boolean;
}

/** "Mrs Szabo", "E. Lowther", "Jean F.", "Cyril Hoskin": written as people are written. */
const PERSON = new RegExp(
  `^(?:${TITLE}\\.?\\s(?:\\p{Lu}\\.?\\s)?${NAME}(?:\\s${NAME})?|\\p{Lu}\\.\\s?(?:\\p{Lu}\\.\\s?)?(?!Diff)${NAME}|(?<first>\\p{Lu}\\p{Ll}+)(?:-\\p{Lu}\\p{Ll}+)?\\s(?:${NAME}|\\p{Lu}\\.?))(?![\\p{L}\\p{N}])`,
  'u',
);
const PLACED =
  /^(?:(?:rm|room|bed|flat|cell|bay|unit)\.?\s?\d{1,3}[a-z]?[\s:.,·–-]{1,4}|\d{1,2}[:.]\d\d\s+)/iu;
const PARTED = /^\s*(?:[–—:·|(]|-\s|,\s\d|$)/u;

/** The name of a person that a text is headed by, or null. */
export function headedBy(text: string): string | null {
  const rest = text.replace(PLACED, '');
  const match = PERSON.exec(rest);
  const name = match?.[0];
  if (!match || !name || isDomainName(name) || namesPlace(name)) return null;
  const { first } = match.groups ?? {};
  if (first && !firstNames.has(normalise(first))) return null;
  return PARTED.test(rest.slice(name.length)) ? name : null;
}

/** Rows of a table of people: a cell holds nothing but a name, and most of the people are not around the person. */
function peopledRows(statements: readonly Statement[], isOwn: (text: string) => boolean): Set<string> {
  const names = new Map<string, Map<string, string>>();
  const tied = new Map<string, Set<string>>();
  const spared = new Set<string>();
  for (const one of statements) {
    if (one.row === null || one.heading) continue;
    const table = one.row.slice(0, one.row.indexOf(':'));
    if (RELATION.test(one.label)) spared.add(table);
    if (isTied(one)) tied.set(table, (tied.get(table) ?? new Set()).add(one.row));
    const name = headedBy(one.text);
    if (name?.length !== one.text.trim().length) continue;
    const known = names.get(table) ?? new Map<string, string>();
    if (!known.has(one.row)) known.set(one.row, one.text);
    names.set(table, known);
  }
  return new Set(
    [...names]
      .filter(([table, rows]) => {
        const around = [...rows.keys()].filter((row) => tied.get(table)?.has(row)).length;
        return !spared.has(table) && new Set(rows.values()).size > 1 && around * 2 < rows.size;
      })
      .flatMap(([table, rows]) =>
        [...rows].filter(([row, name]) => !isOwn(name) && (rows.size > 3 || !tied.get(table)?.has(row))),
      )
      .map(([row]) => row),
  );
}

/** The person a statement, or the label it stands under, puts on a list. */
const readEntry = (one: Statement): Entry | null =>
  entryIn(one.text) ?? (one.label === '' ? null : entryIn(`${one.label}:`));

type EntryOf = typeof readEntry;

function entryIn(text: string): Entry | null {
  const groups = ENTRY.exec(text)?.groups;
  if (!groups?.name || isDomainName(groups.name) || namesPlace(groups.name)) return null;
  const place = groups.place ?? '';
  if (NO_PLACE.test(place.trim())) return null;
  return { name: groups.name, place, alone: (groups.rest ?? '').trim() === '' };
}

export const isTied = (one: Statement): boolean =>
  ROLE.test(one.text) ||
  one.tokens.some(
    (token) => TIED.has(token.norm) || (token.norm.endsWith('s') && TIED.has(token.norm.slice(0, -1))),
  );

/** A section may be a title written into one long text. */
const keyOf = (one: Statement): string => `${one.section ?? one.group ?? ''}|${one.title ?? ''}`;

/** Sections whose entries are names of different people, none of them tied to the person. */
function listedSections(
  statements: readonly Statement[],
  isOwn: (text: string) => boolean,
  entryOf: EntryOf,
): Map<string, { from: number }> {
  const sections = new Map<string, Statement[]>();
  for (const one of statements) {
    if (one.note || one.heading) continue;
    const key = keyOf(one);
    const list = sections.get(key);
    if (list) list.push(one);
    else sections.set(key, [one]);
  }
  const found = new Map<string, { from: number }>();
  for (const [key, list] of sections) {
    const title = list[0]?.title ?? '';
    if (isOwn(title) || (OWN_TITLES.test(title) && !LISTS.test(title))) continue;
    const entries = list.flatMap((one) => {
      const entry = entryOf(one);
      return entry && !isOwn(entry.name) && !isTied(one) ? [{ one, entry }] : [];
    });
    const names = new Set(entries.map(({ entry }) => plainWords(entry.name)));
    const placed = entries.filter(({ entry }) => entry.place !== '');
    const listed = LISTS.test(title) && entries.length > 0;
    const cared = entries.some(({ one }) => domainCues(one.text).size > 0);
    const many = names.size > 1 && entries.length * 3 >= list.length;
    const [first] = entries;
    if (first && (listed || placed.length > 1 || (many && cared))) found.set(key, { from: first.one.at });
  }
  return found;
}

const RELATION = /\b(?:relation\w*|role|phone|tel\w*|contact|number|job|profession)\b/iu;

/** Rows of a table of several people's names, but for the person's own. */
function listedRows(statements: readonly Statement[], isOwn: (text: string) => boolean): Set<string> {
  const names = new Map<string, string>();
  const tables = new Map<string, Set<string>>();
  const spared = new Set<string>();
  for (const one of statements) {
    if (one.row === null) continue;
    const table = one.row.slice(0, one.row.indexOf(':'));
    if (RELATION.test(one.label)) spared.add(table);
    if (!labelSets.name.has(plainWords(one.label)) || one.blank) continue;
    names.set(one.row, one.text);
    const known = tables.get(table) ?? new Set<string>();
    tables.set(table, known.add(plainWords(one.text)));
  }
  return new Set(
    [...names]
      .filter(([row, name]) => {
        const table = row.slice(0, row.indexOf(':'));
        const several = (tables.get(table)?.size ?? 0) > 1 && /^\p{Lu}/u.test(name);
        return !spared.has(table) && !isOwn(name) && (several || /\p{Lu}\p{L}+\s\p{Lu}/u.test(name));
      })
      .map(([row]) => row),
  );
}

/** "1 Bernard – hoist.", "Rm 2 Coral: wanders.": an entry of a list that is written as one text. */
const KEYED =
  /^(?:(?:(?:rm|room|bed|flat)\.?\s?)?(\d{1,3})[a-z]?[.):]?\s+)?(\p{Lu}\p{Ll}[\p{L}’'-]+)(?:\s\p{Lu}\.?)?(?:\s?[–—:(]|\s-\s|$)/iu;
const KEYED_LEAST = 3;

/** Entries of people, by a number or beside the person's own, in one text: those that are not the person's. */
function keyedIn(statements: readonly Statement[], isOwn: (text: string) => boolean): Statement[] {
  const texts = new Map<string, Statement[]>();
  for (const one of statements) {
    if (one.heading || one.note) continue;
    const list = texts.get(one.evidence.block);
    if (list) list.push(one);
    else texts.set(one.evidence.block, [one]);
  }
  return [...texts.values()].flatMap((list) => {
    if (list.length < KEYED_LEAST) return [];
    const entries = list.flatMap((one) => {
      const [, number, name = ''] = KEYED.exec(one.text) ?? [];
      return /^\p{Lu}/u.test(name) && !isDomainName(name) ? [{ one, name, number }] : [];
    });
    const known = entries.filter(({ name }) => isOwn(name) || firstNames.has(normalise(name))).length;
    const isKey = new Set(entries.map(({ name }) => name)).size >= KEYED_LEAST && known * 2 >= entries.length;
    const isListed =
      entries.every(({ number }) => number !== undefined) || entries.some(({ name }) => isOwn(name));
    return isKey && isListed ? entries.filter(({ name }) => !isOwn(name)).map(({ one }) => one) : [];
  });
}

/** Statements that stand in lists of other people. */
export function strangersIn(
  statements: readonly Statement[],
  isOwn: (text: string) => boolean,
): Set<Statement> {
  const entryOf = onceEach(readEntry);
  const sections = listedSections(statements, isOwn, entryOf);
  const rows = new Set([...listedRows(statements, isOwn), ...peopledRows(statements, isOwn)]);
  const found = new Set<Statement>([...inOtherPlaces(statements), ...keyedIn(statements, isOwn)]);
  let other = false;
  let section = '';
  for (const one of statements) {
    if (one.note || one.heading) {
      other = false;
      continue;
    }
    const key = keyOf(one);
    if (key !== section) other = false;
    section = key;
    if (one.row !== null && rows.has(one.row)) found.add(one);
    const list = sections.get(key);
    const entry = entryOf(one);
    if (entry) other = !isOwn(entry.name) && !isTied(one) && ROOM.test(entry.place) && entry.alone;
    else if (isOwn(one.text)) other = false;
    if ((list && one.at >= list.from && !isOwn(one.text)) || (other && !entry)) found.add(one);
  }
  return found;
}
