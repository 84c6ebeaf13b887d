/**
 * The drafts as state. The rule that matters: what is shown and put in belongs to the person and page that were
 * read last; nothing a worker wrote goes before it is cleared by them, by time or by a sign-out.
 */
import { replaceSentence } from '@/core/draft/engine';
import { factsOf } from '@/core/draft/facts';
import { formKey } from '@/core/gaps/judge-field';
import { kindOfBox } from '@/core/knowledge/site-maps';
import type { DraftOwner, DraftWork } from '@/core/draft/kept';
import { keyOfOwner, originOf, draftOwnerOf, otherPerson, sameOwner, samePerson } from '@/core/draft/whose';
import { act, redraft, startWork } from '@/core/draft/work';
import type { DraftsState, Wiped } from './draft-state';
import { reducePut } from './put';
import { asksToSignIn, isSignOutAddress } from './signed-out';
import type { SessionEvent, SessionState } from './state';

export interface CurrentDraft {
  id: string;
  owner: DraftOwner;
  /** Null until something is written. */
  work: DraftWork | null;
}

/** The draft of the person and page that were read last, or null while no page is shown. */
export function currentDraft({ phase, drafts }: SessionState): CurrentDraft | null {
  if (phase.kind !== 'shown') return null;
  const { record, place } = phase.reading;
  const owner = draftOwnerOf(record.person, place.url);
  const work = Object.values(drafts.all)
    .filter((each) => sameOwner(each.owner, owner))
    .sort((a, b) => b.changedAt - a.changedAt)[0];
  return { id: work?.id ?? keyOfOwner(owner), owner, work: work ?? null };
}

/** Drafts of the same person from other pages, the newest first; they can be gone on with here. */
export function draftsElsewhere(state: SessionState): DraftWork[] {
  const current = currentDraft(state);
  if (current === null) return [];
  return Object.values(state.drafts.all)
    .filter(({ id, owner }) => id !== current.id && samePerson(owner, current.owner))
    .sort((a, b) => b.changedAt - a.changedAt);
}

/** How many lines of the draft were added from questions. */
export const addedLines = (state: SessionState): number =>
  (currentDraft(state)?.work?.draft.entries ?? [])
    .flatMap(({ sentences }) => sentences)
    .filter(({ sources, required }) => sources.length === 0 && required !== true).length;

/** What an event means for the drafts. */
export function reduceDrafts(state: SessionState, event: SessionEvent): SessionState {
  const drafts = step(state, event);
  return drafts === state.drafts ? state : { ...state, drafts };
}

function step(state: SessionState, event: SessionEvent): DraftsState {
  const { drafts } = state;
  switch (event.kind) {
    case 'draft-rules':
      return { ...drafts, rules: event.rules };
    case 'draft-typed':
      return withWork(state, event.id, event.at, (work) => ({ ...work, shorthand: event.text }));
    case 'draft-paused':
      return changed(drafts, event.id, (work) =>
        work.shorthand === work.draft.shorthand ? work : redraft(work, facts(state, work), drafts.rules),
      );
    case 'draft-acted':
      return withWork(state, event.id, event.at, (work) => act(work, event.action, drafts.rules));
    case 'draft-bettered':
      return changed(drafts, event.id, (work) => bettered(work, event, drafts.open));
    case 'sentence-opened':
      return { ...drafts, open: event.id };
    case 'draft-brought':
      return brought(state, event.id, event.at);
    case 'drafts-used':
      return used(state, event.at);
    case 'drafts-recalled': {
      const trouble = event.broken ? 'not-recalled' : drafts.trouble;
      return event.drafts.reduce((now, draft) => heard(now, asFound(draft)), { ...drafts, trouble });
    }
    case 'draft-heard':
      return event.draft === null ? without(drafts, [event.id]) : heard(drafts, event.draft);
    case 'drafts-kept':
      if (event.ok) return drafts.trouble === 'not-kept' ? { ...drafts, trouble: null } : drafts;
      return { ...drafts, trouble: 'not-kept' };
    case 'draft-cleared':
      return without(drafts, [event.id]);
    case 'drafts-cleared':
      return wiped(drafts, Object.keys(drafts.all), 'asked');
    case 'wiped-read':
      return { ...drafts, wiped: null, trouble: drafts.trouble === 'not-recalled' ? null : drafts.trouble };
    case 'time-passed': {
      const since = event.at - drafts.rules.idleMinutes * 60_000;
      const old = Object.values(drafts.all).filter(({ usedAt }) => usedAt <= since);
      return wiped(
        drafts,
        old.map(({ id }) => id),
        'idle',
      );
    }
    case 'place':
    case 'page-moved-on':
      return isSignOutAddress(event.url) ? signedOut(drafts, event.url) : drafts;
    case 'read-done':
      return asksToSignIn(event.snapshot, event.record)
        ? signedOut(drafts, event.snapshot.url)
        : otherPersonRead(drafts, draftOwnerOf(event.record.person, event.snapshot.url));
    default:
      return reducePut(drafts, event);
  }
}

