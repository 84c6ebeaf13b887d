import { useState } from 'react';
import type { Difference } from '@/core/review/fairness';
import { Button } from '@/components/ui/button';
import { fairnessWords } from './fairness-words';

export interface FairnessProps {
  /** Runs the page in front with every swap; null when there is no page to run. */
  onRun:
    (() => { swaps: readonly { id: string; what: string }[]; differences: readonly Difference[] }) | null;
}

/** Whether Careside says the same of the page in front when the person on it is another. */
export function FairnessView({ onRun }: FairnessProps) {
  const [result, setResult] = useState<ReturnType<NonNullable<FairnessProps['onRun']>> | null>(null);
  return (
    <div className="review-part no-print">
      <section className="review-card" aria-labelledby="fairness">
        <h2 id="fairness">{fairnessWords.title}</h2>
        <p className="note-small">{fairnessWords.what}</p>
        {onRun === null ? (
          <p>{fairnessWords.noPage}</p>
        ) : (
          <Button onClick={() => setResult(onRun())}>{fairnessWords.run}</Button>
        )}
        {result !== null && (
          <>
            <p role="status">
              <strong>{fairnessWords.done(result.swaps.length, result.differences.length)}</strong>
            </p>
            <ul className="plan-list">
              {result.swaps.map(({ id, what }) => (
                <li key={id}>
                  {what}:{' '}
                  {fairnessWords.differences(result.differences.filter(({ swap }) => swap === id).length)}
                </li>
              ))}
            </ul>
            {result.differences.length > 0 && (
              <ul className="plan-list">
                {result.differences.slice(0, 40).map(({ swap, side, line }, index) => (
                  <li key={`${swap} ${index}`}>
                    <strong>{fairnessWords[side]}</strong> {line}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </section>
    </div>
  );
}
