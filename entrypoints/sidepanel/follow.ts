import type { Session } from '@/core/session/run';
import { onCall, readKinds } from '@/platform/storage/small';
import { followTab, type Follow } from '@/platform/tabs/front-tab';
import { onAccessChanged } from '@/platform/tabs/site';

/** Tells the session what the browser tells: which tab is in front, site access, and clicks meant for the panel. */
export function followBrowser(session: Session, follow: Follow): void {
  const readAgain = () => session.send({ kind: 'read-asked' });
  const tabs = followTab(
    follow,
    (place) => session.send({ kind: 'place', ...place }),
    (tab) => session.send({ kind: 'tab-closed', tab }),
  );
  onAccessChanged(readAgain);
  onCall(async ({ kind, tab }) => {
    if (tab !== session.state().place?.tab) return;
    // The click may have made the address known.
    await tabs.again();
    if (session.state().phase.kind !== 'shown') readAgain();
    if (kind === 'pointed') session.pointAtMenu();
  });
}

/** Calls back after so many milliseconds, unless it is cancelled first. */
export function later(milliseconds: number, then: () => void): () => void {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
}

/** The kinds of note that the person chose for their forms. */
export async function recall(session: Session): Promise<void> {
  session.send({ kind: 'kinds-known', kinds: await readKinds() });
}
