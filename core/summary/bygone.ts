/** What a plan tells of an earlier time: "took warfarin for six months then". */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { PhraseIndex, phraseSet } from '@/core/text/phrases';
import type { Token } from '@/core/text/tokens';

const pastUse = phraseSet(assertionCues.pastUse);
const pastHad = phraseSet(assertionCues.pastHad);
const stillGoing = phraseSet(assertionCues.stillGoing);
const bygoneTime = new RegExp(assertionCues.bygoneTime, 'iu');
const bygoneSpan = new RegExp(assertionCues.bygoneSpan, 'iu');

const REACH = 6;
const BETWEEN = 4;

const isNear = (cues: PhraseIndex<true>, window: readonly Token[]): boolean =>
  cues.find(window).some((hit) => window.length - hit.endToken <= BETWEEN);

/** A past verb just before the term and a time that is over; "still" and "ever since" carry it into today. */
export function isBygone(tokens: readonly Token[], from: number, start: number): boolean {
  const window = tokens.slice(Math.max(start, from - REACH), from + 1);
  const used = isNear(pastUse, window);
  if (!used && !isNear(pastHad, window)) return false;
  if (stillGoing.find(tokens).length > 0) return false;
  const text = tokens.map((token) => token.norm).join(' ');
  return bygoneSpan.test(text) || (used && bygoneTime.test(text));
}