/** What the page says now, for a draft of this page; a draft of another keeps what it knew. */
function facts(state: SessionState, work: DraftWork): DraftWork['facts'] {
  const isHere = currentDraft(state)?.id === work.id;
  return (isHere && factsHere(state)) || work.facts;
}

/** Of the page in front, and the kind of note of the form typed in: as the worker or the organisation says. */
function factsHere({ phase, focus, kinds }: SessionState): DraftWork['facts'] | null {
  if (phase.kind !== 'shown') return null;
  const { record, place } = phase.reading;
  const chosen = focus && (kinds[formKey(originOf(place.url), focus)] ?? kindOfBox(place.url, focus.label));
  return { ...factsOf(record), ...(chosen ? { type: chosen } : {}) };
}

function put(drafts: DraftsState, work: DraftWork): DraftsState {
  return { ...drafts, all: { ...drafts.all, [work.id]: work } };
}

function changed(drafts: DraftsState, id: string, to: (work: DraftWork) => DraftWork): DraftsState {
  const work = drafts.all[id];
  const next = work && to(work);
  return next && next !== work ? put(drafts, next) : drafts;
}

/** A draft that is written in; the first word of one makes it. */
function withWork(
  state: SessionState,
  id: string,
  at: number,
  to: (work: DraftWork) => DraftWork,
): DraftsState {
  const { drafts } = state;
  const current = currentDraft(state);
  const here = factsHere(state);
  const work = drafts.all[id] ?? (current?.id === id && here ? startWork(id, current.owner, here, at) : null);
  if (!work) return drafts;
  const next = to(work);
  return next === work ? drafts : put({ ...drafts, wiped: null }, { ...next, changedAt: at, usedAt: at });
}

/** Better words for one sentence, unless the worker has it open, changed it, or it says something else by now. */
function bettered(
  work: DraftWork,
  { over, sentence }: Extract<SessionEvent, { kind: 'draft-bettered' }>,
  open: string | null,
): DraftWork {
  const now = work.draft.entries.flatMap(({ sentences }) => sentences).find(({ id }) => id === sentence.id);
  const isFree = now && now.edited !== true && now.text === over && open !== now.id;
  if (!isFree || work.shape !== 'full' || work.insertions.length > 0) return work;
  return { ...work, draft: replaceSentence(work.draft, sentence) };
}

function brought(state: SessionState, id: string, at: number): DraftsState {
  const { drafts } = state;
  const current = currentDraft(state);
  const work = drafts.all[id];
  if (!work || current === null || current.work !== null || !samePerson(work.owner, current.owner))
    return drafts;
  const moved = { ...work, id: current.id, owner: current.owner, insertions: [], changedAt: at, usedAt: at };
  return put(without(drafts, [id]), moved);
}

function used(state: SessionState, at: number): DraftsState {
  const work = currentDraft(state)?.work;
  return work ? put(state.drafts, { ...work, usedAt: at }) : state.drafts;
}

/** Of two versions of one draft the later one stands; of two alike, the one used last. */
function heard(drafts: DraftsState, draft: DraftWork): DraftsState {
  const known = drafts.all[draft.id];
  const isNews =
    !known ||
    draft.changedAt > known.changedAt ||
    (draft.changedAt === known.changedAt && draft.usedAt > known.usedAt);
  return isNews ? put(drafts, draft) : drafts;
}

/** A draft that was left while it was being put in: nobody saw what came of it. */
function asFound(draft: DraftWork): DraftWork {
  if (!draft.insertions.some(({ state }) => state === 'asked')) return draft;
  const insertions = draft.insertions.map((one) =>
    one.state === 'asked' ? { ...one, state: 'unknown' as const } : one,
  );
  return { ...draft, insertions };
}

function without(drafts: DraftsState, ids: readonly string[]): DraftsState {
  const all = Object.fromEntries(Object.entries(drafts.all).filter(([id]) => !ids.includes(id)));
  const isSame = Object.keys(all).length === Object.keys(drafts.all).length;
  return isSame ? drafts : { ...drafts, all, put: null, open: null };
}

function wiped(drafts: DraftsState, ids: readonly string[], why: Wiped): DraftsState {
  return ids.length === 0 ? drafts : { ...without(drafts, ids), wiped: why };
}

function signedOut(drafts: DraftsState, url: string): DraftsState {
  const origin = originOf(url);
  const ids = Object.values(drafts.all)
    .filter(({ owner }) => owner.origin === origin)
    .map(({ id }) => id);
  return wiped(drafts, ids, 'signed-out');
}

function otherPersonRead(drafts: DraftsState, read: DraftOwner): DraftsState {
  if (!drafts.rules.onePersonOnly) return drafts;
  const others = Object.values(drafts.all).filter(({ owner }) => otherPerson(owner, read));
  return wiped(
    drafts,
    others.map(({ id }) => id),
    'other-person',
  );
}
