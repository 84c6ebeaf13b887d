/**
 * (state, event) -> state. The rule that matters most: what is shown in full colour was read from the
 * document that is in front now. Anything else is greyed or gone in the same step that says so.
 */
import type { CareRecord } from '@/core/record/record';
import { isSettled } from './arrival';
import { reduceDrafts } from './drafts';
import { reduceNote } from './note';
import type { Phase, Place, Reading, SessionEvent, SessionState, Stale, Wanted } from './state';

/**
 * Next state of the panel. Total: an event that no longer fits the state leaves it as it was.
 * A read is wanted whenever `wanted` of the result has a request number the caller has not started yet.
 */
export function reduce(state: SessionState, event: SessionEvent): SessionState {
  return reduceDrafts(reduceNote(step(state, event), event, state), event);
}

function step(state: SessionState, event: SessionEvent): SessionState {
  switch (event.kind) {
    case 'welcomed':
      return state.welcomed ? state : wantRead({ ...state, welcomed: true });
    case 'place':
      return atPlace(state, { tab: event.tab, visit: event.visit, url: event.url });
    case 'read-asked':
      return wantRead(state);
    case 'read-stopped':
      return stopped(state);
    case 'read-ended':
      return isWanted(state, event.request) ? ended(state, event.outcome) : state;
    case 'read-done':
      return isWanted(state, event.request) ? done(state, event) : state;
    case 'page-changed':
      return inFront(state, event.tab) ? grey(overtake(state), 'changed') : state;
    case 'page-moved-on':
      if (!inFront(state, event.tab) || !state.place || state.place.url === event.url) return state;
      return wantRead(grey({ ...state, place: { ...state.place, url: event.url } }, 'moved-on'));
    case 'page-gone':
      if (!inFront(state, event.tab)) return state;
      // While a read is under way the old document's end is no news: the read itself will tell.
      return wantedOf(state.phase) || state.phase.kind === 'shown'
        ? grey(state, 'moved-on')
        : lost(state, 'gone');
    case 'tab-closed':
      return inFront(state, event.tab) ? lost(state, 'gone') : state;
    case 'extension-updated':
      return lost(state, 'extension-updated');
    case 'item-asked':
      return state.phase.kind === 'shown'
        ? { ...state, pointer: { item: event.item, outcome: null } }
        : state;
    case 'item-shown':
      return state.pointer?.item === event.item
        ? { ...state, pointer: { item: event.item, outcome: event.outcome } }
        : state;
    case 'pointed':
      return inFront(state, event.tab) && state.phase.kind === 'shown'
        ? { ...state, pointed: event.block }
        : state;
    case 'pointed-closed':
      return state.pointed ? { ...state, pointed: null } : state;
    case 'chosen':
      return { ...state, choices: { ...state.choices, ...event.choices } };
    default:
      return state;
  }
}

/** The read that is under way in this phase, or null. */
export function wantedOf(phase: Phase) {
  return phase.kind === 'reading' || phase.kind === 'shown' ? phase.wanted : null;
}

function isWanted(state: SessionState, request: number): boolean {
  return wantedOf(state.phase)?.request === request;
}

function inFront(state: SessionState, tab: number): boolean {
  return state.place?.tab === tab;
}

function withPhase(state: SessionState, phase: Phase): SessionState {
  return { ...state, phase, pointer: null, pointed: null };
}

function atPlace(state: SessionState, place: Place): SessionState {
  const before = state.place;
  const same = before?.tab === place.tab && before.visit === place.visit;
  if (same && before.url === place.url) return state;
  const choices = { ...state.choices, pointing: false, anyway: false };
  const moved: SessionState = { ...state, place, choices };
  // Another tab: its page is another matter altogether. Nothing of the old one stays.
  if (before?.tab !== place.tab) return wantRead(withPhase(moved, { kind: 'starting' }));
  return wantRead(grey(moved, 'moved-on'));
}

/** Asks for a read of the page in front, once the person has been welcomed. */
function wantRead(state: SessionState): SessionState {
  if (!state.place || !state.welcomed) return state;
  const request = state.lastRequest + 1;
  const wanted: Wanted = { request, place: state.place, overtaken: false };
  const next = { ...state, lastRequest: request };
  if (state.phase.kind === 'shown') return { ...next, phase: { ...state.phase, wanted } };
  return withPhase(next, { kind: 'reading', wanted });
}

