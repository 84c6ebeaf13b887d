import { describe, expect, test } from 'vitest';
import type { DraftWork } from '@/core/draft/kept';
import type { WordingEngine } from '@/core/draft/engine';
import type { DraftStore } from '@/core/ports';
import { startDrafting } from '@/core/session/drafting';
import { currentDraft } from '@/core/session/drafts';
import { keepDrafts } from '@/core/session/keeping';
import { startSession, type Session, type SessionPage } from '@/core/session/run';
import { settled } from '@/core/session/settled';
import { record, snapshot } from './make';

const url = 'https://care.example/people/ivy';

/** A clock that only moves when told, and what waits for it. */
function time() {
  let now = 0;
  const waiting = new Set<{ at: number; then: () => void }>();
  return {
    clock: () => now,
    later(milliseconds: number, then: () => void) {
      const one = { at: now + milliseconds, then };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
    pass(milliseconds: number) {
      now += milliseconds;
      for (const one of [...waiting]) if (one.at <= now && waiting.delete(one)) one.then();
    },
  };
}

/** A store that several panels share; `full` refuses to keep, `slow` keeps until let go. */
function store(broken = false) {
  const held = new Map<string, DraftWork>();
  const listeners = new Set<(id: string, draft: DraftWork | null) => void>();
  const told = { full: false, writes: 0, gate: Promise.resolve() };
  const port: DraftStore = {
    recall: () => Promise.resolve({ drafts: [...held.values()], broken }),
    async keep(draft) {
      told.writes += 1;
      await told.gate;
      if (told.full) return 'failed';
      held.set(draft.id, structuredClone(draft));
      listeners.forEach((listener) => listener(draft.id, structuredClone(draft)));
      return 'kept';
    },
    drop(ids) {
      for (const id of ids) {
        held.delete(id);
        listeners.forEach((listener) => listener(id, null));
      }
      return Promise.resolve('kept');
    },
    onChange: (listener) => void listeners.add(listener),
  };
  return { held, told, port };
}

const evidence = [{ block: 'b1', start: 0, end: 3, quote: 'Ivy' }];

const page = (): SessionPage => ({
  read: () => Promise.resolve({ kind: 'read', snapshot: snapshot(url) }),
  insert: () => Promise.resolve({ kind: 'inserted' }),
  highlight: () => Promise.resolve({ kind: 'not-found' }),
  showInField: () => Promise.resolve({ kind: 'not-found' }),
  clearHighlight: () => Promise.resolve(),
  takeMenuPlace: () => Promise.resolve(null),
  setPointing: () => Promise.resolve(),
  stopReading: () => undefined,
  close: () => undefined,
  onEvent: () => () => undefined,
});

/** A panel that shows Ivy's page. */
async function panel(at = time()): Promise<Session & ReturnType<typeof time>> {
  const plain = record();
  const ivy = { ...plain.person, key: 'ivy', name: { value: 'Ivy Hartley', evidence } };
  const session = startSession({ openPage: page, understand: () => ({ ...plain, person: ivy }), ...at });
  session.send({ kind: 'welcomed' });
  session.send({ kind: 'place', tab: 1, visit: 1, url });
  await settled(session);
  return { ...session, ...at };
}
const type = (session: Session, text: string, at: number) =>
  session.send({ kind: 'draft-typed', id: currentDraft(session.state())?.id ?? '', text, at });
const shown = (session: Session) => currentDraft(session.state())?.work ?? null;
const textOf = (session: Session) => shown(session)?.draft.entries[0]?.sentences[0]?.text;

describe('drafts outlive a panel', () => {
  test('every change is kept, and the next panel takes it up', async () => {
    const shared = store();
    const one = await panel();
    const keeper = keepDrafts(one, shared.port, one);
    await keeper.kept();
    type(one, 'ate lunch', 1);
    await keeper.kept();
    const two = await panel();
    await keepDrafts(two, shared.port, two).kept();
    expect(shown(two)?.shorthand).toBe('ate lunch');
  });

  test('while one state is written the later ones wait, and the last is what is kept', async () => {
    const shared = store();
    const one = await panel();
    const keeper = keepDrafts(one, shared.port, one);
    await keeper.kept();
    let open = () => undefined as void;
    shared.told.gate = new Promise<void>((resolve) => (open = resolve));
    for (const [i, text] of ['a', 'at', 'ate', 'ate l'].entries()) type(one, text, i + 1);
    open();
    await keeper.kept();
    expect([...shared.held.values()].map(({ shorthand }) => shorthand)).toEqual(['ate l']);
    expect(shared.told.writes).toBeLessThan(4);
  });

  test('a full store says so and loses nothing on the screen; it is told when it works again', async () => {
    const shared = store();
    const one = await panel();
    const keeper = keepDrafts(one, shared.port, one);
    await keeper.kept();
    shared.told.full = true;
    type(one, 'ate lunch', 1);
    await keeper.kept();
    expect(one.state().drafts.trouble).toBe('not-kept');
    expect(shown(one)?.shorthand).toBe('ate lunch');
    shared.told.full = false;
    type(one, 'ate lunch.', 2);
    await keeper.kept();
    expect(one.state().drafts.trouble).toBeNull();
  });

  test('what cannot be read is said', async () => {
    const one = await panel();
    await keepDrafts(one, store(true).port, one).kept();
    expect(one.state().drafts.trouble).toBe('not-recalled');
  });

  test('what nobody used for too long is not shown again', async () => {
    const shared = store();
    const one = await panel();
    const keeper = keepDrafts(one, shared.port, one);
    await keeper.kept();
    type(one, 'ate lunch', 1);
    await keeper.kept();
    const later = time();
    later.pass(16 * 60_000);
    const two = await panel(later);
    const second = keepDrafts(two, shared.port, two);
    await second.kept();
    expect(shown(two)).toBeNull();
    expect(two.state().drafts.wiped).toBe('idle');
    await second.kept();
    expect(shared.held.size).toBe(0);
  });
});

describe('drafting', () => {
  test('waits for a pause in the typing', async () => {
    const one = await panel();
    startDrafting(one, { ...one, engine: null });
    type(one, 'ate lun', 1);
    one.pass(300);
    type(one, 'ate lunch', 2);
    one.pass(300);
    expect(textOf(one)).toBeUndefined();
    one.pass(60);
    expect(textOf(one)).toBe('Ivy ate lunch.');
  });

  const engineOf = (word: WordingEngine['word']): WordingEngine => ({ word });
  const turn = () => new Promise((resolve) => setTimeout(resolve));

  test('an engine’s wording takes the place of the rules’ when it passes the gate', async () => {
    const one = await panel();
    startDrafting(one, { ...one, engine: engineOf(() => Promise.resolve(['Ivy ate the lunch.'])) });
    type(one, 'ate lunch', 1);
    one.pass(400);
    expect(textOf(one)).toBe('Ivy ate lunch.');
    await turn();
    expect(textOf(one)).toBe('Ivy ate the lunch.');
  });

  test('an engine that adds something, or fails, changes nothing', async () => {
    for (const word of [
      () => Promise.resolve(['Ivy ate lunch happily with Bert.']),
      () => Promise.reject(new Error('x')),
    ]) {
      const one = await panel();
      startDrafting(one, { ...one, engine: engineOf(word) });
      type(one, 'ate lunch', 1);
      one.pass(400);
      await turn();
      expect(textOf(one)).toBe('Ivy ate lunch.');
    }
  });

  test('a wording that comes after the next key is not used', async () => {
    const one = await panel();
    let answer: (wordings: string[]) => void = () => undefined;
    startDrafting(one, {
      ...one,
      engine: engineOf(() => new Promise((resolve) => (answer = resolve))),
    });
    type(one, 'ate lunch', 1);
    one.pass(400);
    type(one, 'ate dinner', 2);
    one.pass(400);
    answer(['Ivy ate the lunch.']);
    await turn();
    expect(textOf(one)).toBe('Ivy ate dinner.');
  });
});
