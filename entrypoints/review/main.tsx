import { createRoot } from 'react-dom/client';
import { Failed } from '@/components/states/state-screen';
import { Boundary } from '@/components/ui/boundary';
import { startReview } from '@/core/review/run';
import { closeStorageToPages } from '@/platform/storage/access';
import { readReviewTab } from '@/platform/storage/small';
import { App } from './app';
import { followRecord } from './session';
import { turns } from './turns';

/**
 * `review.html` is about the tab the panel left word of; `?tabId=N` names another, `&now=2026-06-15` fixes today,
 * `&seed=7` the first sample.
 */
async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  void closeStorageToPages();
  const tab = Number(asked.get('tabId')) || (await readReviewTab());
  const session = followRecord(tab, asked.get('now'));
  const review = startReview(session, turns);
  const firstSeed = Number(asked.get('seed')) || Math.floor(Math.random() * 10_000);
  createRoot(document.getElementById('review') ?? document.body).render(
    <Boundary otherwise={(message) => <Failed message={message} />}>
      <App session={session} review={review} firstSeed={firstSeed} />
    </Boundary>,
  );
}

void start();
