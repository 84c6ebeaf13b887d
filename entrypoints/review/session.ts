import { buildInTurns } from '@/core/record/build';
import { localTime } from '@/core/session/options';
import { startSession } from '@/core/session/run';
import { openTabPage } from '@/platform/messages/tab-page';
import { followTab } from '@/platform/tabs/front-tab';
import { onAccessChanged } from '@/platform/tabs/site';
import { later } from '../sidepanel/follow';
import { gate } from '../sidepanel/gate';
import { followPolicy } from '../sidepanel/policy';
import { turns } from '../sidepanel/turns';

const LONGEST_WAIT = 800;

/** The page of one tab, read as the panel reads it, again whenever it changes, and under the settings as they are then. */
export function followRecord(tab: number, fixedNow: string | null) {
  const session = startSession({
    openPage: (asked) => openTabPage(asked, async (url) => gate(url, await policy.ready())),
    understand: (snapshot, signal) =>
      buildInTurns(snapshot, { now: fixedNow ?? localTime(snapshot.readAt) }, turns, signal),
    clock: () => Date.now(),
    // A list that is scrolled is read as it goes: rows that are drawn no more are not read later.
    later: (wait, then) => later(Math.min(wait, LONGEST_WAIT), then),
  });
  const policy = followPolicy(session);
  followTab(
    { tab },
    (place) => session.send({ kind: 'place', ...place }),
    (gone) => session.send({ kind: 'tab-closed', tab: gone }),
  );
  onAccessChanged(() => session.send({ kind: 'read-asked' }));
  session.send({ kind: 'welcomed' });
  return { session, policy };
}
