/** What a screen reader hears when something happens that is otherwise only seen. */
import { calledName } from '@/core/record/called';
import type { PanelView, Reading, SessionState, Stale } from '@/core/session/state';
import type { View } from '@/core/session/view';
import { boxWords } from './draft/words';
import { viewNames } from './gaps/words';
import { foundWords } from './summary/source-button';
import { clockWords } from './ui/format';
import { lengths, readyWords, screens, staleWords, summaryWords, takenWords } from './ui/words';

interface Shown {
  view: View;
  /** What is greyed is said; a change of the page that is read again by itself is not, until it says something else. */
  stale: Stale | null;
  chosen: PanelView;
}

/** One sentence at a time. The same words twice are heard once. */
export function spokenWords(state: SessionState, { view, stale, chosen }: Shown): string {
  const { phase, pointer, pointed } = state;
  if (stale === 'moved-on') return view.reading ? staleWords.reading : `${staleWords[stale].title}.`;
  if (stale !== null && stale !== 'changed') return `${staleWords[stale].title}. ${staleWords[stale].what}`;
  if (pointer !== null && chosen === 'summary') return foundWords(pointer);
  if (pointed !== null) return takenWords.title;
  if (view.screen === 'summary' && phase.kind === 'shown') return readyOf(phase.reading, state, chosen);
  return screenWords(view, phase);
}

/** How a copy went. Told apart from the rest: when it is over, nothing of the rest is said again. */
export function copiedWords(copied: 'yes' | 'failed' | null): string {
  if (copied === null) return '';
  return copied === 'yes' ? summaryWords.copied : summaryWords.copyFailed;
}

function readyOf({ record, readAgain }: Reading, { choices }: SessionState, chosen: PanelView): string {
  const name = calledName(record) ?? '';
  if (chosen === 'draft') return boxWords.title(name);
  if (chosen !== 'summary') return `${viewNames[chosen]}. ${name}`;
  const ready = readyWords.summary(name, lengths[choices.length].name);
  return readAgain === undefined ? ready : `${readyWords.again(clockWords(readAgain))} ${ready}`;
}

/** Title and words of a screen that says one thing. */
function screenWords({ screen }: View, phase: SessionState['phase']): string {
  if (screen === 'reading' || screen === 'starting') return screens[screen].title;
  if (screen === 'summary' || screen === 'first-run') return '';
  if (screen === 'not-a-page') return phase.kind === 'not-a-page' ? both(screens[phase.why]) : '';
  if (screen !== 'permission-needed') return both(screens[screen]);
  const isKnown = phase.kind === 'permission-needed' && phase.origin !== '';
  return both(isKnown ? screens.permission : screens.unknownSite);
}

const both = ({ title, what }: { title: string; what: string }): string => `${title}. ${what}`;
