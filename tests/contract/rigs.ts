/** Every engine behind the port, each with a fake of what lies outside it. */
import { createBrowserEngine, type BrowserModel } from '@/platform/engine/browser/engine';
import { createTaggerEngine } from '@/platform/engine/tagger/engine';
import type { FromTagger, Tagged, TaggerWorker, ToTagger } from '@/platform/engine/tagger/protocol';
import { createPackEngine } from '@/platform/engine/packs/engine';
import type { FromPack, PackWorker, Pins, ToPack } from '@/platform/engine/packs/protocol';
import type { Rig, Script, Times } from './rig';

/** A fake answers at once. */
const QUICK = { pace: 20, patience: 5000 };

export const labels = {
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

/** Answers as the real worker does. */
class ScriptedTagger implements TaggerWorker {
  onmessage: TaggerWorker['onmessage'] = null;
  onerror: TaggerWorker['onerror'] = null;
  ended = false;
  constructor(
    private readonly script: Script,
    private readonly shown: string[][],
  ) {}
  postMessage(message: ToTagger) {
    const { load, answer, delay = 0 } = this.script;
    const say = (data: FromTagger, after: number) =>
      setTimeout(() => this.ended || this.onmessage?.({ data } as MessageEvent<FromTagger>), after);
    if (message.kind === 'load') {
      if (load === 'fails') say({ kind: 'load-failed', why: 'other', detail: 'x' }, 0);
      else if (load === 'damaged') say({ kind: 'load-failed', why: 'damaged', detail: 'x' }, 0);
      else if (load === 'memory') say({ kind: 'load-failed', why: 'memory', detail: 'x' }, 0);
      else if (load !== 'never') say({ kind: 'loaded', loaded: labels }, 0);
      return;
    }
    const { id, sentence } = message;
    this.shown.push(sentence);
    if (answer === 'fails') say({ kind: 'no-answer', id, why: 'stopped', detail: 'x' }, delay);
    else if (answer === 'memory') say({ kind: 'no-answer', id, why: 'memory', detail: 'x' }, delay);
    else if (answer !== 'never') say({ kind: 'answer', id, answer: unchanged(sentence) }, delay);
  }
  terminate() {
    this.ended = true;
  }
}

const isRefused = (script: Script, made: unknown[]): boolean =>
  script.load === 'refused' && made.length === 1;

const file = (address: string) => ({ address, sha256: '' });
const files = { wasm: file('a.wasm'), weights: file('a.onnx'), labels: file('a.json') };

export const taggerRig = {
  name: 'Careside’s own model',
  hasFiles: true,
  ...QUICK,
  make(script: Script = {}, times: Times = {}) {
    const shown: string[][] = [];
    const made: ScriptedTagger[] = [];
    const startWorker = () => {
      made.push(new ScriptedTagger(made.length === 0 ? script : {}, shown));
      if (isRefused(script, made)) throw new TypeError('no worker is made');
      return made.at(-1) as ScriptedTagger;
    };
    const engine = createTaggerEngine({ files, startWorker, ...times });
    return { engine, shown, ended: () => made[0]?.ended === true };
  },
} satisfies Rig;

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const nothing = new Promise<never>(() => undefined);

/** One conversation of the browser's model; a copy has heard what its original had. */
class FakeSession {
  destroyed = false;
  readonly contextWindow = 400;
  readonly heard: string[] = [];
  constructor(
    private readonly script: Script,
    private readonly shown: string[][],
  ) {}
  get contextUsage() {
    return this.heard.join(' ').length;
  }
  measureContextUsage(text: string) {
    return Promise.resolve(text.length);
  }
  clone() {
    const copy = new FakeSession(this.script, this.shown);
    copy.heard.push(...this.heard);
    this.shown.push(copy.heard);
    return Promise.resolve(copy);
  }
  async prompt(text: string) {
    if (this.destroyed) throw new Error('used after it was destroyed');
    this.heard.push(text);
    const { answer, delay = 0 } = this.script;
    await after(delay);
    if (answer === 'never') return nothing;
    if (answer === 'memory') throw new DOMException('out of memory', 'QuotaExceededError');
    if (answer === 'fails') throw new DOMException('GPU process is gone', 'UnknownError');
    return `${this.heard.join(' ')}.`;
  }
  destroy() {
    this.destroyed = true;
  }
}

/** A browser with a model of its own; `availability` may change while the test runs. */
export function fakeBrowser(script: Script = {}, availability: { now: Availability } = { now: 'available' }) {
  const shown: string[][] = [];
  const made: FakeSession[] = [];
  const asked: LanguageModelCreateOptions[] = [];
  const model = {
    availability: () => Promise.resolve(availability.now),
    async create(options: LanguageModelCreateOptions) {
      asked.push(options);
      const mine = made.length === 0 ? script : {};
      const session = new FakeSession(mine, shown);
      made.push(session);
      if (mine.load === 'never') return nothing;
      if (mine.load === 'refused') throw new TypeError('no session is made');
      if (mine.load === 'memory') throw new DOMException('out of memory', 'QuotaExceededError');
      if (mine.load === 'fails') throw new DOMException('no', 'NotSupportedError');
      if (availability.now !== 'available') {
        const target = new EventTarget();
        options.monitor?.(target as CreateMonitor);
        for (const loaded of [0.25, 1])
          target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
        availability.now = 'available';
      }
      await after(0);
      return session;
    },
  } as unknown as BrowserModel;
  return { model, shown, asked, made };
}

export const browserRig = {
  name: 'the browser’s own model',
  hasFiles: false,
  ...QUICK,
  make(script: Script = {}, times: Times = {}) {
    const { model, shown, made } = fakeBrowser(script);
    const engine = createBrowserEngine({ model, lookEvery: 5, ...times });
    return { engine, shown, ended: () => made[0]?.destroyed === true || script.load !== undefined };
  },
} satisfies Rig;

/** Answers as the real worker does: with every token a sign of life, and between two tokens it hears a stop. */
class ScriptedPack implements PackWorker {
  onmessage: PackWorker['onmessage'] = null;
  onerror: PackWorker['onerror'] = null;
  ended = false;
  private stopped = false;
  constructor(
    private readonly script: Script,
    private readonly shown: string[][],
  ) {}
  postMessage(message: ToPack) {
    const { load, answer, delay = 0 } = this.script;
    const say = (data: FromPack, wait = 0) =>
      setTimeout(() => this.ended || this.onmessage?.({ data } as MessageEvent<FromPack>), wait);
    if (message.kind === 'stop') {
      this.stopped = true;
      return;
    }
    if (message.kind !== 'write') {
      if (load === 'fails') say({ kind: 'load-failed', why: 'other', detail: 'x' });
      else if (load === 'damaged' || load === 'memory' || load === 'not-allowed')
        say({ kind: 'load-failed', why: load, detail: 'x' });
      else if (load !== 'never') say({ kind: 'loaded', loaded: { kind: 'model', name: 'x' } });
      return;
    }
    const { id, text } = message;
    this.shown.push([text]);
    this.stopped = false;
    if (answer === 'fails') say({ kind: 'no-answer', id, why: 'stopped', detail: 'x' }, delay);
    else if (answer === 'memory') say({ kind: 'no-answer', id, why: 'memory', detail: 'x' }, delay);
    else if (answer === 'slowly') this.writeForEver(id, say);
    else if (answer !== 'never') say({ kind: 'answer', id, answer: text }, delay);
  }
  private writeForEver(id: number, say: (data: FromPack, wait?: number) => void) {
    const token = () => {
      if (this.ended) return;
      if (this.stopped) say({ kind: 'answer', id, answer: null });
      else {
        say({ kind: 'partial', id, text: 'and' });
        setTimeout(token, 5);
      }
    };
    token();
  }
  terminate() {
    this.ended = true;
  }
}

export const packRig = {
  name: 'the model of a pack',
  hasFiles: true,
  ...QUICK,
  make(
    script: Script = {},
    times: Times = {},
    isThere = { now: true },
    pins: () => Promise<Pins> = () => Promise.resolve(null),
  ) {
    const shown: string[][] = [];
    const made: ScriptedPack[] = [];
    const engine = createPackEngine({
      ...{ wasm: file('a.wasm'), lookEvery: 5, ...times },
      isThere: () => Promise.resolve(isThere.now),
      pins,
      startWorker: () => {
        made.push(new ScriptedPack(made.length === 0 ? script : {}, shown));
        if (isRefused(script, made)) throw new TypeError('no worker is made');
        return made.at(-1) as ScriptedPack;
      },
    });
    return { engine, shown, made, ended: () => made[0]?.ended === true };
  },
} satisfies Rig;

export const rigs: readonly Rig[] = [taggerRig, browserRig, packRig];
