/** What of the plan on the page is missing or out of date, by the rules of the summary. */
import type { Reading } from '@/core/session/state';
import type { SummaryItem } from '@/core/summary/item';
import { summarise } from '@/core/summary/summarise';

export interface PlanLook {
  missing: SummaryItem[];
  outOfDate: SummaryItem[];
}

/** Parts of a record that are no plan. */
const NO_PLAN: readonly (string | null)[] = [null, 'notes', 'identity', 'contacts'];

/** Null where the page holds no part of a plan. @param now ISO local date or date-time */
export function lookAtPlan({ record, snapshot }: Reading, now: string): PlanLook | null {
  if ([...record.sections, ...record.facts].every(({ domain }) => NO_PLAN.includes(domain))) return null;
  const { items } = summarise(record, snapshot, { now, length: 'full' });
  return {
    missing: items.filter(({ kind }) => kind === 'not-found'),
    outOfDate: items.filter(({ kind }) => kind === 'staleness'),
  };
}
