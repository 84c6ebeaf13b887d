/** A wish about where or how to die, which is no wish to die: "wants to die at home, not in hospital". */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import type { Token } from '@/core/text/tokens';

const place = new RegExp(`^(?:${assertionCues.placesOfDeath.join('|')})\\b`, 'iu');
const REACH = 9;

/** Whether tokens [from, to) end in "die" and a place or a manner of it follows. */
export const isPlaceOfDeath = (tokens: readonly Token[], from: number, to: number): boolean =>
  to > from &&
  /^(?:die|dying)$/u.test(tokens[to - 1]?.norm ?? '') &&
  place.test(
    tokens
      .slice(to, to + REACH)
      .map((token) => token.norm)
      .join(' '),
  );
