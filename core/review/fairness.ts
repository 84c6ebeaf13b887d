/** Whether Careside says the same of a page when the person on it is another: a line that differs by more than the swap is a finding. */
import { judgeNote, type NoteInput } from '@/core/gaps/judge-note';
import { pageNoteInput } from '@/core/gaps/judge-field';
import { planFactsOf } from '@/core/gaps/plan-of';
import { buildRecord } from '@/core/record/build';
import type { CareRecord } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';
import { summarise } from '@/core/summary/summarise';
import { swapsFor, type Subject, type Swap } from './swaps';

export interface Difference {
  swap: string;
  /** A line that is there before the swap or after it, and not both. */
  line: string;
  side: 'before' | 'after';
}

/** One line of what Careside says: `about` names its rule, `text` holds words that the swap may change. */
export interface Line {
  about: string;
  text: string;
}

/** Every string of a value through the swap: a page, a note, a list of fields. */
function swapped<T>(value: T, apply: (text: string) => string, keep: ReadonlySet<string>): T {
  if (typeof value === 'string') return apply(value) as T;
  if (Array.isArray(value)) return value.map((one) => swapped(one, apply, keep) as unknown) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      keep.has(key) ? one : (swapped(one, apply, keep) as unknown),
    ]),
  ) as T;
}

/** Parts of a page that are no words of it. */
const noWords: ReadonlySet<string> = new Set([
  'id',
  'frame',
  'kind',
  'group',
  'heading',
  'label',
  'anchor',
  'parent',
  'role',
  'table',
  'tone',
  'field',
  'labelBlock',
  'valueBlock',
  'type',
  'documentId',
  'snapshotId',
  'url',
  'state',
  'after',
  'repeats',
  'from',
  'datetime',
  'headingSource',
  'lang',
  'marks',
  'coverage',
  'timings',
]);
/** For fields `label` is words; for blocks it is the id of another block. */
const fieldKeys: ReadonlySet<string> = new Set([...noWords].filter((key) => key !== 'label'));

/** A page about the other person. */
export function swapPage(snapshot: PageSnapshot, apply: (text: string) => string): PageSnapshot {
  return {
    ...snapshot,
    title: apply(snapshot.title),
    blocks: swapped(snapshot.blocks, apply, noWords),
    groups: swapped(snapshot.groups, apply, noWords),
    tables: swapped(snapshot.tables, apply, noWords),
    fields: swapped(snapshot.fields, apply, fieldKeys),
  };
}

/** A note or a piece of shorthand with all it is given, about the other person. */
export const swapInput = <T>(input: T, apply: (text: string) => string): T =>
  swapped(input, apply, new Set());

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim();

/** What the summary and the gap finder say of a page, line by line. */
export function linesOfPage(snapshot: PageSnapshot, now: string): Line[] {
  const record = buildRecord(snapshot, { now });
  const { items } = summarise(record, snapshot, { now, length: 'full' });
  const plan = planFactsOf(record);
  return [
    ...items.map(({ kind, rule, text }) => ({ about: `${kind} ${rule}`, text })),
    ...record.notes.flatMap((note, index) => linesOfNote(pageNoteInput(note, plan), `note ${index + 1}`)),
  ];
}

/** What the gap finder says of one note. */
export function linesOfNote(input: NoteInput, name: string): Line[] {
  const { types, gaps, asked } = judgeNote(input);
  return [
    { about: `${name} kinds`, text: types.map(({ id }) => id).join(' ') },
    ...gaps.map(({ id, status, missing }) => ({
      about: `${name} ${id}`,
      text: `${status} ${missing.join(', ')}`,
    })),
    { about: `${name} asked`, text: asked.join(' ') },
  ];
}

/** Lines before that are not there after, and the other way round; lines that are there twice count twice. */
export function compareLines(
  before: readonly Line[],
  after: readonly Line[],
  { id, apply }: Pick<Swap, 'id' | 'apply'>,
): Difference[] {
  const keyOf = ({ about, text }: Line) => plain(`${about}: ${text}`);
  const left = new Map<string, number>();
  for (const line of after) left.set(keyOf(line), (left.get(keyOf(line)) ?? 0) + 1);
  const lost: Difference[] = [];
  for (const { about, text } of before) {
    const wanted = keyOf({ about, text: apply(text) });
    const count = left.get(wanted) ?? 0;
    if (count > 0) left.set(wanted, count - 1);
    else lost.push({ swap: id, line: `${about}: ${text}`, side: 'before' });
  }
  const added = [...left].flatMap(([line, count]) =>
    Array.from({ length: count }, (): Difference => ({ swap: id, line, side: 'after' })),
  );
  return [...lost, ...added];
}

/** Whom a page is about. */
export function subjectOf({ person: { name, preferredName, dateOfBirth, age } }: CareRecord): Subject {
  const names = [name, preferredName].flatMap((found) => (found ? [found.value] : []));
  return { names, birth: dateOfBirth?.value ?? null, age: age?.value ?? null };
}

/** Runs one page with every swap. A swap that changes no word of the page is not counted. */
export function checkPage(snapshot: PageSnapshot, now: string): { swaps: Swap[]; differences: Difference[] } {
  const before = linesOfPage(snapshot, now);
  const swaps = swapsFor(subjectOf(buildRecord(snapshot, { now }))).filter(({ apply }) =>
    snapshot.blocks.some(({ text }) => apply(text) !== text),
  );
  const differences = swaps.flatMap((swap) =>
    compareLines(before, linesOfPage(swapPage(snapshot, swap.apply), now), swap),
  );
  return { swaps, differences };
}
