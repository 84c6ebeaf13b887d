/** Results by writer, for the screen alone: never kept, never exported, off unless the organisation's policy says otherwise. */
import { grouped } from '@/utils/grouped';
import { rate, type Rate } from './interval';
import type { Row } from './rows';
import { resultsOf } from './results';
import type { SampleNote } from './run';

export interface AuthorRate {
  key: string;
  name: string;
  rate: Rate;
  notes: number[];
}

/** Notes that are complete, by who wrote them; notes without a name are one group. In order of name, so that nobody leads. */
export function authorRates(
  sample: readonly SampleNote[],
  rows: readonly { at: number; row: Row }[],
): AuthorRate[] {
  const groups = grouped(rows, ({ at }) => sample[at]?.note.author ?? '');
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, all]) => {
      const { complete } = resultsOf(all.map(({ row }) => row));
      return {
        key: name,
        name: name || '–',
        rate: rate(complete.count, complete.of),
        notes: all.map(({ at }) => at),
      };
    });
}
