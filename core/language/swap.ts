/**
 * Whether other words can stand in place of a phrase as they are: a true one-for-one swap, grammar and all, or none.
 * Where that is not sure the worker is asked instead. Source: care-domain 3.0.
 */
import { asWritten, type Phrase, type SwapRule } from '@/core/knowledge/language';
import type { Span } from '@/core/text/patterns';
import { escape } from '@/core/text/escape';

/** Words to be put in place of [start, end) of the note. */
export interface Swap extends Span {
  text: string;
}

const shapeOf = (words: string): string => {
  const stem = words.endsWith('*') ? words.slice(0, -1) : words;
  const ending = words.endsWith('*') ? '\\p{L}*' : '';
  return escape(stem.replaceAll('’', "'")).replaceAll("'", "['’]").replaceAll(' ', '\\s+').concat(ending);
};
const wordShape = (words: readonly string[], flags: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}'’-])(?:${words.map(shapeOf).join('|')})(?![\\p{L}\\p{N}-]|['’]\\p{L})`,
    flags,
  );

const EVIDENCE = wordShape(asWritten, 'iu');
const BEFORE = /([\p{L}'’-]+)\s+$/u;
const AHEAD = /^\s+([\p{L}'’-]+)/u;
const NUMBER_BEFORE = /[\d.,/]\s*$/u;
/** An article that is heard before a vowel, or before none. "A UTI" goes by its sound once written out. */
const ARTICLE = /(?<![\p{L}\p{N}])(an?)(\s+)$/iu;
const VOWEL = /^(?:[aeio]|u(?!ni|ri|se|su|ti)|hour|honest)/iu;
const STARTS = /(?:^|[.!?]\s+|\n\s*)$/u;

/** The word before a place; '' where a sentence or clause begins there. */
const behind = (text: string, at: number): string =>
  BEFORE.exec(text.slice(Math.max(0, at - 40), at))?.[1]
    ?.toLowerCase()
    .replaceAll('’', "'") ?? '';
const ahead = (text: string, at: number): string =>
  AHEAD.exec(text.slice(at, at + 40))?.[1]
    ?.toLowerCase()
    .replaceAll('’', "'") ?? '';

function fits(text: string, { start, end }: Span, rule: SwapRule): boolean {
  const [last, next] = [behind(text, start), ahead(text, end)];
  if (rule.after && !rule.after.includes(last)) return false;
  if (rule.before && !rule.before.includes(next)) return false;
  // "pads, toileted 3 times": a figure is no end of a clause.
  if (rule.before && next === '' && /^\s*[\p{L}\d(£#+/&-]/u.test(text.slice(end, end + 3))) return false;
  if (rule.after && last === '' && NUMBER_BEFORE.test(text.slice(Math.max(0, start - 3), start)))
    return false;
  return !(rule.notAfter?.includes(last) ?? false) && !(rule.notBefore?.includes(next) ?? false);
}

/** The words as they must be written where they come to stand: capital letter and article. Null for shouted words. */
export function placed(text: string, { start, end }: Span, words: string): Swap | null {
  const old = text.slice(start, end);
  const letters = old.replace(/[^\p{L}]/gu, '');
  const isShort = !/\s/u.test(old) && letters.length <= 6;
  if (!isShort && /\p{Lu}{4}/u.test(old)) return null;
  // A short form is all capitals anywhere.
  const isShouted = letters.length > 1 && letters === letters.toUpperCase();
  const isCapital = isShouted ? STARTS.test(text.slice(Math.max(0, start - 8), start)) : /^\p{Lu}/u.test(old);
  const first = isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  const article = ARTICLE.exec(text.slice(Math.max(0, start - 6), start));
  if (!article?.[1]) return { start, end, text: first };
  const wanted = VOWEL.test(words) ? 'an' : 'a';
  if (article[1].toLowerCase() === wanted) return { start, end, text: first };
  const written = /^A/u.test(article[1]) ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted;
  return { start: start - article[0].length, end, text: `${written} ${first}` };
}

/** Words that may tell of harm, force or a dispute are evidence: their sentence stays as it was written. */
export const isEvidence = (sentence: string): boolean => EVIDENCE.test(sentence);

/** Longer words first: "is wheelchair bound" before "wheelchair bound". */
const ready = new WeakMap<Phrase, { shape: RegExp; rule: SwapRule }[]>();
function rulesOf(phrase: Phrase) {
  const known = ready.get(phrase);
  if (known) return known;
  const rules = (phrase.swaps ?? [])
    .flatMap((rule) => rule.words.map((words) => ({ words, rule })))
    .sort((a, b) => b.words.length - a.words.length)
    .map(({ words, rule }) => ({ shape: wordShape([words], 'giu'), rule }));
  ready.set(phrase, rules);
  return rules;
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/**
 * @param hit where the phrase stands
 * @param sentence where its sentence stands
 * @param isAdult the person is known to be grown up
 */
export function swapOf(
  text: string,
  hit: Span,
  sentence: Span,
  phrase: Phrase,
  isAdult: boolean,
): Swap | null {
  if (phrase.action !== 'S') return null;
  const around = text.slice(sentence.start, sentence.end);
  for (const { shape, rule } of rulesOf(phrase)) {
    if (rule.adult === true && !isAdult) continue;
    for (const found of around.matchAll(shape)) {
      const start = sentence.start + found.index;
      const place = { start, end: start + found[0].length };
      if ((holds(place, hit) || holds(hit, place)) && fits(text, place, rule))
        return placed(text, place, rule.to);
    }
  }
  return null;
}
