/** A wish about where or how to die, which is no wish to end life: "wants to die at home, not in hospital". */
import { placesOfDeath } from '@/core/knowledge/places-of-death';
import type { Token } from './tokens';

const place = new RegExp(`^(?:${placesOfDeath.places.join('|')})\\b`, 'iu');
const harm = new RegExp(placesOfDeath.harm, 'iu');
const REACH = 9;
/** What harms may stand at the end of the clause: "at home tonight, when they are asleep, with a rope". */
const HARM_REACH = 16;
const ENDS = /^[.;!?]$/u;

/** Whether tokens [from, to) end in "die" and a place or a manner of it follows, with nothing that harms. */
export function isPlaceOfDeath(tokens: readonly Token[], from: number, to: number): boolean {
  if (to <= from || !/^(?:die|dying)$/u.test(tokens[to - 1]?.norm ?? '')) return false;
  const behind = tokens.slice(to, to + HARM_REACH).map(({ norm }) => norm);
  if (!place.test(behind.slice(0, REACH).join(' '))) return false;
  const end = behind.findIndex((word) => ENDS.test(word));
  return !harm.test(behind.slice(0, end === -1 ? undefined : end).join(' '));
}
