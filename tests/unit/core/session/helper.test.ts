import { describe, expect, it } from 'vitest';
import type { EngineOutcome, EngineState, LabellingPort, SentenceLabels, WriterPort } from '@/core/engine';
import { startHelper } from '@/core/session/helper';
import type { Session } from '@/core/session/run';
import { initialState, type SessionState } from '@/core/session/state';
import { record, snapshot } from './make';

const place = { tab: 1, visit: 1, url: 'https://care.example/1' };

/** A session that shows pages with the given text, one after another. */
function pages() {
  let state: SessionState = initialState;
  const listeners = new Set<() => void>();
  const show = (text: string, isCare = true) => {
    const page = snapshot(place.url);
    const [block] = page.blocks;
    const read = { ...page, blocks: block ? [{ ...block, text }] : [] };
    const looks = { yes: isCare, because: [] };
    const reading = { place, snapshot: read, record: { ...record(), looksLikeCare: looks } };
    state = { ...state, phase: { kind: 'shown', reading, stale: null, wanted: null } };
    listeners.forEach((listener) => listener());
  };
  const session = {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Session;
  return { session, show };
}

const label = (words: string): SentenceLabels => ({
  domain: 'falls',
  domainConfidence: 1,
  kind: 'risk',
  kindConfidence: 1,
  words: [words],
  scopes: ['none'],
});

function engine(answer?: (texts: readonly string[]) => Promise<EngineOutcome<SentenceLabels>>) {
  const asked: string[][] = [];
  const released = { times: 0 };
  let tell: (state: EngineState) => void = () => undefined;
  const port: LabellingPort = {
    id: 'test',
    state: () => ({ kind: 'asleep' }),
    onState: (listener) => {
      tell = listener;
      return () => undefined;
    },
    label: (texts) => {
      asked.push([...texts]);
      return answer?.(texts) ?? Promise.resolve({ kind: 'done', results: texts.map(label) });
    },
    rewrite: () => Promise.resolve({ kind: 'unavailable', state: { kind: 'not-installed' } }),
    release: () => void released.times++,
  };
  return { port, asked, released, tell: (state: EngineState) => tell(state) };
}

const vague = 'Goes down with a bump in the evenings.';
const other = 'Comes undone near the end of it all.';
const sentence = { text: vague, label: '', domain: null, inNote: false };
const rest = () => new Promise((resolve) => setTimeout(resolve));
const nowOf = () => '2026-06-15';
const later = (milliseconds: number, then: () => void) => void setTimeout(then, milliseconds);
const allowed = { on: true, isManaged: false, writer: null, mayGet: false };

/** The browser's own model, standing at `state`; it words everything the same. */
function writer(state: EngineState = { kind: 'asleep' }, offers: string[] = []) {
  const calls: string[] = [];
  let tell: (state: EngineState) => void = () => undefined;
  const port: WriterPort = {
    id: 'test',
    state: () => state,
    onState: (listener) => {
      tell = listener;
      return () => undefined;
    },
    look: () => Promise.resolve(state),
    get: () => {
      calls.push('get');
      return Promise.resolve(state);
    },
    rewrite: (texts) => {
      calls.push(...texts);
      return Promise.resolve({ kind: 'done', results: texts.map(() => offers) });
    },
    release: () => void calls.push('release'),
  };
  return { port, calls, tell: (now: EngineState) => tell(now) };
}
const noWriter = { browser: writer().port, pack: writer().port };
const started = (session: Session, port: LabellingPort) => {
  const helper = startHelper({ session, port, writers: noWriter, nowOf, later });
  helper.decide(allowed);
  return helper;
};

describe('the helper', () => {
  it('asks only what the rules are unsure of, and lets nothing jump until it is told to', async () => {
    const { session, show } = pages();
    const { port, asked } = engine();
    const helper = started(session, port);
    show(`Always use the hoist for every move. ${vague}`);
    const before = helper.state().labeller;
    await rest();
    expect(asked.flat()).toContain(vague);
    expect(helper.state()).toMatchObject({ isUsed: false });
    expect(helper.state().labeller).toBe(before);
    helper.use();
    expect(helper.state().isUsed).toBe(true);
    expect(helper.state().labeller.label(sentence)).toMatchObject({ domain: 'falls', kind: 'risk' });
  });

  it('looks at a page after its summary was drawn, and not at one that was left by then', async () => {
    const { session, show } = pages();
    const { port, asked } = engine();
    const waiting: (() => void)[] = [];
    const helper = startHelper({
      session,
      port,
      writers: noWriter,
      nowOf,
      later: (_, then) => waiting.push(then),
    });
    helper.decide(allowed);
    const before = helper.state();
    show(vague);
    expect(helper.state()).toBe(before);
    show(other);
    waiting.forEach((go) => go());
    await rest();
    expect(asked).toEqual([[other]]);
  });

  it('knows a sentence that is still there at the next reading, and forgets all others', async () => {
    const { session, show } = pages();
    const { port, asked } = engine();
    const helper = started(session, port);
    show(vague);
    await rest();
    show(`${vague} ${other}`);
    expect(helper.state()).toMatchObject({ placed: 1, isUsed: true });
    await rest();
    expect(asked).toEqual([[vague], [other]]);
    show(other);
    show(vague);
    await rest();
    expect(asked.at(-1)).toEqual([vague]);
  });

  it('asks nothing on a page that is no care record', async () => {
    const { session, show } = pages();
    const { port, asked } = engine();
    started(session, port);
    show(vague, false);
    await rest();
    expect(asked).toEqual([]);
  });

  it('is silent until it is allowed, and gives its memory back when it no longer is', async () => {
    const { session, show } = pages();
    const { port, asked, released } = engine();
    const helper = startHelper({ session, port, writers: noWriter, nowOf, later });
    show(vague);
    await rest();
    expect(asked).toEqual([]);
    helper.decide(allowed);
    await rest();
    expect(asked).toEqual([[vague]]);
    helper.decide({ ...allowed, on: false, isManaged: true });
    expect(helper.state()).toMatchObject({ on: false, isManaged: true, placed: 0 });
    expect(released.times).toBe(1);
  });

  it('leaves the rules as they are when the engine cannot work, and says so', async () => {
    const { session, show } = pages();
    const failed: EngineState = { kind: 'failed', why: 'A file is damaged.', whatToDo: 'Ask IT.' };
    const { port, tell } = engine(() => Promise.resolve({ kind: 'unavailable', state: failed }));
    const helper = started(session, port);
    show(vague);
    tell(failed);
    await rest();
    expect(helper.state()).toMatchObject({ placed: 0, isUsed: false, engine: failed });
  });
});

describe('a writer', () => {
  const request = { masked: 'ate [amount1]', masks: [], wording: 'Ate half.', subject: 'Nell' };
  const signal = { aborted: false };
  const withWriter = (...given: Parameters<typeof writer>) => {
    const { session } = pages();
    const { port, released } = engine();
    const made = writer(...given);
    return {
      ...made,
      released,
      helper: startHelper({ session, port, writers: { ...noWriter, browser: made.port }, nowOf, later }),
    };
  };

  it('is asked nothing unless it was chosen, and never the name', async () => {
    const { helper, calls } = withWriter({ kind: 'asleep' }, ['[name] ate [amount1].']);
    helper.decide(allowed);
    expect(await helper.wording.word(request, signal)).toEqual([]);
    expect(calls).toEqual([]);
    helper.decide({ ...allowed, writer: 'browser' });
    expect(await helper.wording.word(request, signal)).toEqual(['Nell ate [amount1].']);
    expect(calls).toEqual(['ate [amount1]']);
  });

  it('offers nothing that needs a name where none may be written', async () => {
    const { helper } = withWriter({ kind: 'asleep' }, ['[name] ate [amount1].', 'Ate [amount1].']);
    helper.decide({ ...allowed, writer: 'browser' });
    expect(await helper.wording.word({ ...request, subject: null }, signal)).toEqual(['Ate [amount1].']);
  });

  it('is let go when it is no longer chosen, or all help is switched off', async () => {
    const { helper, calls } = withWriter({ kind: 'asleep' }, ['Ate [amount1].']);
    helper.decide({ ...allowed, writer: 'browser' });
    helper.decide({ ...allowed, on: false, writer: 'browser', isManaged: true });
    expect(calls).toEqual(['release']);
    expect(helper.state()).toMatchObject({ writer: null, writing: null });
    expect(await helper.wording.word(request, signal)).toEqual([]);
    expect(calls).toEqual(['release']);
  });

  it('tells where it stands, and is fetched only where that is allowed', () => {
    const { helper, calls, tell } = withWriter({ kind: 'downloadable' });
    helper.decide({ ...allowed, writer: 'browser' });
    expect(helper.state().writing).toEqual({ kind: 'downloadable' });
    helper.get();
    expect(calls).toEqual([]);
    helper.decide({ ...allowed, writer: 'browser', mayGet: true });
    helper.get();
    expect(calls).toEqual(['get']);
    tell({ kind: 'loading', percent: 40 });
    expect(helper.state().writing).toEqual({ kind: 'loading', percent: 40 });
  });
});
