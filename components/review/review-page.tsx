import { useState, type ReactNode } from 'react';
import type { Review, ReviewState } from '@/core/review/run';
import type { WorkEvent } from '@/core/review/work';
import type { SampleChoice } from '@/core/review/sample';
import { Mark } from '@/components/ui/mark';
import { honesty } from '@/components/ui/words';
import { CollectView } from './collect-view';
import { JudgingView } from './judging-view';
import { WorkView } from './work-view';
import { pageWords } from './words';
import '@/components/ui/tokens.css';
import '@/components/gaps/gaps.css';
import './review.css';
import './work.css';

type Step = keyof typeof pageWords.steps;

interface Props {
  state: ReviewState;
  /** What stands in the way of reading the record system's tab. */
  trouble: ReactNode;
  firstSeed: number;
  actions: Pick<Review, 'collect' | 'begin' | 'stop' | 'clear'> & { onWork: (event: WorkEvent) => void };
}

/** The whole spot-check: collect, look, results, and what is kept. */
export function ReviewPage({ state, trouble, firstSeed, actions }: Props) {
  const { stage } = state;
  const [chosen, setChosen] = useState<Step>('collect');
  const begin = (choice: SampleChoice) => {
    setChosen('work');
    void actions.begin(choice);
  };
  const isThere = (step: Step) => step === 'collect' || stage.kind === 'working';
  const step = isThere(chosen) ? chosen : 'collect';
  const views: Record<Step, () => ReactNode> = {
    collect: () => (
      <CollectView
        state={state}
        trouble={trouble}
        firstSeed={firstSeed}
        onCollect={actions.collect}
        onBegin={begin}
        onClear={actions.clear}
      />
    ),
    work: () =>
      stage.kind === 'working' && (
        <WorkView {...stage} onWork={actions.onWork} onResults={() => setChosen('results')} />
      ),
    results: () => null,
    kept: () => null,
  };
  return (
    <>
      <header className="review-head">
        <Mark size={28} />
        <h1>{pageWords.title}</h1>
        <p>{pageWords.lead}</p>
        <nav aria-label={pageWords.steer} className="review-steps">
          {(Object.keys(pageWords.steps) as Step[]).map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === step ? 'step' : undefined}
              disabled={!isThere(one)}
              onClick={() => setChosen(one)}
            >
              {pageWords.steps[one]}
            </button>
          ))}
        </nav>
      </header>
      <main>
        {stage.kind === 'judging' ? (
          <JudgingView done={stage.done} of={stage.of} onStop={actions.stop} />
        ) : (
          views[step]()
        )}
      </main>
      <footer className="review-foot">{honesty}</footer>
    </>
  );
}
