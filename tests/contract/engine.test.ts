import { describe, expect, it, vi } from 'vitest';
import { createBrowserEngine } from '@/platform/engine/browser/engine';
import { browserRig, fakeBrowser, packRig, rigs, taggerRig } from './rigs';

const running = { aborted: false };

describe.each(rigs)('$name', ({ make }) => {
  it('sleeps until first needed, then is ready', async () => {
    const { engine } = make();
    expect(engine.state().kind).toBe('asleep');
    const seen: string[] = [];
    engine.onState((state) => seen.push(state.kind));
    expect((await engine.rewrite(['skin was red'], running)).kind).toBe('done');
    expect(seen).toEqual(['loading', 'busy', 'ready']);
    engine.release();
    expect(engine.state().kind).toBe('asleep');
  });

  it('says why a load failed and what to do, and loads again when asked again', async () => {
    const { engine, ended } = make({ load: 'fails' });
    expect((await engine.rewrite(['one'], running)).kind).toBe('unavailable');
    const state = engine.state();
    expect(state).toMatchObject({ kind: 'failed', whatToDo: expect.stringContaining('Plain rules') });
    expect(ended()).toBe(true);
    expect((await engine.rewrite(['one'], running)).kind).toBe('done');
    engine.release();
  });

  it.each(['load', 'answer'] as const)(
    'says so when memory runs out at the %s, and gives it back',
    async (at) => {
      const { engine, ended } = make({ [at]: 'memory' });
      expect((await engine.rewrite(['one'], running)).kind).toBe('unavailable');
      expect(engine.state()).toMatchObject({ kind: 'failed', why: expect.stringContaining('out of memory') });
      expect(ended()).toBe(true);
    },
  );

  it('keeps its queue after an error in one job', async () => {
    const { engine } = make({ answer: 'fails' });
    const [first, second] = await Promise.all([
      engine.rewrite(['ate toast'], running),
      engine.rewrite(['drank tea'], running),
    ]);
    expect(first.kind).toBe('unavailable');
    expect(second).toMatchObject({ kind: 'done', results: [expect.anything()] });
    engine.release();
  });

  it('does not begin what was cancelled while it waited', async () => {
    const { engine, shown } = make({ delay: 5 });
    const signal = { aborted: false };
    const first = engine.rewrite(['one'], running);
    const second = engine.rewrite(['two'], signal);
    signal.aborted = true;
    await first;
    expect(await second).toEqual({ kind: 'cancelled', results: [] });
    expect(shown.flat().join(' ')).not.toContain('two');
    engine.release();
  });

  it('stops within one statement when cancelled, hands over what it has, and works on', async () => {
    const { engine } = make({ delay: 5 });
    const signal = { aborted: false };
    const many = Array.from({ length: 200 }, (_, i) => `line ${i}`);
    let cancelled = 0;
    const outcome = await engine.rewrite(many, signal, (index) => {
      if (index !== 3) return;
      signal.aborted = true;
      cancelled = performance.now();
    });
    expect(performance.now() - cancelled).toBeLessThan(200);
    expect(outcome).toMatchObject({ kind: 'cancelled', results: { length: 4 } });
    expect((await engine.rewrite(['one'], running)).kind).toBe('done');
    engine.release();
  });

  it('gives memory back when released in the middle of a job, and answers that job', async () => {
    const { engine, ended } = make({ answer: 'never' });
    const job = engine.rewrite(['one'], running);
    await vi.waitFor(() => expect(engine.state().kind).toBe('busy'));
    engine.release();
    expect((await job).kind).toBe('unavailable');
    expect(ended()).toBe(true);
    expect((await engine.rewrite(['two'], running)).kind).toBe('done');
    engine.release();
  });

  it.each(['load', 'answer'] as const)(
    'waits for no %s without end, says so, and starts anew',
    async (at) => {
      const { engine } = make({ [at]: 'never' }, { giveUpAfter: 20 });
      expect((await engine.rewrite(['one'], running)).kind).toBe('unavailable');
      expect(engine.state().kind).toBe('failed');
      expect((await engine.rewrite(['one'], running)).kind).toBe('done');
      engine.release();
    },
  );

  it('says that it is slow when a statement takes long', async () => {
    const { engine } = make({ delay: 40 }, { slowAfter: 10 });
    const seen = new Set<string>();
    engine.onState((state) => seen.add(state.kind));
    await engine.rewrite(['one'], running);
    expect(seen).toContain('slow');
    engine.release();
  });

  it('gives its memory back after idle time', async () => {
    const { engine, ended } = make({}, { idleAfter: 20 });
    await engine.rewrite(['one'], running);
    await vi.waitFor(() => expect(ended()).toBe(true));
    expect(engine.state().kind).toBe('asleep');
  });

  it('shows a model one statement at a time, and nothing of the one before it', async () => {
    const { engine, shown } = make();
    await engine.rewrite(['alpha sat up', 'bravo went out'], running);
    await engine.rewrite(['charlie ate'], running);
    const questions = shown.map((each) => each.join(' '));
    for (const name of ['alpha', 'bravo', 'charlie'])
      expect(questions.filter((each) => each.includes(name))).toHaveLength(1);
    expect(questions).toHaveLength(3);
    engine.release();
  });
});

