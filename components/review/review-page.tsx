import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { PlanLook } from '@/core/review/plan-look';
import type { Review, ReviewState } from '@/core/review/run';
import type { WorkEvent } from '@/core/review/work';
import type { SampleChoice } from '@/core/review/sample';
import { useKeptFocus } from '@/components/ui/kept-focus';
import { Mark } from '@/components/ui/mark';
import { honesty } from '@/components/ui/words';
import { CollectView } from './collect-view';
import { ExplainView } from './explain-view';
import { FairnessView, type FairnessProps } from './fairness-view';
import { KeepBox } from './keep-box';
import { KeptView, type KeptActions, type KeptState } from './kept-view';
import { JudgingView } from './judging-view';
import { ResultsView } from './results-view';
import { UseView, type UseProps } from './use-view';
import { WorkView } from './work-view';
import { pageWords } from './words';
import '@/components/ui/tokens.css';
import '@/components/gaps/gaps.css';
import './review.css';
import './work.css';
import './print.css';

type Step = keyof typeof pageWords.steps;

interface Props {
  state: ReviewState;
  /** What stands in the way of reading the record system's tab. */
  trouble: ReactNode;
  firstSeed: number;
  /** Looks at the plan on the page in front; null where there is none. Keeps its identity while the page stays the same. */
  onPlan: () => PlanLook | null;
  byAuthor: boolean;
  archive: { kept: KeptState; actions: KeptActions; done: boolean; onKeep: (home: string) => void };
  use: UseProps & FairnessProps;
  actions: Pick<Review, 'collect' | 'begin' | 'stop' | 'clear'> & { onWork: (event: WorkEvent) => void };
}

/** The whole spot-check: collect, look, results, and what is kept. */
export function ReviewPage({ state, trouble, firstSeed, onPlan, byAuthor, archive, use, actions }: Props) {
  useKeptFocus();
  const { stage } = state;
  const { kept } = archive;
  const [chosen, setChosen] = useState<Step>('collect');
  const begin = (choice: SampleChoice) => {
    setChosen('work');
    void actions.begin(choice);
  };
  const isThere = (step: Step) => !['work', 'results'].includes(step) || stage.kind === 'working';
  const step = isThere(chosen) ? chosen : 'collect';
  // Each step begins at its top, however far the one before was scrolled.
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView?.();
  }, [step]);
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
    results: () =>
      stage.kind === 'working' && (
        <>
          {(kept.trouble ?? kept.said) !== null && (
            <p role="alert" className="review-part">
              {kept.trouble ?? kept.said}
            </p>
          )}
          <ResultsView
            {...stage}
            onPlan={onPlan}
            byAuthor={byAuthor}
            onNote={(to) => {
              actions.onWork({ kind: 'go', to });
              setChosen('work');
            }}
          />
          <div className="review-part">
            <KeepBox
              notes={stage.work.notes.filter(({ done }) => done === 'looked-at').length}
              homes={[...new Set(kept.reviews.map(({ home }) => home))].filter((home) => home !== '')}
              done={archive.done}
              onKeep={archive.onKeep}
              onPrint={archive.actions.onPrint}
            />
          </div>
        </>
      ),
    kept: () => <KeptView kept={kept} {...archive.actions} />,
    use: () => (
      <>
        <UseView {...use} />
        <FairnessView onRun={use.onRun} />
      </>
    ),
    explain: () => <ExplainView />,
  };
  return (
    <>
      <header className="review-head" ref={top}>
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
