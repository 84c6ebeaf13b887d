import { useState } from 'react';
import type { KeptReview } from '@/core/review/kept';
import { resultsOf } from '@/core/review/results';
import { Button } from '@/components/ui/button';
import { dayWords } from '@/utils/days';
import { DeleteAll } from './delete-all';
import { RateTable, type RateRow } from './rate-table';
import { ResultsTables } from './results-tables';
import { keptWords } from './kept-words';

export interface KeptState {
  reviews: readonly KeptReview[];
  unreadable: number;
  /** The browser threw away what was kept before. */
  lost: boolean;
  /** What is wrong with the store, or what just came of an action, in words. */
  trouble: string | null;
  said: string | null;
  keepDays: number;
}

export interface KeptActions {
  onSave: (kind: 'csv' | 'json') => void;
  onImport: (file: File) => void;
  onRemove: (id: string) => void;
  onRemoveAll: () => void;
  onLossTold: () => void;
  onPrint: () => void;
}

interface Props extends KeptActions {
  kept: KeptState;
}

const completeOf = (reviews: readonly KeptReview[]) =>
  resultsOf(reviews.flatMap(({ rows }) => rows)).complete;

const nameOf = ({ day, home }: KeptReview): string =>
  home === '' ? dayWords(day) : `${dayWords(day)}, ${home}`;

/** Earlier reviews: the trend, homes side by side, and ways to hand them on or delete them. */
export function KeptView({ kept, onImport, ...on }: Props) {
  const { reviews, unreadable, lost, trouble, said, keepDays } = kept;
  const homes = [...new Set(reviews.map(({ home }) => home))];
  const trend: RateRow[] = [...reviews]
    .reverse()
    .map((review) => ({ key: review.id, name: nameOf(review), rate: completeOf([review]) }));
  const byHome: RateRow[] = homes.map((home) => ({
    key: home,
    name: home || keptWords.noHome,
    rate: completeOf(reviews.filter((review) => review.home === home)),
  }));
  return (
    <div className="review-part">
      <section className="review-card" aria-labelledby="kept">
        <h2 id="kept">{keptWords.title}</h2>
        <p>{keptWords.what(keepDays)}</p>
        {trouble !== null && (
          <p role="alert" className="review-warn">
            {trouble}
          </p>
        )}
        {lost && (
          <div role="alert" className="review-warn">
            <p>{keptWords.lost}</p>
            <Button onClick={on.onLossTold}>{keptWords.lostRead}</Button>
          </div>
        )}
        {unreadable > 0 && <p className="review-warn">{keptWords.unreadable(unreadable)}</p>}
        <p role="status">{said}</p>
        <div className="note-row no-print">
          <Button onClick={() => on.onSave('csv')}>{keptWords.csv}</Button>
          <Button onClick={() => on.onSave('json')}>{keptWords.json}</Button>
          <Button onClick={on.onPrint}>{keptWords.print}</Button>
          <label className="button file-button">
            {keptWords.load}
            <input
              type="file"
              accept="application/json,.json"
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (file) onImport(file);
                target.value = '';
              }}
            />
          </label>
          <DeleteAll onDelete={on.onRemoveAll} />
        </div>
      </section>
      {reviews.length === 0 ? (
        !lost && <p className="review-card">{keptWords.none}</p>
      ) : (
        <>
          <RateTable {...keptWords.tables.trend} rows={trend} />
          {homes.length > 1 && <RateTable {...keptWords.tables.homes} rows={byHome} />}
          <ReviewList reviews={reviews} onRemove={on.onRemove} />
          <h2>{keptWords.together}</h2>
          <ResultsTables results={resultsOf(reviews.flatMap(({ rows }) => rows))} />
        </>
      )}
    </div>
  );
}

interface ListProps {
  reviews: readonly KeptReview[];
  onRemove: (id: string) => void;
}

function ReviewList({ reviews, onRemove }: ListProps) {
  const [asked, setAsked] = useState('');
  return (
    <section className="review-card no-print" aria-labelledby="reviews">
      <h3 id="reviews">{keptWords.each}</h3>
      <ul className="plan-list">
        {reviews.map((review) => (
          <li key={review.id} className="note-row">
            <span>
              {nameOf(review)}: {keptWords.notes(review.rows.length, review.collected)}
            </span>
            {asked === review.id ? (
              <Button onClick={() => onRemove(review.id)}>{keptWords.removeSure}</Button>
            ) : (
              <Button look="quiet" onClick={() => setAsked(review.id)}>
                {keptWords.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
