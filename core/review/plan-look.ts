/** What of the plan on the page is missing or out of date, by the rules of the summary. */
import type { Reading } from '@/core/session/state';
import type { SummaryItem } from '@/core/summary/item';
import { summarise } from '@/core/summary/summarise';

export interface PlanLook {
  missing: SummaryItem[];
  outOfDate: SummaryItem[];
}

/** @param now ISO local date or date-time */
export function lookAtPlan({ record, snapshot }: Reading, now: string): PlanLook {
  const { items } = summarise(record, snapshot, { now, length: 'full' });
  return {
    missing: items.filter(({ kind }) => kind === 'not-found'),
    outOfDate: items.filter(({ kind }) => kind === 'staleness'),
  };
}
