/** What red flags are learnt from: the statements of labelled wordings and of opened pages, and what they say. */
import { readSnapshot } from '@/core/record/build';
import type { PageSnapshot } from '@/core/record/snapshot';
import { rowNameOf, rowsOf as tableRows } from '@/core/summary/flag-rows';
import { statementWords } from '@/core/summary/flag-words';
import { findFlags, type FlagHit } from '@/core/summary/flags';
import { readStatements, type Statement } from '@/core/summary/statements';
import { TODAY } from '../../tests/helpers/care-pages';
import { plainPage } from '../../tests/helpers/plain-page';
import { writtenPage } from '../../tests/helpers/written-page';
import type { SummaryCase } from '../cases/summary-schema';
import type { LinedPage } from '../findings/pages';
import { flagCases, PERSON_LINE, type FlagCase } from './cases';

/** How much an unlabelled flag of a wording, and of a statement on a page, counts as not there. */
const UNNAMED = 0.3;
const UNEXPECTED = 0.5;
/** A rule found what the page's reader did not name: less sure. */
const UNEXPECTED_HIT = 0.3;

export interface Learnt {
  words: ReadonlySet<string>;
  /** For each flag whether it is raised, and how much that counts. */
  yes: Int8Array;
  worth: Float32Array;
  /** Flags the statement is on, as the rules see it, and whether each is meant. */
  on: { sign: FlagHit | undefined; yes: number; worth: number }[];
}

interface Read {
  statement: Statement;
  words: ReadonlySet<string>;
  hits: Map<string, FlagHit>;
}

/** Those that have wordings. */
export const flagIds: readonly string[] = [...new Set(flagCases('flags-third').map(({ flag }) => flag))];
const placeOf = new Map(flagIds.map((id, place) => [id, place]));

/** The statements of a page that may speak for a flag, with what the rules alone find in them. */
function readPage(snapshot: PageSnapshot, now: string): Read[] {
  const statements = readStatements(readSnapshot(snapshot, { now }), now);
  const rows = tableRows(statements);
  const hits = new Map<Statement, Map<string, FlagHit>>();
  for (const hit of findFlags(statements, null)) {
    const own = hits.get(hit.statement) ?? new Map<string, FlagHit>();
    if (!own.get(hit.flag.id) || !hit.negative) own.set(hit.flag.id, hit);
    hits.set(hit.statement, own);
  }
  return statements
    .filter((one) => !one.blank && !one.struck && !one.template && one.whose !== 'stranger' && !one.denied)
    .map((one) => ({
      statement: one,
      words: statementWords(one, rowNameOf(one, rows)),
      hits: hits.get(one) ?? new Map<string, FlagHit>(),
    }));
}

const isFound = (hit: FlagHit | undefined): boolean => hit !== undefined && !hit.negative;

/** A wording says what it says of its own flag, and of those named beside it; of others, next to nothing. */
export function rowsOfWording({ flag, text, raises, also }: FlagCase): Learnt[] {
  const snapshot = plainPage([{ text: [PERSON_LINE] }, ...writtenPage(['# Care', text])]);
  const read = readPage(snapshot, TODAY).filter(
    ({ statement }) => !statement.heading && !PERSON_LINE.startsWith(statement.text),
  );
  const found = read.filter(({ hits }) => isFound(hits.get(flag)));
  const speaks = found.length > 0 ? found : read;
  return read.map((one) => {
    const yes = new Int8Array(flagIds.length);
    const worth = new Float32Array(flagIds.length);
    flagIds.forEach((id, place) => {
      const named = id === flag || also.includes(id);
      yes[place] = (id === flag && raises) || also.includes(id) ? 1 : 0;
      worth[place] = named ? 1 : isFound(one.hits.get(id)) ? 0 : UNNAMED;
    });
    const on = speaks.includes(one)
      ? [{ sign: one.hits.get(flag), yes: raises ? 1 : 0, worth: 1 / speaks.length }]
      : [];
    return { words: one.words, yes, worth, on };
  });
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ');

/** Every statement of a labelled page: what its reader expects of it, and what is not to be raised. */
export function rowsOfPage(snapshot: PageSnapshot, wanted: SummaryCase): Learnt[] {
  const read = readPage(snapshot, wanted.now);
  const texts = read.map(({ statement: { label, text } }) => plain(`${label}: ${text}`));
  const placed = read.map(({ statement: { title } }, at) => `${plain(title ?? '')} ${texts[at] ?? ''}`);
  const rows = read.map(({ words, hits }) => ({
    words,
    yes: new Int8Array(flagIds.length),
    worth: Float32Array.from(flagIds, (id) => (isFound(hits.get(id)) ? UNEXPECTED_HIT : UNEXPECTED)),
    on: [],
  }));
  for (const { flag, mustContain } of wanted.redFlags) {
    const place = placeOf.get(flag) ?? 0;
    const holding = (list: readonly string[]): number[] =>
      list.flatMap((text, at) => (mustContain.every((word) => text.includes(plain(word))) ? [at] : []));
    const own = holding(texts);
    const at = own.length > 0 ? own : holding(placed);
    rows.forEach((row, index) => {
      if (row.yes[place] === 1) return;
      const part = mustContain.some((word) => texts[index]?.includes(plain(word)));
      if (at.includes(index)) row.yes[place] = row.worth[place] = 1;
      // Said again, or a part of it said: nobody labelled that.
      else if (isFound(read[index]?.hits.get(flag)) || (at.length === 0 && part)) row.worth[place] = 0;
    });
  }
  const trap = (text: string, flag: string | null): void => {
    rows.forEach((row, index) => {
      if (!texts[index]?.includes(plain(text))) return;
      flagIds.forEach((id, place) => {
        if ((flag === null || flag === id) && row.yes[place] !== 1) row.worth[place] = 1;
      });
    });
  };
  for (const text of wanted.mustNotSay) trap(text, null);
  for (const { flag, contains } of wanted.mustNotFlag ?? []) trap(contains, flag);
  return rows;
}

/**
 * Every statement of a page whose lines are all labelled: a line without a flag raises none. Of a line of several
 * sentences, those speak for its flag in which a rule finds it, or else all of them.
 */
export function rowsOfLinedPage({ snapshot, now, lines, lineOf }: LinedPage): Learnt[] {
  const read = readPage(snapshot, now).filter(({ statement }) => !statement.heading);
  const lineAt = (one: Read): number => lineOf.get(one.statement.evidence.block) ?? -1;
  const of = new Map<number, Read[]>();
  for (const one of read) of.set(lineAt(one), [...(of.get(lineAt(one)) ?? []), one]);
  return read.map((one) => {
    const yes = new Int8Array(flagIds.length);
    const worth = new Float32Array(flagIds.length).fill(1);
    const on: Learnt['on'] = [];
    const own = of.get(lineAt(one)) ?? [];
    flagIds.forEach((id, place) => {
      const hit = one.hits.get(id);
      const raises = lines[lineAt(one)]?.flags?.includes(id) ?? false;
      if (!raises) {
        if (isFound(hit)) on.push({ sign: hit, yes: 0, worth: 1 });
        return;
      }
      const found = own.filter(({ hits }) => isFound(hits.get(id))).length;
      yes[place] = found === 0 || isFound(hit) ? 1 : 0;
      worth[place] = found === 0 ? 1 / own.length : isFound(hit) ? 1 : 0;
      if (yes[place] === 1) on.push({ sign: hit, yes: 1, worth: worth[place] });
    });
    return { words: one.words, yes, worth, on };
  });
}
