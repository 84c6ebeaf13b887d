/** How far the lists of notes that draw only some of their rows have been collected. */
import type { Note } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';
import { fingerprint } from '@/utils/hash';
import { everyFew, type Steps } from '@/utils/turns';

/** A list of notes that says it has more rows than were read at once. In memory only. */
export interface ListSeen {
  /** As the page names it; '' where it does not. */
  name: string;
  /** Keys of the collected notes that stood in its rows. */
  rows: ReadonlySet<string>;
  /** Rows the list says it has. */
  total: number;
}

export type Lists = ReadonlyMap<string, ListSeen>;

/**
 * Adds what one reading shows of such lists. Only rows that hold a note count as collected, so that a list is
 * never called whole too early.
 * @param keyOf the key of a collected note
 */
export function* addLists(
  lists: Lists,
  person: string,
  notes: readonly Note[],
  { url, blocks, coverage }: Pick<PageSnapshot, 'url' | 'blocks' | 'coverage'>,
  keyOf: (note: Note) => string | undefined,
): Steps<Lists> {
  const tableOf = new Map(blocks.flatMap(({ id, cell }) => (cell ? [[id, cell.table] as const] : [])));
  const rowsOf = new Map<string, Set<string>>();
  yield;
  yield* everyFew(notes, (note) => {
    const table = tableOf.get(note.evidence[0]?.block ?? '');
    const key = keyOf(note);
    if (table === undefined || key === undefined) return;
    const rows = rowsOf.get(table);
    if (rows) rows.add(key);
    else rowsOf.set(table, new Set([key]));
  });
  const next = new Map(lists);
  coverage.tables.forEach(({ table, name, rowsTotal, rowsRead }, place) => {
    const rows = rowsOf.get(table);
    if (!rows || rowsTotal === null) return;
    const key = fingerprint([url, person, place, name].join('\n'));
    const before = next.get(key);
    if (!before && rowsRead >= rowsTotal) return;
    // A list that became shorter is another choice of rows.
    const earlier = before && before.total <= rowsTotal ? before.rows : [];
    next.set(key, { name, rows: new Set([...earlier, ...rows]), total: rowsTotal });
  });
  return next;
}

/** Lists of which not all rows are collected. */
export const unfinished = (lists: Lists): ListSeen[] =>
  [...lists.values()].filter(({ rows, total }) => rows.size < total);
