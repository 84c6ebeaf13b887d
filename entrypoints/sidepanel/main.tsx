import { createRoot } from 'react-dom/client';
import { Failed } from '@/components/states/state-screen';
import { Boundary } from '@/components/ui/boundary';
import { buildRecord } from '@/core/record/build';
import { localTime } from '@/core/session/options';
import { startSession } from '@/core/session/run';
import { openTabPage } from '@/platform/messages/tab-page';
import { onPolicyChanged, organisationOf, readPolicy } from '@/platform/policy/managed';
import { closeStorageToPages } from '@/platform/storage/access';
import { keepWelcomed, readWelcomed } from '@/platform/storage/small';
import { ownWindow } from '@/platform/tabs/front-tab';
import { App } from './app';
import { startDrafts } from './drafts';
import { followBrowser, later, recall } from './follow';
import { gate } from './gate';
import { offerReport } from './report';

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
  // The browser can take seconds to load a policy after it starts. Reading waits for it; the panel does not.
  let policy = readPolicy();

  const session = startSession({
    openPage: (tab) => openTabPage(tab, async (url) => gate(url, await policy)),
    understand: (snapshot) => buildRecord(snapshot, { now: fixedNow ?? localTime(snapshot.readAt) }),
    clock: () => Date.now(),
    later,
  });
  const [keeper] = await Promise.all([startDrafts(session), recall(session)]);
  if (isBound || (await readWelcomed())) session.send({ kind: 'welcomed' });
  followBrowser(session, isBound ? { tab: bound } : { window: await ownWindow() });
  offerReport(session, fixedNow);

  const root = createRoot(document.getElementById('panel') ?? document.body);
  const render = (organisation: string | null) => {
    const onWelcomed = () => {
      void keepWelcomed();
      session.send({ kind: 'welcomed' });
    };
    const app = <App {...{ session, keeper, fixedNow, organisation, onWelcomed }} />;
    root.render(<Boundary otherwise={(message) => <Failed message={message} />}>{app}</Boundary>);
  };
  render(null);
  onPolicyChanged((changed) => {
    policy = Promise.resolve(changed);
    session.send({ kind: 'read-asked' });
    render(organisationOf(changed));
  });
  render(organisationOf(await policy));
}

void start();
