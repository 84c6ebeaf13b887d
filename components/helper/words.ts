/** Every word about the model. Plain words. */
import type { EngineState } from '@/core/engine';
import type { HelperState, WriterName } from '@/core/session/helper';

export const helperWords = {
  title: 'Careside’s helper',
  what: 'A small AI that came with Careside and runs on this computer. It only sorts lines and mends the wording of your own notes. Nothing is sent anywhere.',
  larger:
    'A larger AI was chosen to word your notes, on this computer. It sees marks where names and numbers stand, and no wording of it is used that changes a fact. Nothing is sent anywhere.',
  tidied: 'Written out by plain rules, then made easier to read by the helper, on this computer.',
  turnOff: 'Use plain rules only',
  turnOn: 'Use the helper',
  off: 'Off. Careside works by plain rules.',
  offByPolicy: 'Switched off by your organisation. Careside works by plain rules.',
  rules: 'Sorted by plain rules.',
  looking: 'Looking at this page…',
  waiting: (lines: number) =>
    `The helper found a better place for ${lines === 1 ? '1 line' : `${lines} lines`}.`,
  use: 'Put them there',
  get: 'Have the browser fetch its AI',
  used: (lines: number) =>
    `Sorted by plain rules. The helper placed ${lines === 1 ? '1 line' : `${lines} lines`}.`,
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

const writers: Record<WriterName, { name: string; absent: string }> = {
  browser: { name: 'The browser’s own AI', absent: 'is not on this computer' },
  pack: { name: 'The larger model', absent: 'is not installed' },
};

/** Who words the note, in a sentence or two. */
export function wordingSays(helper: Omit<HelperState, 'labeller'>): string {
  const { on, writer, writing, mayGet, engine } = helper;
  if (on && writer && writing) return writerSays(writer, writing, mayGet);
  if (on && engine.kind !== 'failed') return helperWords.tidied;
  return helperSays(helper);
}

/** Where the larger model that was chosen to word notes stands. */
function writerSays(writer: WriterName, writing: EngineState, mayGet: boolean): string {
  const { name, absent } = writers[writer];
  const instead = 'The helper and the rules word your notes.';
  switch (writing.kind) {
    case 'not-installed':
      return `${name} ${absent}. ${instead}`;
    case 'downloadable':
      return mayGet
        ? `${name} ${absent} yet. The browser can fetch it: several gigabytes, from the maker of the browser. ${instead}`
        : `${name} ${absent}, and fetching it has not been allowed. ${instead}`;
    case 'loading':
      return `Getting ready: ${writing.percent} %. ${name} will then be asked first how to word your notes.`;
    case 'slow':
      return `${name} is slow at the moment. Your note can be used as it stands.`;
    case 'failed':
      return `${writing.why} ${writing.whatToDo}`;
    default:
      return `${name}, on this computer, is asked first how to word your notes.`;
  }
}
