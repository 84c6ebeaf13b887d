import type { ReportOptions } from '@/core/report';
import type { SessionState } from './state';

const two = (n: number) => String(n).padStart(2, '0');

/** "2026-06-15T08:30" on this computer's clock. */
export function localTime(milliseconds: number): string {
  const at = new Date(milliseconds);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/**
 * How the summary of this state is made: today is the moment of reading, unless a day is fixed.
 * @param fixedNow ISO date or date-time, for checking a page as it was on another day
 */
export function summaryOptions(
  state: SessionState,
  fixedNow: string | null,
): Required<Pick<ReportOptions, 'now' | 'length'>> & Pick<ReportOptions, 'since'> {
  const { length, hours } = state.choices;
  const readAt = state.phase.kind === 'shown' ? state.phase.reading.snapshot.readAt : 0;
  const now = fixedNow ?? localTime(readAt);
  if (hours === null) return { now, length };
  // A fixed day without a time means the whole of that day.
  const until = Date.parse(now.includes('T') ? now : `${now}T23:59`);
  return { now, length, since: localTime(until - hours * 3_600_000) };
}