describe('Careside’s own model', () => {
  it('labels, one sentence at a time', async () => {
    const { engine } = taggerRig.make();
    const outcome = await engine.label(['Skin was red.'], running);
    expect(outcome).toMatchObject({ kind: 'done', results: [{ domain: 'skin', kind: 'risk' }] });
    engine.release();
  });

  it('leaves a statement too long for it as typed', async () => {
    const { engine } = taggerRig.make();
    const long = Array.from({ length: 80 }, (_, i) => `w${i}`).join(' ');
    expect(await engine.rewrite([long], running)).toMatchObject({ kind: 'done', results: [[]] });
    engine.release();
  });
});

describe('the browser’s own model', () => {
  it.each([
    ['there is none in this browser', undefined, 'not-installed'],
    ['it cannot be on this machine', 'unavailable', 'not-installed'],
    ['it would have to be fetched', 'downloadable', 'downloadable'],
    ['it is being fetched', 'downloading', 'downloadable'],
  ] as const)('makes no session where %s', async (_, now, expected) => {
    const browser = now && fakeBrowser({}, { now });
    const engine = createBrowserEngine({ model: browser?.model });
    expect(await engine.look()).toEqual({ kind: expected });
    expect(await engine.rewrite(['one'], running)).toEqual({
      kind: 'unavailable',
      state: { kind: expected },
    });
    engine.release();
    expect(engine.state().kind).toBe(expected);
    expect(browser?.asked ?? []).toEqual([]);
  });

  it('is fetched when somebody asks for it, with progress, and works then', async () => {
    const { model, asked } = fakeBrowser({}, { now: 'downloadable' });
    const engine = createBrowserEngine({ model });
    const seen: unknown[] = [];
    engine.onState((state) => seen.push(state.kind === 'loading' ? state.percent : state.kind));
    expect(await engine.get?.()).toEqual({ kind: 'ready' });
    expect(seen).toEqual([0, 25, 100, 'ready']);
    expect(await engine.rewrite(['one'], running)).toEqual({ kind: 'done', results: [['one.']] });
    expect(asked).toHaveLength(1);
    engine.release();
  });

  it('asks in English for the likeliest words, with the instruction first', async () => {
    const { model, asked } = fakeBrowser();
    const engine = createBrowserEngine({ model });
    await engine.rewrite(['one'], running);
    expect(asked[0]).toMatchObject({
      samplingMode: 'most-predictable',
      expectedOutputs: [{ type: 'text', languages: ['en'] }],
      initialPrompts: expect.arrayContaining([expect.objectContaining({ role: 'system' })]),
    });
    engine.release();
  });

  it('does not ask what would not fit, and goes on with the next', async () => {
    const { engine, shown } = browserRig.make();
    const long = 'word '.repeat(200);
    expect(await engine.rewrite([long, 'two'], running)).toEqual({ kind: 'done', results: [[], ['two.']] });
    expect(shown).toEqual([[], ['two']]);
    engine.release();
  });

  it('stops in the middle of an answer when cancelled', async () => {
    const { engine } = browserRig.make({ answer: 'never' });
    const signal = { aborted: false };
    const job = engine.rewrite(['one'], signal);
    await vi.waitFor(() => expect(engine.state().kind).toBe('busy'));
    signal.aborted = true;
    expect(await job).toEqual({ kind: 'cancelled', results: [] });
    expect(engine.state().kind).toBe('ready');
    engine.release();
  });
});

describe('the model of a pack', () => {
  it('starts no worker where no pack is installed, and says so', async () => {
    const isThere = { now: false };
    const { engine, made } = packRig.make({}, {}, isThere);
    expect(await engine.look()).toEqual({ kind: 'not-installed' });
    expect((await engine.rewrite(['one'], running)).kind).toBe('unavailable');
    expect(made).toEqual([]);
    isThere.now = true;
    expect((await engine.rewrite(['one'], running)).kind).toBe('done');
    engine.release();
  });

  it('stops in the middle of a statement when cancelled, and works on', async () => {
    const { engine, ended } = packRig.make({ answer: 'slowly' });
    const signal = { aborted: false };
    const job = engine.rewrite(['one'], signal);
    await vi.waitFor(() => expect(engine.state().kind).toBe('busy'));
    signal.aborted = true;
    expect(await job).toEqual({ kind: 'cancelled', results: [] });
    expect(ended()).toBe(false);
    engine.release();
  });
});
