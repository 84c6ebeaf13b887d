/** Careside's own model as an EnginePort: one worker, loaded on first need, ended when idle. */
import type { EngineOutcome, LabellingPort } from '@/core/engine';
import type { CancelSignal } from '@/core/ports';
import { wordingsOf } from '@/core/draft/apply-edits';
import { failed, type Why } from '../failed';
import { createLine, type LineOptions } from '../line';
import { createLink } from '../link';
import { decodeEdits, decodeLabels } from './decode';
import { MAX_WORDS, words } from './features';
import type { Tagged, TaggerFiles, TaggerLabels, TaggerWorker } from './protocol';

export interface TaggerOptions extends LineOptions {
  startWorker: () => TaggerWorker;
  files: TaggerFiles;
  /** Milliseconds after which an answer is waited for no longer. */
  giveUpAfter?: number;
}

export function createTaggerEngine(options: TaggerOptions): LabellingPort {
  const release = () => {
    link.end();
    line.become({ kind: 'asleep' });
  };
  const line = createLine(options, release);
  const link = createLink({
    ...options,
    loadMessage: () => ({ kind: 'load', files: options.files }) as const,
    onProgress: (percent) => line.become({ kind: 'loading', percent }),
    onFail: (why: Why) => line.become(failed('The helper', why)),
  });

  /** Runs one sentence after another, so that cancelling frees the engine within one sentence. */
  const run = <T>(
    texts: readonly string[],
    signal: CancelSignal,
    turn: (index: number, tokens: string[], found: Tagged, labels: TaggerLabels) => T,
  ): Promise<EngineOutcome<T>> => {
    let labels: TaggerLabels | null = null;
    return line.run(texts, signal, {
      load: async () => (labels = await link.load()) !== null,
      turn: async (text, index) => {
        const tokens = words(text).slice(0, MAX_WORDS);
        if (!tokens.length) tokens.push('.');
        const found = await link.ask((id) => ({ kind: 'tag', id, sentence: tokens }));
        return found && labels ? turn(index, tokens, found, labels) : undefined;
      },
    });
  };

  return {
    id: 'careside',
    state: line.state,
    onState: line.onState,
    label: (sentences, signal) =>
      run(sentences, signal, (_, tokens, found, labels) => decodeLabels(tokens, found, labels)),
    rewrite: (texts, signal, onPartial) =>
      run(texts, signal, (index, tokens, found, labels) => {
        const text = texts[index] ?? '';
        const whole = words(text).length <= MAX_WORDS;
        const wordings = whole ? wordingsOf(text, decodeEdits(tokens, found, labels)) : [];
        onPartial?.(index, wordings);
        return wordings;
      }),
    release,
  };
}
