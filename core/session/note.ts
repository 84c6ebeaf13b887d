/**
 * The field typed in, as state. The rule that matters: what a worker typed or put aside belongs to one field
 * of one page of one person, and is gone in the same step that the page is.
 */
import type { InsertOutcome } from '@/core/ports';
import type { NoteWork, SessionEvent, SessionState } from './state';

const noWork: NoteWork = { field: '', dismissed: [], swapped: null };
const nothingLeft = { focus: null, work: noWork, workAside: [], formAside: [] };
/** Fields of one page that are remembered; a page may make new ones without end. */
const FIELDS_MOST = 50;

/** What an event means for the field typed in. @param before the state ahead of this event */
export function reduceNote(state: SessionState, event: SessionEvent, before: SessionState): SessionState {
  switch (event.kind) {
    case 'focused':
      if (state.place?.tab !== event.tab) return state;
      if (event.field === null) return { ...state, focus: null };
      return {
        ...state,
        focus: event.field,
        focusHeard: state.lastRequest,
        ...workOf(state, event.field.key),
      };
    case 'not-needed':
      if (state.work.dismissed.includes(event.id)) return state;
      return { ...state, work: { ...state.work, dismissed: [...state.work.dismissed, event.id] } };
    case 'needed-again':
      return { ...state, work: { ...state.work, dismissed: [] } };
    case 'kinds-known':
      return { ...state, kinds: event.kinds };
    case 'form-not-needed':
      return { ...state, formAside: [...state.formAside, event.id] };
    case 'form-needed-again':
      return { ...state, formAside: [] };
    case 'swap-asked':
      return { ...state, work: { ...state.work, swapped: event.swap } };
    case 'insert-asked':
      return { ...state, inserted: { text: event.text, outcome: null } };
    case 'insert-ended':
      return {
        ...state,
        inserted: state.inserted && { ...state.inserted, outcome: event.outcome },
        work: withOutcome(state.work, event.outcome),
      };
    case 'insert-closed':
      return state.inserted?.outcome ? { ...state, inserted: null } : state;
    case 'place':
    case 'page-moved-on':
      return left(state, before) ? { ...state, ...nothingLeft } : state;
    case 'page-gone':
    case 'tab-closed':
      return state.place?.tab === event.tab ? { ...state, ...nothingLeft } : state;
    case 'read-done': {
      if (!anotherPerson(state, before)) return state;
      // The page tells of its field as soon as it was read, and understanding what was read may end later than that.
      const isHeardSince = state.focusHeard >= event.request;
      return { ...state, ...nothingLeft, focus: isHeardSince ? state.focus : null };
    }
    default:
      return state;
  }
}

/** The worker may go from one note of a page to another and back: each keeps what was put aside for it. */
function workOf({ work, workAside }: SessionState, field: string): Pick<SessionState, 'work' | 'workAside'> {
  if (work.field === field) return { work, workAside };
  const others = [...workAside, work].filter((one) => one.field !== field && one.dismissed.length > 0);
  return {
    work: { ...noWork, ...workAside.find((one) => one.field === field), field },
    workAside: others.slice(-FIELDS_MOST).map((one) => ({ ...one, swapped: null })),
  };
}

function withOutcome(work: NoteWork, outcome: InsertOutcome): NoteWork {
  const { swapped } = work;
  return swapped && swapped.outcome === null ? { ...work, swapped: { ...swapped, outcome } } : work;
}

/** Another tab, document or address. An address that was not known before is no move. */
function left({ place }: SessionState, { place: before }: SessionState): boolean {
  if (!before || !place) return before !== place;
  const isElsewhere = before.url !== '' && before.url !== place.url;
  return before.tab !== place.tab || before.visit !== place.visit || isElsewhere;
}

/** The page shows another person without having moved. */
function anotherPerson({ phase }: SessionState, { phase: before }: SessionState): boolean {
  if (phase.kind !== 'shown' || before.kind !== 'shown') return false;
  const [now, then] = [phase.reading.record.person.key, before.reading.record.person.key];
  return now !== '' && then !== '' && now !== then;
}
