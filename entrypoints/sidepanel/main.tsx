import { createRoot } from 'react-dom/client';
import { Failed } from '@/components/states/state-screen';
import { Boundary } from '@/components/ui/boundary';
import { buildInTurns } from '@/core/record/build';
import { localTime } from '@/core/session/options';
import { startSession } from '@/core/session/run';
import { openTabPage } from '@/platform/messages/tab-page';
import { closeStorageToPages } from '@/platform/storage/access';
import { keepWelcomed, readWelcomed } from '@/platform/storage/small';
import { ownWindow } from '@/platform/tabs/front-tab';
import { App } from './app';
import { startDrafts } from './drafts';
import { followBrowser, later, recall } from './follow';
import { gate } from './gate';
import { openHelper } from './helper';
import { followPolicy } from './policy';
import { offerReport } from './report';
import { turns } from './turns';

/**
 * The docked panel follows the tab in front of its window. `sidepanel.html?tabId=N` stays with tab N and leaves
 * out the first-run words; `&now=2026-06-15` fixes today.
 */
async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const fixedNow = asked.get('now');
  const bound = Number(asked.get('tabId'));
  const isBound = Number.isInteger(bound) && bound > 0;
  void closeStorageToPages();

  const session = startSession({
    openPage: (tab) => openTabPage(tab, async (url) => gate(url, await policy.ready())),
    understand: (snapshot, signal) =>
      buildInTurns(snapshot, { now: fixedNow ?? localTime(snapshot.readAt) }, turns, signal),
    clock: () => Date.now(),
    later,
  });
  const policy = followPolicy(session);
  const helper = openHelper(session, fixedNow);
  const kept = startDrafts(session, helper.wording);
  const [keeper, isWelcomed, own] = await Promise.all([kept, readWelcomed(), ownWindow(), recall(session)]);
  if (isBound || isWelcomed) session.send({ kind: 'welcomed' });
  followBrowser(session, isBound ? { tab: bound } : { window: own });
  offerReport(session, fixedNow);

  const root = createRoot(document.getElementById('panel') ?? document.body);
  policy.drawWith((inForce) => {
    const onWelcomed = () => {
      void keepWelcomed();
      session.send({ kind: 'welcomed' });
    };
    const app = <App {...{ session, keeper, helper, fixedNow, policy: inForce, onWelcomed }} />;
    root.render(<Boundary otherwise={(message) => <Failed message={message} />}>{app}</Boundary>);
  });
}

void start();
