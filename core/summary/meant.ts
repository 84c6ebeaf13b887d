/** Whether words mean what they name: not an idiom, a thing with another use, a course, a paper, a past job, a question. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { PhraseIndex, phraseSet } from '@/core/text/phrases';
import type { Token } from '@/core/text/tokens';

const papersBefore = phraseSet(assertionCues.papersBefore);
const papersAfter = phraseSet(assertionCues.papersAfter);
const followed = phraseSet(assertionCues.followed);
const own = new Set(assertionCues.own);
const idioms = phraseSet(assertionCues.idioms);
const pastLife = phraseSet(assertionCues.pastLife);
const askedFor = phraseSet(assertionCues.askedFor);
const joining = new Set(assertionCues.joining);

const REACH = 6;
const BETWEEN = 4;
const HEAD = 3;

const isWord = (token: Token): boolean => /[\p{L}\p{N}]/u.test(token.norm);

/** "Choking first aid training": the words between only name the course more closely. */
function namesPaper(tokens: readonly Token[], to: number): boolean {
  const window = tokens.slice(to, to + HEAD + 2);
  return papersAfter
    .find(window)
    .some((hit) =>
      window
        .slice(0, hit.firstToken)
        .every((token) => (!isWord(token) ? token.text === '-' : joining.has(token.norm))),
    );
}

/** Whether tokens [from, to) lie in an idiom or name a thing of another use: "a fit of giggles", "suction mat". */
function isIdiom(tokens: readonly Token[], from: number, to: number): boolean {
  const first = Math.max(0, from - HEAD);
  return idioms
    .find(tokens.slice(first, to + HEAD))
    .some((hit) => hit.firstToken + first < to && hit.endToken + first > from);
}

/** Whether tokens [from, to) are only spoken about: they say nothing of how the person is. */
export function isTopic(tokens: readonly Token[], from: number, to: number, start: number): boolean {
  if (isIdiom(tokens, from, to)) return true;
  if (namesPaper(tokens, to)) return followed.find(tokens).length === 0;
  const window = tokens.slice(Math.max(start, from - REACH), from);
  const near = (cues: PhraseIndex<true>, most: number): boolean =>
    cues.find(window).some((hit) => window.length - hit.endToken <= most);
  if (near(pastLife, BETWEEN) || near(askedFor, 2)) return true;
  const hit = papersBefore.find(window).find((one) => window.length - one.endToken <= BETWEEN);
  if (!hit || followed.find(tokens).length > 0) return false;
  return !window.slice(hit.firstToken).some((token) => own.has(token.norm) || /['’]s$/u.test(token.text));
}
