import { useCallback, useSyncExternalStore } from 'react';
import { ReviewPage } from '@/components/review/review-page';
import { StateScreen } from '@/components/states/state-screen';
import type { Archive } from '@/core/review/archive';
import { lookAtPlan } from '@/core/review/plan-look';
import type { Review } from '@/core/review/run';
import { summaryOptions } from '@/core/session/options';
import type { Session } from '@/core/session/run';
import { viewOf } from '@/core/session/view';
import type { Database } from '@/platform/storage/database';
import { askToRead } from '@/platform/tabs/site';
import { useArchive } from './use-archive';
import { useOpinions } from './use-opinions';

interface Props {
  session: Session;
  review: Review;
  firstSeed: number;
  fixedNow: string | null;
  byAuthor: boolean;
  keepDays: number;
  archive: Archive;
  database: Database;
}

/** Joins the review to its page. */
export function App({ session, review, firstSeed, fixedNow, byAuthor, keepDays, archive, database }: Props) {
  const state = useSyncExternalStore(review.subscribe, review.state);
  const page = useSyncExternalStore(session.subscribe, session.state);
  const kept = useArchive(archive, review, keepDays);
  const { send } = session;
  const reading = page.phase.kind === 'shown' ? page.phase.reading : null;
  const { now } = summaryOptions(page, fixedNow);
  const onPlan = useCallback(() => reading && lookAtPlan(reading, now), [reading, now]);
  const trouble = page.phase.kind !== 'shown' && (
    <StateScreen
      view={viewOf(page)}
      phase={page.phase}
      onWelcomed={() => send({ kind: 'welcomed' })}
      onAllow={(origin) => void askToRead(origin)}
      onRead={() => send({ kind: 'read-asked' })}
      onStop={() => send({ kind: 'read-stopped' })}
      onShowAnyway={() => send({ kind: 'chosen', choices: { anyway: true } })}
    />
  );
  return (
    <ReviewPage
      state={state}
      trouble={trouble}
      firstSeed={firstSeed}
      onPlan={onPlan}
      byAuthor={byAuthor}
      archive={kept}
      use={useOpinions(database, kept.kept.reviews, reading, now)}
      actions={{ ...review, onWork: review.work }}
    />
  );
}
