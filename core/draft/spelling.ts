/** Slips of the finger put right: "hopsital", "slipers", "stll". Never a name, a medicine or a figure. */
import { everyday, shorthand, spelling } from '@/core/knowledge/draft';
import { firstNames } from '@/core/knowledge/first-names';
import { dialectWords, wordLists } from '@/core/knowledge/words';
import { Recent } from '@/utils/recent';
import { isIn, verbOf } from './lexicon';
import { isMedicine } from './medicine-names';
import type { Piece } from './pieces';

const listed = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '));

/** Every word that a slip may be put right to, with how usual it is: 0 is the most usual. */
const rank = new Map(listed([...everyday.words, ...everyday.guarded]).map((word, index) => [word, index]));

const guarded = new Set(listed(everyday.guarded));

const stays = new Set([
  ...listed(everyday.real),
  ...guarded,
  ...firstNames,
  ...dialectWords,
  ...shorthand.flatMap(({ typed }) => typed.split(' ')),
  ...[...wordLists.values()].flatMap((list) => list.words.flatMap((entry) => entry.split(/[^a-z]+/u))),
]);

const VOWEL = /[aeiouy]/u;

/** Without vowels behind the first letter: "stll" of "still" and "stall". */
const consonants = (word: string): string => word.charAt(0) + word.slice(1).replace(/[aeiou]/gu, '');

/** The same with double letters once: "slipprs" and "slippers" are alike. */
const skeleton = (word: string): string => consonants(word).replace(/(.)\1+/gu, '$1');

const bySkeleton = new Map<string, string[]>();
for (const word of rank.keys())
  bySkeleton.set(skeleton(word), [...(bySkeleton.get(skeleton(word)) ?? []), word]);

const ENDINGS = new Set(['s', 'es', 'y', 'ly', 'er', 'r', 'd', 'ed', 'ing', 'e', 'n', 'en', 't', 'st']);

/** "crusts" is another form of a word and no slip of it; "laughin" is how somebody speaks. */
function isOtherForm(typed: string, word: string): boolean {
  const [short, long] = typed.length < word.length ? [typed, word] : [word, typed];
  if (long.startsWith(short) && ENDINGS.has(long.slice(short.length))) return true;
  return typed.endsWith('in') && word.endsWith('ing');
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Words with the vowels that were left out, as many as the length of what is left can bear. */
function withVowels(typed: string): string[] {
  const alike = (bySkeleton.get(skeleton(typed)) ?? []).filter((word) => word !== typed);
  const exact = alike.filter((word) => consonants(word) === consonants(typed));
  const all = exact.length > 0 ? exact : alike;
  if (!VOWEL.test(typed))
    return all.filter(({ length }) => length > typed.length && length - typed.length <= 3);
  if (VOWEL.test(typed.slice(1, -1))) return [];
  return all.filter((word) => {
    if (word.at(-1) !== typed.at(-1)) return false;
    const more = word.length - typed.length;
    return (
      (more === 1 && typed.length <= 4 && word.length >= 4) ||
      (more === 2 && typed.length >= 4 && word.length >= 6)
    );
  });
}

/** Words one slip away: two letters changed places, one too few, one too many, one wrong; the first always stands. */
function oneSlip(typed: string): string[] {
  const found: string[] = [];
  const places = Array.from({ length: typed.length - 1 }, (_, index) => index + 1);
  const add = (word: string) => rank.has(word) && found.push(word);
  for (const at of places)
    add(typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2));
  if (typed.length >= 5 && VOWEL.test(typed))
    for (const at of places) {
      const without = typed.slice(0, at) + typed.slice(at + 1);
      if (without.length >= 6) add(without);
      for (const letter of LETTERS) {
        add(typed.slice(0, at) + letter + typed.slice(at));
        if (typed.length >= 7) add(typed.slice(0, at) + letter + typed.slice(at + 1));
      }
    }
  return found;
}

/** How much more usual the likeliest word has to be than the next. */
const CLEARLY = 5;
const SHORTEST = 3;

function reading(typed: string): string | null {
  if (!/^[a-z]+$/u.test(typed) || typed.length < SHORTEST) return null;
  // "dbt", "tdy", "mls": three letters without a vowel are a short form, and which one is not for a guess.
  if (typed.length === SHORTEST && !VOWEL.test(typed.replace('y', ''))) return null;
  if (rank.has(typed) || stays.has(typed) || verbOf(typed) !== null || isMedicine(typed)) return null;
  const near = [...new Set([...withVowels(typed), ...(typed.length > SHORTEST ? oneSlip(typed) : [])])];
  if (near.some((word) => guarded.has(word))) return null;
  const possible = near
    .filter((word) => !isOtherForm(typed, word))
    .sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  const [first, second] = possible;
  if (first === undefined || second === undefined) return first ?? null;
  const isClear = ((rank.get(first) ?? 0) + 1) * CLEARLY <= (rank.get(second) ?? 0) + 1;
  return typed.length > SHORTEST && isClear ? first : null;
}

const readings = new Recent<{ word: string | null }>(20_000);

/**
 * @param typed one word in lower case, as typed
 * @returns the everyday word it is a slip of; null for a word that is right, unknown, or could be several
 */
export const respelt = (typed: string): string | null =>
  spelling.get(typed) ?? readings.of(typed, (word) => ({ word: reading(word) })).word;

/** "screamin", "talkin": an ending as it is spoken. */
const clipped = (typed: string): string | null =>
  /[a-z]{2}in$/u.test(typed) && !rank.has(typed) && verbOf(`${typed}g`)?.forms.has('ing') === true
    ? `${typed}g`
    : null;

/** What piece `i` is a slip of, or a way of saying. A capital, or a role before it, may make it somebody's name. */
export function respeltAt(pieces: readonly Piece[], i: number): string | null {
  const piece = pieces[i];
  if (piece?.kind !== 'word') return null;
  const prev = pieces[i - 1];
  // "Bara brith", "Rooh afza": the second half of a name.
  const inName =
    prev?.kind === 'word' &&
    /^\p{Lu}\p{Ll}/u.test(prev.text) &&
    !rank.has(prev.norm) &&
    !stays.has(prev.norm) &&
    verbOf(prev.norm) === null;
  const couldBeName = piece.text !== piece.norm || inName || isIn('roles', prev?.norm ?? '');
  return couldBeName ? (spelling.get(piece.norm) ?? null) : (respelt(piece.norm) ?? clipped(piece.norm));
}

/** Whether `respeltAt` may put any word of the text right: asked before a text is cut into pieces, which is dear. */
export const mayHoldSlip = (text: string): boolean =>
  (text.toLowerCase().match(/[a-z]+(?:'[a-z]+)*/gu) ?? []).some(
    (word) => respelt(word) !== null || clipped(word) !== null,
  );
