import { describe, expect, it, vi } from 'vitest';
import { createBrowserEngine } from '@/platform/engine/browser/engine';
import type { Pins } from '@/platform/engine/packs/protocol';
import { clausesFor, tried } from './clauses';
import { browserRig, fakeBrowser, packRig, rigs, taggerRig } from './rigs';

const running = { aborted: false };

describe.each(rigs)('$name', (rig) => {
  for (const clause of clausesFor(rig)) {
    it(clause.name, async () => expect(await tried(clause, rig)).toBeNull());
    it(`and one that does not is found: ${clause.name}`, async () =>
      expect(await tried(clause, rig, true)).toMatch(clause.broken.says));
  }
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

  it('says so where the organisation’s settings cannot be read, and asks for them again', async () => {
    const settings = { broken: true };
    const { engine, made } = packRig.make({}, {}, undefined, () =>
      settings.broken ? Promise.reject(new Error('no settings')) : Promise.resolve(null),
    );
    expect((await engine.rewrite(['one'], running)).kind).toBe('unavailable');
    expect(engine.state().kind).toBe('failed');
    expect(made).toEqual([]);
    settings.broken = false;
    expect((await engine.rewrite(['one'], running)).kind).toBe('done');
    engine.release();
  });

  it('ends a model at work where the organisation allows other packs from now on, and asks again', async () => {
    const [first, other] = ['a'.repeat(64), 'b'.repeat(64)];
    const settings: { pins: Pins } = { pins: null };
    const { engine, made, ended } = packRig.make({}, {}, undefined, () => Promise.resolve(settings.pins));
    const asked = async (pins: Pins) => {
      settings.pins = pins;
      await engine.rewrite(['one'], running);
      return made.length;
    };
    expect(await asked(null)).toBe(1);
    expect(await asked(null)).toBe(1);
    expect(ended()).toBe(false);
    expect(await asked([first])).toBe(2);
    expect(ended()).toBe(true);
    expect(await asked([first])).toBe(2);
    expect(await asked([other])).toBe(3);
    expect(await asked([])).toBe(4);
    engine.release();
  });

  it('says of a pack that is not allowed that it is the organisation’s decision', async () => {
    const { engine } = packRig.make({ load: 'not-allowed' });
    expect((await engine.rewrite(['one'], running)).kind).toBe('unavailable');
    expect(engine.state()).toMatchObject({
      kind: 'failed',
      why: 'The larger model is not one that your organisation allows.',
      whatToDo: 'Ask your IT team which one to use. Plain rules are used until then.',
    });
    engine.release();
  });
});
