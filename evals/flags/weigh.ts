/** Weighs words for red flags: a regression for each flag, and one for being meant at all. */
import { FLAG_PLACES, MEANT, PLACE_SIGNS, type FlagWords } from '@/core/knowledge/flag-words';
import { lengthOfStatement, signOf } from '@/core/summary/flag-words';
import { descend } from '../lib/descent';
import { answerSlopes, startOf, type Answers } from '../lib/regression';
import { commonWords, linesOf, placesAndLetters, placesIn, rounded } from '../lib/words';
import { flagIds, type Learnt } from './rows';

/** A word must stand in so many statements. */
const LEAST = 3;
/** Less than two fifths is left out. */
const LEAST_WEIGHT = 0.4;
const SIGNS = ['#none', '#denied', '#weak', '#strong'];
const EVERY_FLAG = flagIds.map((_, place) => place);
const HOW = { steps: 100, rate: 0.1, ridge: 0.1, least: 1e-6 };

/** One regression for each question over the same words. */
const regress = (rows: readonly Answers[], size: number, start: readonly number[]): Float32Array =>
  descend(Float32Array, size * start.length, answerSlopes(rows, start, { Sums: Float32Array }), HOW);

/** Weighs all words of what was learnt. @param isWord names are left out */
export function weighWords(
  learnt: readonly Learnt[],
  isWord: (word: string) => boolean,
): Pick<FlagWords, 'start' | 'meant' | 'words'> {
  const words = [...commonWords(learnt, LEAST, isWord), ...SIGNS];
  const idsOf = placesIn(words);
  const told: Answers[] = [];
  const meant: Answers[] = [];
  for (const { words: own, yes, worth, on } of learnt) {
    const ids = idsOf(own);
    const scale = 1 / lengthOfStatement(own.size);
    told.push({ ids, scale, questions: EVERY_FLAG, yes, worth });
    for (const one of on)
      meant.push({
        ids: [...ids, ...idsOf([signOf(one.sign)])],
        scale,
        questions: [0],
        yes: [one.yes],
        worth: [one.worth],
      });
  }
  const start = startOf(told, flagIds.length);
  const meantStart = startOf(meant, 1);
  const byFlag = regress(told, words.length, start);
  const byMeant = regress(meant, words.length, meantStart);
  const weights = new Float32Array(words.length * FLAG_PLACES);
  words.forEach((_, at) => {
    weights.set(byFlag.subarray(at * flagIds.length, (at + 1) * flagIds.length), at * FLAG_PLACES);
    weights[at * FLAG_PLACES + MEANT] = byMeant[at] ?? 0;
  });
  return {
    start: Object.fromEntries(flagIds.map((id, place) => [id, rounded(start[place] ?? 0, 2)])),
    meant: rounded(meantStart[0] ?? 0, 2),
    words: linesOf(words, weights, FLAG_PLACES, (own) => placesAndLetters(own, PLACE_SIGNS, LEAST_WEIGHT)),
  };
}
