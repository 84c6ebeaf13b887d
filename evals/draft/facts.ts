/** Counts facts lost and added between shorthand and draft by simple means of its own. */
import { comparable, figures, tokens } from './text';

const FUNCTION_WORDS = new Set(
  (
    'a an the of at to and that was were is are be been being had has have did do does not with in on for from by as it its this ' +
    'his her their she he they him them i we my me us our out one two three four five six seven eight nine ten once twice times half ' +
    'code left also'
  ).split(' '),
);

/** Whether a draft word can come from a typed one: the same stem, a shortening of it, or a misspelling. */
export function comesFrom(word: string, typed: string): boolean {
  if (word === typed) return true;
  const stem = Math.min(word.length, typed.length, 4);
  if (stem >= 3 && word.slice(0, stem) === typed.slice(0, stem)) return true;
  if (typed.length >= 2 && typed.length < word.length && word[0] === typed[0] && isSubsequence(typed, word))
    return true;
  return word.length >= 4 && typed.length >= 3 && distance(word, typed) <= (word.length >= 7 ? 3 : 2);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 99;
}

const IRREGULAR: readonly (readonly string[])[] = [
  ['eat', 'ate', 'eaten'],
  ['give', 'gave', 'given', 'gvn', 'gav'],
  ['take', 'took', 'taken'],
  ['say', 'said', 'says'],
  ['see', 'saw', 'seen'],
  ['go', 'went', 'gone'],
  ['ring', 'rang', 'rung'],
  ['drink', 'drank', 'drunk'],
  ['wake', 'woke', 'woken'],
  ['tell', 'told'],
  ['sit', 'sat'],
  ['make', 'made'],
  ['find', 'found'],
  ['come', 'came'],
  ['leave', 'left'],
  ['choose', 'chose', 'chosen'],
  ['get', 'got'],
  ['keep', 'kept'],
  ['decline', 'declined', 'refused', 'ref', 'refd', 'refusing', 'refuses'],
  ['reported', 'c/o', 'denies', 'denied'],
  ['no', 'denies', 'denied', 'nil'],
  ['before', 'b4'],
  ['because', 'bc', 'cos'],
  ['with', 'w/', 'w'],
  ['about', 'abt'],
  ['and', 'n', '&', '+'],
  ['toilet', 'loo'],
  ['later', 'l8r'],
  ['tomorrow', 'tmrw'],
  ['assistance', 'asst', 'ao1', 'ao2', 'a01', 'a02'],
  ['tonic-clonic', 'tc'],
  ['seizure', 'sz'],
];

export function sameFamily(word: string, typed: string): boolean {
  return IRREGULAR.some((family) => family.includes(word) && family.includes(typed));
}

/** Words of the draft that neither the shorthand nor the reference note accounts for. */
export function addedWords(
  shorthand: string,
  draft: string,
  reference: string,
  allowed: readonly string[],
): string[] {
  const typed = tokens(shorthand);
  const known = new Set([...tokens(reference), ...allowed.flatMap((text) => tokens(text))]);
  const words = tokens(draft).filter((word) => /\p{L}/u.test(word));
  return words.filter((word, i) => {
    if (FUNCTION_WORDS.has(word) || known.has(word) || known.has(word.replace(/'s$/u, ''))) return false;
    if (typed.some((other) => comesFrom(word, other) || sameFamily(word, other))) return false;
    const initials = (from: number, n: number): string =>
      words
        .slice(from, from + n)
        .map((each) => each[0] ?? '')
        .join('');
    for (let n = 2; n <= 5; n++)
      for (let from = Math.max(0, i - n + 1); from <= i; from++)
        if (typed.includes(initials(from, n))) return false;
    return true;
  });
}

function missing(from: readonly string[], into: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const figure of into) left.set(figure, (left.get(figure) ?? 0) + 1);
  return from.filter((figure) => {
    const count = left.get(figure) ?? 0;
    left.set(figure, count - 1);
    return count <= 0;
  });
}

/** Figures that were typed and are gone, and figures nobody typed. */
export function figureChanges(shorthand: string, draft: string): { lost: string[]; added: string[] } {
  const typed = figures(shorthand).map((each) => each.replace(/[.:]/gu, ''));
  const shown = figures(draft).map((each) => each.replace(/[.:]/gu, ''));
  return { lost: missing(typed, shown), added: missing(shown, typed) };
}

const NEGATIVE =
  /\b(?:no|not|nil|none|never|without|unable|cannot|nothing|nae|denie[sd]|unwitn\w*|bno)\b|n't\b|\b(?:did|was|does|do|has|have|could|would|is|ca|wo|are|were|had)nt\b|\bw\/o\b/gu;

/** How many negative words a text holds. */
export function negatives(text: string): number {
  return comparable(text).match(NEGATIVE)?.length ?? 0;
}
