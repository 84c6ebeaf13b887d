/** Every word about the model. Plain words. */
import type { EngineState } from '@/core/engine';
import type { HelperState } from '@/core/session/helper';

export const helperWords = {
  title: 'Careside’s helper',
  what: 'A small AI that came with Careside and runs on this computer. It only sorts lines and mends the wording of your own notes. Nothing is sent anywhere.',
  turnOff: 'Use plain rules only',
  turnOn: 'Use the helper',
  off: 'Off. Careside works by plain rules.',
  offByPolicy: 'Switched off by your organisation. Careside works by plain rules.',
  rules: 'Sorted by plain rules.',
  looking: 'Looking at this page…',
  waiting: (lines: number) =>
    `The helper has placed ${lines === 1 ? '1 line' : `${lines} lines`} that the rules were unsure of.`,
  use: 'Sort again with the helper',
  get: 'Have the browser fetch its AI',
  used: (lines: number) =>
    `Sorted by plain rules; ${lines === 1 ? '1 line' : `${lines} lines`} placed by the helper.`,
} as const;

/** Where the helper stands, in a sentence or two. */
export function helperSays({ on, isManaged, engine, placed, isUsed }: Omit<HelperState, 'labeller'>): string {
  if (!on) return isManaged ? helperWords.offByPolicy : helperWords.off;
  if (engine.kind === 'failed') return `${engine.why} ${engine.whatToDo}`;
  if (engine.kind === 'loading') return `Getting the helper ready: ${engine.percent} %.`;
  if (engine.kind === 'busy' || engine.kind === 'slow') return helperWords.looking;
  if (placed === 0) return helperWords.rules;
  return isUsed ? helperWords.used(placed) : helperWords.waiting(placed);
}

/** Where the browser's own AI stands, where it was chosen to word notes. */
export function writerSays(writing: EngineState, mayGet: boolean): string {
  const until = 'Until then the helper and the rules word your notes.';
  switch (writing.kind) {
    case 'not-installed':
      return 'The browser’s own AI is not on this computer. The helper and the rules word your notes.';
    case 'downloadable':
      return mayGet
        ? `The browser’s own AI is not on this computer yet. The browser can fetch it: several gigabytes, from the maker of the browser. ${until}`
        : 'The browser’s own AI is not on this computer, and your organisation has not allowed fetching it. The helper and the rules word your notes.';
    case 'loading':
      return `Getting the browser’s own AI ready: ${writing.percent} %. ${until}`;
    case 'slow':
      return 'The browser’s own AI is slow at the moment. Your note can be used as it stands.';
    case 'failed':
      return `${writing.why} ${writing.whatToDo}`;
    default:
      return 'The browser’s own AI, on this computer, is asked first how to word your notes. It sees marks where names and numbers stand, and no wording of it is used that changes a fact.';
  }
}
