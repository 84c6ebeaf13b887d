import type { SessionState } from '@/core/session/state';
import type { View } from '@/core/session/view';
import type { Summary } from '@/core/summary/item';
import type { Evidence } from '@/core/record/evidence';
import { Banner } from './banner/banner';
import { StateScreen, type StateActions } from './states/state-screen';
import { foundWords } from './summary/source-button';
import { SummaryView } from './summary/summary-view';
import { TakenView } from './summary/taken-view';
import { Toolbar, type ToolbarProps } from './summary/toolbar';
import { Mark } from './ui/mark';
import { honesty, screens, skip, staleWords, takenWords } from './ui/words';
import './ui/tokens.css';
import './panel.css';
import './print.css';

export interface PanelProps {
  state: SessionState;
  view: View;
  /** The summary at the length shown; null where there is none. */
  summary: Summary | null;
  /** Everything the page gave, for looking up what was taken from one place. */
  full: Summary | null;
  organisation: string | null;
  tools: ToolbarProps;
  actions: StateActions & {
    onSource: (id: string, evidence: readonly Evidence[]) => void;
    onTakenClosed: () => void;
  };
}

/** The whole side panel: exactly one screen, and the words that keep Careside honest. */
export function Panel({ state, view, summary, full, organisation, tools, actions }: PanelProps) {
  const { phase, pointer, pointed } = state;
  const reading = phase.kind === 'shown' ? phase.reading : null;
  const source = { pointer, onSource: actions.onSource };
  return (
    <>
      {summary !== null && (
        <a className="skip unseen" href="#summary">
          {skip}
        </a>
      )}
      {reading !== null && view.screen === 'summary' && (
        <Banner reading={reading} stale={view.stale} busy={view.reading} onRead={actions.onRead} />
      )}
      <main id="summary" tabIndex={-1}>
        {reading === null || summary === null || view.screen !== 'summary' ? (
          <StateScreen view={view} phase={phase} {...actions} />
        ) : pointed !== null && full !== null ? (
          <TakenView
            block={pointed}
            items={full.items}
            record={reading.record}
            snapshot={reading.snapshot}
            onClose={actions.onTakenClosed}
            {...source}
          />
        ) : (
          <>
            <Toolbar {...tools} />
            {tools.pointing && <p className="pointing">{takenWords.pointHow}</p>}
            <SummaryView summary={summary} grey={view.stale !== null} {...source} />
          </>
        )}
      </main>
      <footer className="foot">
        <Mark size={20} />
        <p>
          {honesty}
          {organisation !== null && <span> Set up by {organisation}.</span>}
        </p>
      </footer>
      <p className="unseen" role="status">
        {statusWords(state, view)}
      </p>
    </>
  );
}

/** What a screen reader hears when something happens that is otherwise only seen. Never a name. */
function statusWords({ pointer }: SessionState, view: View): string {
  if (view.stale !== null) return `${staleWords[view.stale].title}. ${staleWords[view.stale].what}`;
  if (pointer !== null) return foundWords(pointer);
  if (view.screen === 'reading') return screens.reading.title;
  return view.screen === 'summary' ? 'The summary is ready.' : '';
}
