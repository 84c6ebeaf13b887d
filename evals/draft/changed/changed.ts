/**
 * Facts that a draft changed: who did what and who was told, sides, subjects, what is denied, what is uncertain, the
 * order of events, figures that changed places. Simple means of its own, so that the gate does not mark its own work.
 */
import { align } from './align';
import type { Both, Changed } from './both';
import { moved } from './cues';
import { lost, who } from './people';
import { order, sides, swapped } from './places';
import { namesIn, wordsOf } from './read';
import { traded } from './traded';

/**
 * @param names the person's own names
 * @returns what the draft says otherwise than the shorthand; the questions in it are left out of account
 */
export function changedFacts(shorthand: string, draft: string, names: readonly string[]): Changed[] {
  const own = new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/u)));
  const others = new Set([...namesIn(shorthand), ...namesIn(draft)].filter((name) => !own.has(name)));
  const [typed, drafted] = [wordsOf(shorthand, own, others), wordsOf(draft, own, others)];
  const from = align(drafted, typed);
  const to = new Map(from.flatMap((at, i) => (at < 0 ? [] : [[at, i] as const])));
  const both: Both = { typed, draft: drafted, from, to };
  return [
    ...who(both),
    ...lost(both),
    ...swapped(
      both,
      ({ person }) => person !== null && person !== 'writer' && person !== 'resident',
      'person',
    ),
    ...sides(both),
    ...swapped(both, ({ side }) => side !== null, 'side'),
    ...moved(both, ({ isNegative }) => isNegative, 'negation'),
    ...moved(both, ({ isUnsure }) => isUnsure, 'certainty'),
    ...swapped(both, ({ isFigure }) => isFigure, 'figure'),
    ...order(both),
    ...traded(both),
  ];
}
