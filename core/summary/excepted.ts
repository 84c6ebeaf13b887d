/** What a denial leaves out: "No known allergies apart from trimethoprim". */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { phraseSet } from '@/core/text/phrases';
import { hasLetter, type Token } from '@/core/text/tokens';

const exceptions = phraseSet(assertionCues.exceptions);
const NEAR = 4;
const STOPS = new Set(['.', ';', '\n']);

/** Whether something is named as left out soon behind the token at `from`. */
export function leavesOut(tokens: readonly Token[], from: number): boolean {
  const rest = tokens.slice(from);
  const stop = rest.findIndex((token) => STOPS.has(token.text));
  const clause = stop === -1 ? rest : rest.slice(0, stop);
  return exceptions
    .find(clause)
    .some(
      (hit) => hit.firstToken < NEAR && clause.slice(hit.endToken).some((token) => hasLetter(token.norm)),
    );
}
