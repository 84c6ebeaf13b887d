/** The model of an installed pack as a WriterPort: loaded on first need, one masked statement at a time. */
import { allowedWords } from '@/core/draft/allowed-words';
import { answerOf } from '@/core/draft/asking';
import type { Wordings, WriterPort } from '@/core/engine';
import type { CancelSignal } from '@/core/ports';
import { failed, type Why } from '../failed';
import { createLine, rewriting, type LineOptions } from '../line';
import { createLink } from '../link';
import type { ListedFile } from '../verified';
import type { PackWorker, Pins } from './protocol';

export interface PackOptions extends LineOptions {
  startWorker: () => PackWorker;
  wasm: ListedFile;
  /** Whether a pack is on this computer. */
  isThere: () => Promise<boolean>;
  /** Manifests the organisation allows, as now. */
  pins: () => Promise<Pins>;
  /** Milliseconds between two looks at whether what runs was cancelled. */
  lookEvery?: number;
  giveUpAfter?: number;
}

const NAME = 'The larger model';
const AGAIN = 'Remove it in the settings and install it again.';

/** Every token counts as a sign of life, so only a model that says nothing is given up. */
export function createPackEngine({ lookEvery = 50, ...options }: PackOptions): WriterPort {
  let pins: Pins = [];
  const loadMessage = () => ({ kind: 'load', wasm: options.wasm, pins }) as const;
  const link = createLink({
    giveUpAfter: 30_000,
    ...options,
    loadMessage,
    onProgress: (percent) => line.become({ kind: 'loading', percent }),
    onFail: (why: Why) => line.become(failed(NAME, why, AGAIN)),
  });
  const release = () => {
    link.end();
    if (line.state().kind !== 'not-installed') line.become({ kind: 'asleep' });
  };
  const line = createLine(options, release);

  async function load(): Promise<boolean> {
    if (!(await options.isThere())) {
      line.become({ kind: 'not-installed' });
      return false;
    }
    try {
      const now = await options.pins();
      // A model at work was let in by the settings it was loaded under.
      if (String(now) !== String(pins)) link.end();
      pins = now;
    } catch {
      line.become(failed(NAME, 'other', AGAIN));
      return false;
    }
    return (await link.load()) !== null;
  }

  async function word(text: string, caller: CancelSignal): Promise<Wordings | undefined> {
    const looking = setInterval(() => caller.aborted && link.tell({ kind: 'stop' }), lookEvery);
    const job = link.ask((id) => ({ kind: 'write', id, text, allowed: allowedWords(text) }));
    const answer = await job.finally(() => clearInterval(looking));
    if (answer === undefined || caller.aborted) return undefined;
    return answer === null ? [] : answerOf(answer);
  }

  return {
    id: 'pack',
    state: line.state,
    onState: line.onState,
    async look() {
      const { kind } = line.state();
      if (kind === 'asleep' || kind === 'not-installed' || kind === 'failed')
        line.become({ kind: (await options.isThere()) ? 'asleep' : 'not-installed' });
      return line.state();
    },
    rewrite: rewriting(line, load, word),
    release,
  };
}
