/** What runs in a page of the extension to time its pack worker: self-contained, because the browser gets the text of it. */
import type { AllowedWord } from '@/core/draft/allowed-words';

export interface Adapter {
  vendor: string;
  architecture: string;
  description: string;
  /** Made of software: no card at all. */
  isSoftware: boolean;
  /** Whether it counts in 16 bits, as `q4f16` weights want it. */
  halves: boolean;
}

/** The graphics card as the browser names it; null where it offers none. */
export async function adapterInPage(): Promise<Adapter | null> {
  interface Found {
    info: { vendor: string; architecture: string; description: string; isFallbackAdapter?: boolean };
    features: ReadonlySet<string>;
  }
  const { gpu } = navigator as unknown as { gpu?: { requestAdapter(): Promise<Found | null> } };
  const adapter = await gpu?.requestAdapter();
  if (!adapter) return null;
  const { vendor, architecture, description, isFallbackAdapter = false } = adapter.info;
  const isSoftware = isFallbackAdapter || /swiftshader|llvmpipe/i.test(`${architecture} ${description}`);
  return { vendor, architecture, description, isSoftware, halves: adapter.features.has('shader-f16') };
}

export interface Statement {
  text: string;
  allowed: readonly AllowedWord[];
}

export interface Written {
  answer: string | null;
  /** Milliseconds to the first token and to the end, and how many tokens there were. */
  first: number;
  whole: number;
  tokens: number;
}

export interface Run {
  /** Milliseconds until it was ready, or why it never was. */
  load: number | string;
  written: Written[];
}

export interface Running {
  worker: string;
  wasm: { address: string; sha256: string };
  statements: readonly Statement[];
}

interface Message {
  kind: string;
  answer?: string | null;
  why?: string;
  detail?: string;
}
interface Policy {
  createScriptURL(url: string): string;
}
/** What a page keeps between two runs. */
interface Kept {
  trustedTypes?: { createPolicy(name: string, rules: object): Policy };
  /** A browser makes a policy of one name once a page. */
  policy?: Policy | undefined;
  /** Tokens of the statement that is being written: looked at from outside. */
  tokens: number;
  /** Of the last run; held until the next, so that its memory can be looked at. */
  worker?: Worker;
}

/**
 * Loads the pack in a worker of its own, as the panel does, and has it write the statements one after another.
 * Its functions are methods: one with a name of its own would call for a helper the page has not got.
 */
export async function writeInPage({ worker: address, wasm, statements }: Running): Promise<Run> {
  const page = globalThis as unknown as Kept;
  page.policy ??= page.trustedTypes?.createPolicy('careside-worker', {
    createScriptURL(url: string) {
      return url;
    },
  });
  page.worker?.terminate();
  const worker = new Worker(page.policy?.createScriptURL(address) ?? address, { type: 'module' });
  page.worker = worker;
  page.tokens = 0;
  let first = 0;
  let asked = performance.now();
  const talk = {
    ask(message: object, ends: readonly string[]): Promise<Message> {
      return new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<Message>) => {
          if (ends.includes(data.kind)) resolve(data);
          if (data.kind !== 'partial') return;
          first ||= performance.now() - asked;
          page.tokens += 1;
        };
        worker.onerror = ({ message: detail }) => resolve({ kind: 'load-failed', why: 'worker', detail });
        worker.postMessage(message);
      });
    },
  };
  const loaded = await talk.ask({ kind: 'load', wasm, pins: null }, ['loaded', 'load-failed']);
  const isReady = loaded.kind === 'loaded';
  const load = isReady ? performance.now() - asked : `${loaded.why}: ${loaded.detail}`;
  const written: Written[] = [];
  for (const [id, { text, allowed }] of isReady ? statements.entries() : []) {
    first = page.tokens = 0;
    asked = performance.now();
    const { answer = null } = await talk.ask({ kind: 'write', id, text, allowed }, ['answer', 'no-answer']);
    written.push({ answer, first, whole: performance.now() - asked, tokens: page.tokens });
  }
  return { load, written };
}
