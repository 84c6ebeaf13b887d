import type { SessionState } from '@/core/session/state';
import type { View } from '@/core/session/view';
import type { NoteJudgement } from '@/core/gaps/judge-note';
import type { Note } from '@/core/record/record';
import { panelViews, type PanelView } from '@/core/session/state';
import type { Summary } from '@/core/summary/item';
import type { Evidence } from '@/core/record/evidence';
import { Banner } from './banner/banner';
import { keptWords } from './draft/words';
import { WritingView, type WritingProps } from './draft/writing';
import { NoteView, type NoteViewProps } from './gaps/note-view';
import { NotesView } from './gaps/notes-view';
import { OpenReview } from './review/open-review';
import { StateScreen, type StateActions } from './states/state-screen';
import { SummaryView } from './summary/summary-view';
import { copiedWords, spokenWords } from './spoken';
import { HelperLine, type HelperLineProps } from './helper/helper-line';
import { TakenView } from './summary/taken-view';
import { Toolbar, type ToolbarProps } from './summary/toolbar';
import { useKeptFocus } from './ui/kept-focus';
import { Mark } from './ui/mark';
import { useIsOff } from './ui/parts';
import { ViewTabs } from './ui/view-tabs';
import { honesty, settingsLink, skip, updateWords, wrongSettingsWords } from './ui/words';
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
  /** Names of the organisation's settings that cannot be what they are. */
  wrongSettings?: readonly string[] | undefined;
  /** A newer version of Careside waits for its pages to be closed. */
  updateReady?: boolean;
  /** The field typed in, and what there is to say about it. */
  note: Omit<NoteViewProps, 'pointer' | 'isUnder'>;
  /** What is written beside the page shown; null while none is shown. */
  draft: WritingProps | null;
  /** How much is there of one note on the page; the same function for as long as the page is the same. */
  judge: (note: Note) => NoteJudgement;
  tools: ToolbarProps;
  helper: HelperLineProps;
  actions: StateActions & {
    onSource: (id: string, evidence: readonly Evidence[]) => void;
    onView: (view: PanelView) => void;
    onTakenClosed: () => void;
    onReview: () => void;
    onSettings: () => void;
  };
}

/** The whole side panel: exactly one screen, and the words that keep Careside honest. */
export function Panel({ state, view, summary, full, organisation, tools, actions, ...own }: PanelProps) {
  useKeptFocus();
  const wrong = [...new Set(own.wrongSettings)];
  const { phase, pointer, pointed } = state;
  const reading = phase.kind === 'shown' ? phase.reading : null;
  const off: Partial<Record<PanelView, boolean>> = { draft: useIsOff('drafts'), note: useIsOff('questions') };
  const noSpotCheck = useIsOff('spot-check');
  const views = panelViews.filter((one) => !off[one]);
  const chosen = off[state.choices.view] ? 'summary' : state.choices.view;
  // The note is heard as it is typed: a change elsewhere on its page does not make it old.
  const isWriting = chosen === 'note' || chosen === 'draft';
  const stale = isWriting && view.stale === 'changed' ? null : view.stale;
  // A form to fill in may be all there is on a page: a note can be typed where no record is shown.
  const hasViews = reading !== null && (view.screen === 'summary' || state.focus !== null);
  const isKept = Object.values(state.drafts.all).some(({ shorthand }) => shorthand.trim() !== '');
  const isNote = hasViews && chosen === 'note';
  const source = { pointer, onSource: actions.onSource };
  return (
    <>
      {summary !== null && (
        <a className="skip unseen" href="#summary">
          {skip}
        </a>
      )}
      {reading !== null && view.screen === 'summary' && (
        <Banner reading={reading} stale={stale} busy={view.reading} onRead={actions.onRead} {...source} />
      )}
      {hasViews && (
        <ViewTabs
          view={chosen}
          views={views}
          questions={own.note.findings?.judgement.asked.length ?? 0}
          onView={actions.onView}
        />
      )}
      <main id="summary" tabIndex={-1}>
        {hasViews && chosen === 'draft' && own.draft !== null ? (
          <>
            <WritingView {...own.draft} {...source} />
            <HelperLine about="draft" {...own.helper} />
          </>
        ) : isNote ? (
          <NoteView {...own.note} isUnder={view.screen === 'summary'} pointer={pointer} />
        ) : reading === null || summary === null || view.screen !== 'summary' ? (
          <>
            <StateScreen view={view} phase={phase} {...actions} />
            {isKept && <p className="still-kept">{keptWords.still}</p>}
          </>
        ) : pointed !== null && full !== null ? (
          <TakenView
            block={pointed}
            items={full.items}
            record={reading.record}
            snapshot={reading.snapshot}
            onClose={actions.onTakenClosed}
            {...source}
          />
        ) : chosen === 'notes' ? (
          <>
            {!noSpotCheck && <OpenReview onOpen={actions.onReview} />}
            <NotesView notes={reading.record.notes} judge={own.judge} grey={stale !== null} {...source} />
          </>
        ) : (
          <>
            <Toolbar {...tools} />
            <SummaryView
              summary={summary}
              grey={view.stale !== null}
              onLonger={() => tools.onLength(tools.length === 'glance' ? 'screen' : 'full')}
              {...source}
            />
            <HelperLine {...own.helper} />
          </>
        )}
      </main>
      {own.updateReady === true && (
        <p className="update" role="status">
          <strong>{updateWords.title}</strong> {updateWords.what}
        </p>
      )}
      <footer className="foot">
        <Mark size={20} />
        <p>
          {honesty}
          {organisation !== null && <span> Set up by {organisation}.</span>}
          {wrong.length > 0 && <span className="foot-wrong"> {wrongSettingsWords(wrong)}</span>}
        </p>
        <button type="button" className="foot-settings" onClick={actions.onSettings}>
          {settingsLink}
        </button>
      </footer>
      <p className="unseen" role="status">
        {spokenWords(state, { view, stale, chosen })}
      </p>
      <p className="unseen" aria-live="polite">
        {copiedWords(tools.copied)}
      </p>
    </>
  );
}
