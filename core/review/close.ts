import type { KeptReview, KeptRow } from './kept';
import { rowsOf } from './rows';
import type { Stage } from './run';

interface Needs {
  /** Hashes with a key that is let go of afterwards. */
  reference: (text: string) => Promise<string>;
  id: string;
  /** yyyy-mm-dd */
  day: string;
  home: string;
}

/** A review as it is kept: what the manager has looked at, with hashes in place of notes and people. */
export async function closeReview(
  { sample, work, choice, of }: Extract<Stage, { kind: 'working' }>,
  { reference, id, day, home }: Needs,
): Promise<KeptReview> {
  const rows = await Promise.all(
    rowsOf(sample, work).map(async ({ at, row }): Promise<KeptRow> => {
      const { key = '', person = '' } = sample[at] ?? {};
      return { ...row, note: await reference(`note ${key}`), person: await reference(`person ${person}`) };
    }),
  );
  // In no order that says when or in which place a note stands.
  rows.sort((a, b) => (a.note < b.note ? -1 : 1));
  return {
    version: 2,
    id,
    day,
    home,
    way: choice.way,
    collected: of,
    sampled: sample.length,
    rows,
  };
}
