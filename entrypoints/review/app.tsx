import { useSyncExternalStore } from 'react';
import { ReviewPage } from '@/components/review/review-page';
import { StateScreen } from '@/components/states/state-screen';
import type { Review } from '@/core/review/run';
import type { Session } from '@/core/session/run';
import { viewOf } from '@/core/session/view';
import { askToRead } from '@/platform/tabs/site';

interface Props {
  session: Session;
  review: Review;
  firstSeed: number;
}

/** Joins the review to its page. */
export function App({ session, review, firstSeed }: Props) {
  const state = useSyncExternalStore(review.subscribe, review.state);
  const page = useSyncExternalStore(session.subscribe, session.state);
  const { send } = session;
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
      actions={{
        collect: review.collect,
        begin: review.begin,
        stop: review.stop,
        clear: review.clear,
        onWork: review.work,
      }}
    />
  );
}
