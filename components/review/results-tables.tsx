import { checkName, typeName } from '@/core/review/names';
import type { CheckRate, Results } from '@/core/review/results';
import { RateTable, type RateRow } from './rate-table';
import { delayNames, resultWords, workWords } from './words';

interface Props {
  results: Results;
  /** Where a check speaks in the sample; none for reviews that are closed. */
  notesWith?: ((check: CheckRate) => readonly number[]) | undefined;
  onNote?: ((at: number) => void) | undefined;
}

/** Every result as a table with bars. */
export function ResultsTables({ results, notesWith, onNote }: Props) {
  const row = (check: CheckRate): RateRow => ({
    key: `${check.area} ${check.id}`,
    name: checkName(check),
    rate: check.rate,
    ...(notesWith ? { notes: notesWith(check) } : {}),
  });
  const { tables } = resultWords;
  const typeRow = (of: 'complete' | 'found') => (one: Results['byType'][number]) => ({
    key: one.type,
    name: typeName(one.type) || workWords.unknownType,
    rate: one[of],
  });
  const lacking = results.byElement.filter(({ rate: { count, of } }) => count < of);
  return (
    <>
      <RateTable {...tables.complete} rows={results.byType.map(typeRow('complete'))} />
      <RateTable {...tables.found} rows={results.byType.map(typeRow('found'))} />
      <RateTable {...tables.missed} rows={lacking.map(row)} onNote={onNote} />
      <RateTable {...tables.raised} rows={results.raised.map(row)} onNote={onNote} />
      <RateTable
        {...tables.delays}
        rows={results.delays.map(({ delay, rate }) => ({ key: delay, name: delayNames[delay], rate }))}
      />
      <RateTable
        {...tables.agreement}
        rows={results.agreement.map((check) => ({ ...row(check), code: check.id }))}
      />
    </>
  );
}
