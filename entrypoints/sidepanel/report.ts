import { summaryOptions } from '@/core/session/options';
import type { Session } from '@/core/session/run';
import { reportOf, settled } from '@/core/session/settled';
import type { SummaryLength } from '@/core/summary/item';

/**
 * Offers `caresideReport()` to whoever holds this page itself: `npm run try` and the end-to-end tests. It only
 * reads, and no web page can reach it: an extension page is a world of its own.
 */
export function offerReport(session: Session, fixedNow: string | null): void {
  const caresideReport = async (asked: { snapshot?: boolean; length?: SummaryLength } = {}) => {
    const state = await settled(session);
    const clock = () => performance.now();
    const shown = summaryOptions(state, fixedNow);
    const length = asked.length ?? shown.length;
    const { report, snapshot } = reportOf(state, { ...shown, length, clock });
    return asked.snapshot === true ? { ...report, snapshot } : report;
  };
  Object.assign(globalThis, { caresideReport });
}
