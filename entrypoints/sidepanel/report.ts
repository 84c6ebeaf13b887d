import { putInForce, type OwnDocuments } from '@/core/gaps/in-force';
import type { InsertOutcome } from '@/core/ports';
import { summaryOptions } from '@/core/session/options';
import type { Insertion } from '@/core/session/insert';
import type { Session } from '@/core/session/run';
import { ownerOf } from '@/core/session/owner';
import { reportOf, settled } from '@/core/session/settled';
import type { SummaryLength } from '@/core/summary/item';

/**
 * Offers `caresideReport()`, `caresideInsert()` and `caresideField()` to whoever holds this page itself: `npm run try` and the
 * end-to-end tests. They do what the panel does, and no web page can reach them: an extension page is a world of
 * its own.
 */
export function offerReport(session: Session, fixedNow: string | null): void {
  const caresideReport = async (
    asked: { snapshot?: boolean; length?: SummaryLength; documents?: OwnDocuments } = {},
  ) => {
    const state = await settled(session);
    if (asked.documents) putInForce(asked.documents);
    const clock = () => performance.now();
    const shown = summaryOptions(state, fixedNow);
    const length = asked.length ?? shown.length;
    const { report, snapshot } = reportOf(state, { ...shown, length, clock });
    return asked.snapshot === true ? { ...report, snapshot } : report;
  };
  /** The owner is whoever is shown, unless another is given. */
  const caresideInsert = async (asked: Omit<Insertion, 'owner'> & Partial<Insertion>) => {
    const { phase } = session.state();
    if (phase.kind !== 'shown') throw new Error(`Nothing is shown: ${phase.kind}.`);
    session.insert({ owner: ownerOf(phase.reading), ...asked });
    return new Promise<InsertOutcome>((resolve) => {
      const stop = session.subscribe(() => {
        const { inserted } = session.state();
        if (!inserted?.outcome) return;
        stop();
        resolve(inserted.outcome);
      });
    });
  };
  const caresideField = () => session.state().focus?.text ?? null;
  Object.assign(globalThis, { caresideReport, caresideInsert, caresideField });
}
