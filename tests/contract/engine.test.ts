import { describe, expect, it, vi } from 'vitest';
import { createTaggerEngine, type WorkerLike } from '@/platform/engine/tagger/engine';
import type { FromWorker, Tagged, ToWorker } from '@/platform/engine/tagger/protocol';

const labels = {
  edits: ['keep', 'to-past'],
  inserts: ['', 'SUBJ', 'SUBJ was'],
  scopes: ['none', 'negated', 'planned', 'reported', 'other'],
  domains: ['skin', 'falls'],
  kinds: ['risk', 'need', 'preference', 'instruction', 'event', 'measurement', 'contact', 'administration'],
};
/** Logits that choose the first class of every head: nothing is changed. */
const unchanged = (words: string[]): Tagged => {
  const first = (rows: number, classes: number) =>
    Float32Array.from({ length: rows * classes }, (_, i) => (i % classes === 0 ? 9 : 0));
  return {
    edit: first(words.length, labels.edits.length),
    insert: first(words.length, labels.inserts.length),
    scope: first(words.length, labels.scopes.length),
    domain: first(1, labels.domains.length),
    kind: first(1, labels.kinds.length),
  };
};

/** Answers as the real worker does; `script` decides what goes wrong. */
class ScriptedWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  ended = false;
  constructor(private readonly script: { load?: FromWorker; tag?: 'fail' | 'never'; delay?: number } = {}) {}
  postMessage(message: ToWorker) {
    const answer = (data: FromWorker) =>
      setTimeout(
        () => this.ended || this.onmessage?.({ data } as MessageEvent<FromWorker>),
        this.script.delay ?? 0,
      );
    if (message.kind === 'load') answer(this.script.load ?? { kind: 'loaded', labels });
    else if (this.script.tag === 'fail') answer({ kind: 'tag-failed', id: message.id, detail: 'broken' });
    else if (this.script.tag !== 'never')
      answer({ kind: 'tagged', id: message.id, results: message.sentences.map(unchanged) });
  }
  terminate() {
    this.ended = true;
  }
}

const file = (address: string) => ({ address, sha256: '' });
const files = { wasm: file('a.wasm'), weights: file('a.onnx'), labels: file('a.json') };
const running = { aborted: false };
const engineOf = (...workers: ScriptedWorker[]) => {
  const queue = [...workers];
  return createTaggerEngine({ files, startWorker: () => queue.shift() ?? new ScriptedWorker() });
};

describe('an engine', () => {
  it('sleeps until first needed, then is ready', async () => {
    const engine = engineOf();
    expect(engine.state().kind).toBe('asleep');
    const seen: string[] = [];
    engine.onState((state) => seen.push(state.kind));
    const outcome = await engine.label(['Skin was red.'], running);
    expect(outcome.kind).toBe('done');
    expect(seen).toEqual(['loading', 'ready', 'busy', 'ready']);
    engine.release();
  });

  it('says why a load failed and what to do, and loads again when asked again', async () => {
    const damaged = new ScriptedWorker({ load: { kind: 'load-failed', why: 'damaged', detail: 'x' } });
    const engine = engineOf(damaged);
    expect((await engine.label(['One.'], running)).kind).toBe('unavailable');
    expect(engine.state()).toMatchObject({ kind: 'failed', why: expect.stringContaining('damaged') });
    expect(damaged.ended).toBe(true);
    expect((await engine.label(['One.'], running)).kind).toBe('done');
    engine.release();
  });

  it('keeps its queue after an error in one job', async () => {
    const engine = engineOf(new ScriptedWorker({ tag: 'fail' }));
    const [first, second] = await Promise.all([
      engine.rewrite(['ate toast'], running),
      engine.rewrite(['drank tea'], running),
    ]);
    expect(first.kind).toBe('unavailable');
    expect(second).toMatchObject({ kind: 'done', results: [[]] });
    engine.release();
  });

  it('stops within one sentence when cancelled and hands over what it has', async () => {
    const engine = engineOf(new ScriptedWorker({ delay: 5 }));
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
    engine.release();
  });

  it('gives memory back when released in the middle of a job, and answers that job', async () => {
    const stuck = new ScriptedWorker({ tag: 'never' });
    const engine = engineOf(stuck);
    const job = engine.label(['One.'], running);
    await vi.waitFor(() => expect(engine.state().kind).toBe('busy'));
    engine.release();
    expect((await job).kind).toBe('unavailable');
    expect(stuck.ended).toBe(true);
    expect((await engine.label(['Two.'], running)).kind).toBe('done');
    engine.release();
  });

  it('gives up on a worker that has died, says so, and starts another when asked again', async () => {
    const queue = [new ScriptedWorker({ tag: 'never' })];
    const startWorker = () => queue.shift() ?? new ScriptedWorker();
    const engine = createTaggerEngine({ files, startWorker, giveUpAfter: 20 });
    expect((await engine.label(['One.'], running)).kind).toBe('unavailable');
    expect(engine.state()).toMatchObject({ kind: 'failed', why: expect.stringContaining('stopped') });
    expect((await engine.label(['One.'], running)).kind).toBe('done');
    engine.release();
  });

  it('gives up on a worker that never says it has loaded', async () => {
    const startWorker = () => Object.assign(new ScriptedWorker(), { postMessage: () => undefined });
    const engine = createTaggerEngine({ files, startWorker, giveUpAfter: 10 });
    expect((await engine.label(['One.'], running)).kind).toBe('unavailable');
    expect(engine.state().kind).toBe('failed');
  });

  it('says that it is slow when a sentence takes long', async () => {
    const startWorker = () => new ScriptedWorker({ delay: 40 });
    const engine = createTaggerEngine({ files, startWorker, slowAfter: 10 });
    const seen = new Set<string>();
    engine.onState((state) => seen.add(state.kind));
    await engine.label(['One.'], running);
    expect(seen).toContain('slow');
    engine.release();
  });

  it('ends its worker after idle time', async () => {
    const worker = new ScriptedWorker();
    const engine = createTaggerEngine({ files, startWorker: () => worker, idleAfter: 20 });
    await engine.label(['One.'], running);
    await vi.waitFor(() => expect(worker.ended).toBe(true));
    expect(engine.state().kind).toBe('asleep');
  });

  it('leaves a statement too long for it as typed', async () => {
    const engine = engineOf();
    const long = Array.from({ length: 80 }, (_, i) => `w${i}`).join(' ');
    const outcome = await engine.rewrite([long], running);
    expect(outcome).toMatchObject({ kind: 'done', results: [[]] });
    engine.release();
  });
});