function overtake(state: SessionState): SessionState {
  const wanted = wantedOf(state.phase);
  if (!wanted || wanted.overtaken) return state;
  const phase = { ...state.phase, wanted: { ...wanted, overtaken: true } } as Phase;
  return { ...state, phase };
}

function done(state: SessionState, event: Extract<SessionEvent, { kind: 'read-done' }>): SessionState {
  const wanted = wantedOf(state.phase);
  if (!wanted) return state;
  const { snapshot, record } = event;
  // The page's own address at the moment of reading is newer than what the browser last told.
  const place = { ...wanted.place, url: snapshot.url };
  const lags = mayLag(state, wanted.place, record, snapshot.url) || !isSettled(snapshot, record.person);
  const stale = wanted.overtaken || lags ? 'changed' : null;
  const reading: Reading = { place, snapshot, record, ...newsOf(state.phase, event) };
  const phase: Phase = { kind: 'shown', reading, stale, wanted: null };
  return withPhase({ ...state, place }, phase);
}

/** A page that is read again and says the same is no news. */
function newsOf(
  phase: Phase,
  { snapshot, record }: Pick<Reading, 'snapshot' | 'record'>,
): Pick<Reading, 'readAgain'> {
  if (phase.kind !== 'shown') return {};
  const { reading } = phase;
  const isOther = reading.record.person.key !== record.person.key || reading.snapshot.url !== snapshot.url;
  if (isOther) return {};
  const wordsOf = ({ blocks }: Reading['snapshot']) => blocks.map(({ text }) => text).join('\n');
  if (wordsOf(reading.snapshot) !== wordsOf(snapshot)) return { readAgain: snapshot.readAt };
  return reading.readAgain === undefined ? {} : { readAgain: reading.readAgain };
}

/**
 * A single-page app changes its address before its words. The same person at a new address of the same document
 * may be the old page still standing there, so it stays greyed until a second read finds the same.
 */
function mayLag(state: SessionState, place: Place, { person }: CareRecord, url: string): boolean {
  if (state.phase.kind !== 'shown') return false;
  const before = state.phase.reading;
  const moved = before.snapshot.url !== url && before.place.visit === place.visit;
  return moved && before.record.person.key === person.key;
}

function grey(state: SessionState, stale: Stale): SessionState {
  if (state.phase.kind !== 'shown') return state;
  // Having moved on is the stronger warning: a later change on the new page does not soften it.
  const why = state.phase.stale === 'moved-on' ? 'moved-on' : stale;
  return { ...state, phase: { ...state.phase, stale: why }, pointer: null, pointed: null };
}

function lost(state: SessionState, why: 'gone' | 'extension-updated'): SessionState {
  if (state.phase.kind === 'shown') {
    return withPhase(state, { ...state.phase, stale: why, wanted: null });
  }
  return state.place ? withPhase(state, { kind: why, place: state.place }) : state;
}

function stopped(state: SessionState): SessionState {
  const { phase } = state;
  if (phase.kind === 'reading') return withPhase(state, { kind: 'stopped', place: phase.wanted.place });
  if (phase.kind === 'shown' && phase.wanted) {
    return withPhase(state, { ...phase, wanted: null, stale: phase.stale ?? 'stopped' });
  }
  return state;
}

function ended(
  state: SessionState,
  outcome: Extract<SessionEvent, { kind: 'read-ended' }>['outcome'],
): SessionState {
  const wanted = wantedOf(state.phase);
  if (!wanted) return state;
  const { place } = wanted;
  const sameDocument = state.phase.kind === 'shown' && state.phase.stale !== 'moved-on';
  switch (outcome.kind) {
    case 'aborted':
      return stopped(state);
    case 'extension-updated':
      return sameDocument ? lost(state, outcome.kind) : withPhase(state, { kind: outcome.kind, place });
    case 'gone':
    case 'failed':
      // A tab that was closed tells of it by itself; here the page did not answer, and may be asked again.
      if (sameDocument && state.phase.kind === 'shown') {
        return withPhase(state, { ...state.phase, wanted: null, stale: 'could-not-read-again' });
      }
      return withPhase(
        state,
        outcome.kind === 'gone'
          ? { kind: 'gone', place }
          : { kind: 'failed', place, message: outcome.message },
      );
    case 'permission-needed':
      return withPhase(state, { kind: 'permission-needed', place, origin: outcome.origin });
    case 'not-a-page':
      return withPhase(state, { kind: 'not-a-page', place, why: outcome.why });
  }
}
