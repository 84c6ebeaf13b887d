/** Logistic regressions over words, by Adam: for each flag one, and one for being meant at all. No chance is in it. */
import { FLAG_PLACES, MEANT, type FlagWords } from '@/core/knowledge/flag-words';
import { FIFTHS } from '@/core/knowledge/saying';
import { lengthOfStatement, signOf } from '@/core/summary/flag-words';
import { flagIds, type Learnt } from './rows';

const RATE = 0.1;
const RIDGE = 0.1;
const STEPS = 100;
/** A word must stand in so many statements. */
const LEAST = 3;
/** Less than two fifths is left out. */
const LEAST_WEIGHT = 0.4;
const MOST_FIFTHS = 26;
const SIGNS = ['#none', '#denied', '#weak', '#strong'];

/** One regression after another over the same words. */
interface Example {
  ids: readonly number[];
  scale: number;
  yes: ArrayLike<number>;
  worth: ArrayLike<number>;
}

/** @returns for each word as many weights as there are answers, one after the other */
function regress(examples: readonly Example[], size: number, start: readonly number[]): Float32Array {
  const count = start.length;
  const all = size * count;
  const [w, m, v, slope] = [1, 2, 3, 4].map(() => new Float32Array(all)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const off = new Float32Array(count);
  for (let step = 1; step <= STEPS; step++) {
    for (let at = 0; at < all; at++) slope[at] = RIDGE * (w[at] ?? 0);
    for (const { ids, scale, yes, worth } of examples) {
      off.fill(0);
      for (const id of ids)
        for (let to = 0, at = id * count; to < count; to++, at++) off[to] = (off[to] ?? 0) + (w[at] ?? 0);
      for (let to = 0; to < count; to++) {
        const likely = 1 / (1 + Math.exp(-((start[to] ?? 0) + (off[to] ?? 0) * scale)));
        off[to] = (likely - (yes[to] ?? 0)) * (worth[to] ?? 0) * scale;
      }
      for (const id of ids)
        for (let to = 0, at = id * count; to < count; to++, at++)
          slope[at] = (slope[at] ?? 0) + (off[to] ?? 0);
    }
    const [fast, slow] = [1 - 0.9 ** step, 1 - 0.99 ** step];
    for (let at = 0; at < all; at++) {
      const g = slope[at] ?? 0;
      m[at] = 0.9 * (m[at] ?? 0) + 0.1 * g;
      v[at] = 0.99 * (v[at] ?? 0) + 0.01 * g * g;
      w[at] = (w[at] ?? 0) - (RATE * (m[at] ?? 0)) / fast / (Math.sqrt((v[at] ?? 0) / slow) + 1e-6);
    }
  }
  return w;
}

/** The logarithm of the odds before a word is read. */
function startOf(examples: readonly Example[], place: number): number {
  let [yes, no] = [0.5, 1];
  for (const one of examples)
    if (one.yes[place] === 1) yes += one.worth[place] ?? 0;
    else no += one.worth[place] ?? 0;
  return Math.log(yes / no);
}

function letter(weight: number): string {
  const fifths = Math.max(-MOST_FIFTHS, Math.min(MOST_FIFTHS, Math.round(weight * FIFTHS)));
  return String.fromCharCode(fifths > 0 ? 64 + fifths : 96 - fifths);
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Weighs all words of what was learnt. @param isWord names are left out */
export function weighWords(
  learnt: readonly Learnt[],
  isWord: (word: string) => boolean,
): Pick<FlagWords, 'start' | 'meant' | 'words'> {
  const seen = new Map<string, number>();
  for (const { words } of learnt) for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  const words = [
    ...[...seen].flatMap(([word, times]) => (times >= LEAST && isWord(word) ? [word] : [])).sort(),
    ...SIGNS,
  ];
  const places = new Map(words.map((word, place) => [word, place]));
  const idsOf = (some: ReadonlySet<string>): number[] => [...some].flatMap((word) => places.get(word) ?? []);
  const told: Example[] = [];
  const meant: Example[] = [];
  for (const { words: own, yes, worth, on } of learnt) {
    const ids = idsOf(own);
    const scale = 1 / lengthOfStatement(own.size);
    told.push({ ids, scale, yes, worth });
    for (const one of on)
      meant.push({
        ids: [...ids, places.get(signOf(one.sign)) ?? 0],
        scale,
        yes: [one.yes],
        worth: [one.worth],
      });
  }
  const start = flagIds.map((_, place) => startOf(told, place));
  const meantStart = startOf(meant, 0);
  const byFlag = regress(told, words.length, start);
  const byMeant = regress(meant, words.length, [meantStart]);
  const lines = words.flatMap((word, at) => {
    let line = '';
    const add = (place: number, weight: number): void => {
      if (Math.abs(weight) >= LEAST_WEIGHT) line += place.toString(FLAG_PLACES) + letter(weight);
    };
    byFlag
      .subarray(at * flagIds.length, (at + 1) * flagIds.length)
      .forEach((weight, place) => add(place, weight));
    add(MEANT, byMeant[at] ?? 0);
    return line === '' ? [] : [[word, line] as const];
  });
  return {
    start: Object.fromEntries(flagIds.map((id, place) => [id, round(start[place] ?? 0)])),
    meant: round(meantStart),
    words: Object.fromEntries(lines),
  };
}
