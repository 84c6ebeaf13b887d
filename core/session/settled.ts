import { buildReport, failedReport, type Report, type ReportOptions } from '@/core/report';
import type { PageSnapshot } from '@/core/record/snapshot';
import type { SessionState } from './state';
import { wantedOf } from './reduce';

/** What watching a session takes. */
type Watched = { state(): SessionState; subscribe(listener: () => void): () => void };

/** Waits until no read is under way and a tab is known. */
export function settled(session: Watched): Promise<SessionState> {
  const isSettled = ({ phase, welcomed }: SessionState) =>
    !welcomed || (phase.kind !== 'starting' && wantedOf(phase) === null);
  return new Promise((resolve) => {
    if (isSettled(session.state())) return resolve(session.state());
    const stop = session.subscribe(() => {
      if (!isSettled(session.state())) return;
      stop();
      resolve(session.state());
    });
  });
}

/** Why nothing is shown, in words for somebody who checks a page from the command line. */
function whyNothing({ phase, welcomed }: SessionState): string {
  if (!welcomed) return 'The first-run words have not been read yet.';
  switch (phase.kind) {
    case 'permission-needed':
      return `Careside may not read ${phase.origin || 'this site'}.`;
    case 'not-a-page':
      return `Careside cannot read this: ${phase.why}.`;
    case 'failed':
      return `The page could not be read: ${phase.message}`;
    default:
      return `The page could not be read: ${phase.kind}.`;
  }
}

/** The report of exactly what the panel shows, and the snapshot it rests on where one is asked for. */
export function reportOf(
  state: SessionState,
  options: ReportOptions,
): { report: Report; snapshot: PageSnapshot | null } {
  const { phase } = state;
  if (phase.kind !== 'shown') {
    return { report: failedReport(state.place?.url ?? '', [whyNothing(state)]), snapshot: null };
  }
  const { snapshot } = phase.reading;
  const report = buildReport(snapshot, options);
  // A page that goes on changing was still read; one that went away or could not be read again was not.
  const isRead = phase.stale === null || phase.stale === 'changed';
  const errors = isRead ? report.errors : [...report.errors, `Out of date: ${phase.stale}.`];
  return { report: { ...report, errors }, snapshot };
}
