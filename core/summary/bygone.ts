/** What a plan tells of an earlier time: "took warfarin for six months then". */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { PhraseIndex, phraseSet } from '@/core/text/phrases';
import { quick, type Quick } from '@/core/text/quick';
import type { Token } from '@/core/text/tokens';

const pastUse = phraseSet(assertionCues.pastUse);
const pastHad = phraseSet(assertionCues.pastHad);
const stillGoing = phraseSet(assertionCues.stillGoing);
const [bygoneTime, bygoneSpan, bygoneOnce] = [
  assertionCues.bygoneTime,
  assertionCues.bygoneSpan,
  assertionCues.bygoneOnce,
].map((pattern) => quick(new RegExp(pattern, 'iu'))) as [Quick, Quick, Quick];

const textOf = (tokens: readonly Token[]): string => tokens.map((token) => token.norm).join(' ');

const REACH = 6;
const BETWEEN = 4;
const AROUND = 30;

const isNear = (cues: PhraseIndex<true>, window: readonly Token[]): boolean =>
  cues.find(window).some((hit) => window.length - hit.endToken <= BETWEEN);

/** Done for one occasion that is over: "nil by mouth for the scan last year". */
export const isOnce = (tokens: readonly Token[], from: number): boolean =>
  bygoneOnce.test(textOf(tokens.slice(Math.max(0, from - AROUND), from + AROUND)));

/** A past verb just before the term and a time that is over; "still" and "ever since" carry it into today. */
export function isBygone(tokens: readonly Token[], from: number, start: number): boolean {
  if (isOnce(tokens, from)) return true;
  const window = tokens.slice(Math.max(start, from - REACH), from + 1);
  const used = isNear(pastUse, window);
  if (!used && !isNear(pastHad, window)) return false;
  if (stillGoing.find(tokens).length > 0) return false;
  const text = textOf(tokens);
  return bygoneSpan.test(text) || (used && bygoneTime.test(text));
}
