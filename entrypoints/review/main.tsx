import { createRoot } from 'react-dom/client';
import { Failed } from '@/components/states/state-screen';
import { SwitchedOff } from '@/components/review/switched-off';
import { Boundary } from '@/components/ui/boundary';
import { openArchive } from '@/core/review/archive';
import { startReview } from '@/core/review/run';
import { policyFrom } from '@/platform/policy/in-force';
import { reviewRulesOf, type Policy } from '@/platform/policy/managed';
import { closeStorageToPages } from '@/platform/storage/access';
import { loss, openOwnDatabase } from '@/platform/storage/loss';
import { deleteOverdue, openKeeper } from '@/platform/storage/reviews';
import { localTime } from '@/core/session/options';
import { readReviewTab } from '@/platform/storage/small';
import { App } from './app';
import { followRecord } from './session';
import { turns } from '../sidepanel/turns';

/**
 * `review.html` is about the tab the panel left word of; `?tabId=N` names another, `&now=2026-06-15` fixes today,
 * `&seed=7` the first sample.
 */
async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  void closeStorageToPages();
  const tab = Number(asked.get('tabId')) || (await readReviewTab());
  const fixedNow = asked.get('now');
  const { session, policy } = followRecord(tab, fixedNow);
  const review = startReview(session, turns);
  const firstSeed = Number(asked.get('seed')) || Math.floor(Math.random() * 10_000);
  const database = openOwnDatabase();
  const archive = openArchive(openKeeper(database, loss));
  const root = createRoot(document.getElementById('review') ?? document.body);
  const render = (inForce: Policy) => {
    const { off, byAuthor, keepDays } = reviewRulesOf(inForce);
    root.render(
      <Boundary otherwise={(message) => <Failed message={message} />}>
        {off ? (
          <SwitchedOff />
        ) : (
          <App {...{ session, review, firstSeed, fixedNow, byAuthor, keepDays, archive, database }} />
        )}
      </Boundary>,
    );
  };
  void archive.open();
  policy.drawWith((inForce) => render(inForce ?? policyFrom({})));
  const { keepDays } = reviewRulesOf(await policy.ready());
  await deleteOverdue(database, localTime(Date.now()).slice(0, 10), keepDays);
  void archive.open();
}

void start();
