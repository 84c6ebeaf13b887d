import { useMemo } from 'react';
import { notesWith, resultsOf } from '@/core/review/results';
import { authorRates } from '@/core/review/authors';
import type { PlanLook } from '@/core/review/plan-look';
import { rowsOf } from '@/core/review/rows';
import type { SampleNote } from '@/core/review/run';
import type { SampleChoice } from '@/core/review/sample';
import type { Work } from '@/core/review/work';
import { Headline } from './headline';
import { PlanView } from './plan-view';
import { RateTable } from './rate-table';
import { ResultsTables } from './results-tables';
import { resultWords } from './words';
import './results.css';

interface Props {
  sample: readonly SampleNote[];
  work: Work;
  choice: SampleChoice;
  /** Notes collected. */
  of: number;
  onPlan: () => PlanLook | null;
  /** The organisation lets results be shown by writer. */
  byAuthor: boolean;
  onNote: (at: number) => void;
}

/** What the notes looked at so far show. */
export function ResultsView({ sample, work, choice, of, onPlan, byAuthor, onNote }: Props) {
  const rows = useMemo(() => rowsOf(sample, work), [sample, work]);
  const results = useMemo(() => resultsOf(rows.map(({ row }) => row)), [rows]);
  const plan = useMemo(() => onPlan(), [onPlan]);
  const authors = useMemo(() => (byAuthor ? authorRates(sample, rows) : []), [byAuthor, sample, rows]);
  return (
    <div className="review-part">
      <Headline results={results} choice={choice} of={of} sampled={sample.length} />
      <ResultsTables results={results} notesWith={(check) => notesWith(rows, check)} onNote={onNote} />
      {byAuthor ? (
        <RateTable {...resultWords.tables.authors} rows={authors} />
      ) : (
        <p className="note-small">{resultWords.noAuthors}</p>
      )}
      {plan !== null && <PlanView plan={plan} />}
    </div>
  );
}
