/** A text as the scorer of changed facts reads it: words with what each is, in sentences and clauses. */
import { comparable } from '../text';
import { BODY, NEGATIVE, RESIDENT, roleOf, SMALL, UNSURE, verbOf, WRITER, type Verb } from './words';

export interface Word {
  /** As compared: lower case, figures without their points. */
  key: string;
  at: number;
  /** Parts about different residents stand apart, each in its own order. */
  part: number;
  sentence: number;
  clause: number;
  quoted: boolean;
  verb: Verb | null;
  /** "daughter", "writer", "resident", or a name. */
  person: string | null;
  isNegative: boolean;
  isUnsure: boolean;
  side: 'left' | 'right' | 'both' | null;
  isFigure: boolean;
  /** Carries a fact: no function word and no cue. */
  isFact: boolean;
}

const CLAUSE = new Set([',', ';', ':', '+', '&', 'and', 'or', 'but', 'then', '–', '—', ' - ', '/']);

function sideOf(keys: readonly string[], i: number): Word['side'] {
  const word = keys[i] ?? '';
  const side = /^(?:left|lt|l)$/u.test(word)
    ? 'left'
    : /^(?:right|rt|r)$/u.test(word)
      ? 'right'
      : /^(?:both|bilat|bilateral)$/u.test(word)
        ? 'both'
        : null;
  const around = keys.slice(Math.max(0, i - 2), i + 4);
  return side && around.some((each) => BODY.has(each)) ? side : null;
}

const figureKey = (text: string): string =>
  text.replace(/^(\d{1,2})[.:](\d\d)$/u, '$1$2').replace(/^0(?=\d{3}$)/u, '');

const NOBODY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|bristol|level|type|mar|i)$/u;

/** Words written as names inside a sentence, lower case. */
export function namesIn(text: string): ReadonlySet<string> {
  const inside = [...text.matchAll(/(?<=[\p{L}\p{N},)]\s)\p{Lu}\p{Ll}+/gu)].map(([word]) => word);
  const doing = [...text.matchAll(/(\p{Lu}\p{Ll}+) (\p{Ll}+)/gu)]
    .filter(([, , next = '']) => /^(?:any|tell|own)$/u.test(verbOf(next)?.doing ?? ''))
    .map(([, word = '']) => word);
  const every = [...inside, ...doing].map((word) => word.toLowerCase());
  return new Set(every.filter((word) => !NOBODY.test(word) && !SMALL.has(word) && !verbOf(word)));
}

/**
 * @param own the person's names: they, and pronouns, stand for the resident
 * @param others words that are names of other people
 */
export function wordsOf(text: string, own: ReadonlySet<string>, others: ReadonlySet<string>): Word[] {
  const plain = comparable(text.replace(/\n\n+/gu, ' ¶ ').replace(/\n/gu, ' . '))
    .replace(/(?<![\p{L}\p{N}])'([^']+(?:'(?=\p{L})[^']*)*)'(?!\p{L})/gu, '"$1"')
    .replace(/(?<=[\p{L}\p{N}])\?+/gu, ' ⁇ ')
    .replace(/\((\p{L})\.\)/gu, '$1')
    .replace(/\bdistrict nurse\b/gu, 'dn')
    .replace(/\bnhs 111\b/gu, '111')
    .replace(/\bhalf\b|½/gu, '1/2')
    .replace(/\bthree quarters\b|¾/gu, '3/4')
    .replace(/\btwice\b/gu, '2 times')
    .replace(/\bonce\b/gu, '1 time')
    .replace(/(?<![\p{L}\p{N}])x\s?(\d{1,2})(?![\p{L}\p{N}])/gu, '$1 times')
    .replace(/(\d)(?=[a-z]{2,})/gu, '$1 ');
  const raw = plain.match(/\?+|⁇|\p{L}[\p{L}\p{N}'/-]*|\d+(?:[.:/,]\d+)*|[.!;:,"+&–—¶]|\s-\s/gu) ?? [];
  const out: Word[] = [];
  let [part, sentence, clause, quoted] = [0, 0, 0, false];
  const keys = raw.map((each) => each.replace(/'s$/u, '').replace(/n't$/u, 'nt'));
  keys.forEach((key, i) => {
    if (key === '"') quoted = !quoted;
    else if (key === '¶') [part, sentence, clause] = [part + 1, sentence + 1, clause + 1];
    else if (/^[.!]$/u.test(key)) [sentence, clause] = [sentence + 1, clause + 1];
    else if (CLAUSE.has(key) || /^\s-\s$/u.test(key)) clause++;
    if (/^[.!;:,"+&–—¶]$|^\s-\s$/u.test(key)) return;
    const isFigure = /^\d/u.test(key);
    const role = roleOf(key);
    const isUnsure = UNSURE.has(key) && !(key === 'may' && /^\d/u.test(keys[i - 1] ?? ''));
    const isNegative = NEGATIVE.has(key);
    const side = sideOf(keys, i);
    out.push({
      key: isFigure && role === null ? figureKey(key) : key,
      at: out.length,
      part,
      sentence,
      clause,
      quoted,
      verb: quoted ? null : verbOf(key),
      person: WRITER.has(key)
        ? 'writer'
        : RESIDENT.has(key) || own.has(key)
          ? 'resident'
          : (role ?? (others.has(key) ? key : null)),
      isNegative,
      isUnsure,
      side,
      isFigure: isFigure && role === null,
      isFact:
        !SMALL.has(key) && !isNegative && !isUnsure && side === null && !/^(?:and|but|then)$/u.test(key),
    });
  });
  return out;
}
