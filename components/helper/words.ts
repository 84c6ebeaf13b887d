/** Every word about the model. Plain words. */
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
