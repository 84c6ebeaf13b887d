/** What is denied or over only further on: "tested for it, and it turned out she hasn't got it", "DoLS ended 2 February". */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { phraseSet } from '@/core/text/phrases';
import { beginsFigure, type Token } from '@/core/text/tokens';

const turnedDown = phraseSet(assertionCues.turnedDown);
const lookedFor = phraseSet(assertionCues.lookedFor);
const notThat = phraseSet(assertionCues.notThatAtLast);

const AFTER = 6;
const AT_LAST = 60;
const LOOKED_WITHIN = 4;
const STOPS = new Set('.;!?()|');

const OFFERED = new Set(['offered', 'suggested', 'proposed', 'considered']);
/** "A catheter was offered on 18 November and Ned said no" */
function isTurnedDown(rest: readonly Token[]): boolean {
  const offered = rest.findIndex((token) => OFFERED.has(token.norm));
  return offered !== -1 && offered < AFTER && turnedDown.find(rest.slice(offered)).length > 0;
}

/** "Thought it was epilepsy, but turned out to be faints"; "to be positive" is what was thought. */
const ELSE =
  /\bturned out to be (?!(?:that|so|it|one|just|exactly|true|right|correct|positive|confirmed|the case|what)\b)/u;
const THOUGHT = /^(?:thought|suspected|suspicion|queried|worried)$/u;

/** What was looked into, and is not so. */
function isNotThat(before: readonly Token[], rest: readonly Token[]): boolean {
  const looked = lookedFor.find(before).find(({ endToken }) => before.length - endToken <= LOOKED_WITHIN);
  if (!looked) return false;
  const stop = rest.findIndex(
    ({ text, norm }) => STOPS.has(text) || /^(?:although|though|while|whereas)$/u.test(norm),
  );
  const told = stop === -1 ? rest : rest.slice(0, stop);
  if (notThat.find(told).length > 0) return true;
  const isThought = THOUGHT.test(before[looked.firstToken]?.norm ?? '');
  return isThought && ELSE.test(told.map(({ norm }) => norm).join(' '));
}

const BREAKS = /^(?:but|however|except|until|although|though|unless|now)$/u;
/** What was so at no time, and no order: "at no time is she to be left". */
const AT_NO_TIME = /^(?:at no (?:time|point)|on no occasion) (?:has|have|had|did)\b/u;
/** "At no time has Annie hit, bitten or threatened anybody" */
const isAtNoTime = (tokens: readonly Token[], from: number): boolean =>
  AT_NO_TIME.test(
    tokens
      .slice(0, 4)
      .map(({ norm }) => norm)
      .join(' '),
  ) && !tokens.slice(0, from).some(({ norm, text }) => BREAKS.test(norm) || STOPS.has(text));

export function isDeniedLate(tokens: readonly Token[], from: number, to: number): boolean {
  const rest = tokens.slice(to, to + AT_LAST);
  if (isAtNoTime(tokens, from)) return true;
  return isTurnedDown(rest) || isNotThat(tokens.slice(Math.max(0, from - AFTER - LOOKED_WITHIN), from), rest);
}

const ENDED_AT_ONCE = 2;
const AGAIN = /^(?:urgent|appl\p{L}*|renew\p{L}*|reappl\p{L}*|again|new|extended|continu\p{L}*)$/u;

/** "Barrier nursing ended", "a catheter in March, out", "DoLS ended 2 February" */
export function endsLast(after: readonly Token[]): boolean {
  const word = after.at(-1)?.norm ?? '';
  if (word === 'ended' || (/^(?:out|finished)$/u.test(word) && after.at(-2)?.text === ',')) return true;
  const ended = after.findIndex(({ norm }) => norm === 'ended');
  return (
    ended !== -1 &&
    ended <= ENDED_AT_ONCE &&
    beginsFigure(after[ended + 1]?.text ?? '') &&
    !after.some(({ norm }) => AGAIN.test(norm))
  );
}
