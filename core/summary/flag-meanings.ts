/** Finds in a sentence the meanings of knowledge/flag-meanings.json: one word of each list, close together. */
import { flagMeanings, type Meaning } from '@/core/knowledge/flag-meanings';
import { PhraseIndex } from '@/core/text/phrases';
import { beginsFigure, type Token } from '@/core/text/tokens';

export interface MeaningHit {
  meaning: Meaning;
  /** The words of the first list: what is judged. */
  firstToken: number;
  endToken: number;
}

interface Span {
  firstToken: number;
  endToken: number;
}

interface Listed {
  meaning: Meaning;
  lists: readonly number[];
  without: number | null;
}

const NUMBER = '<n>';
const SENTENCE_MAX = 80;

/** Every different list once: many meanings share one. */
const lists = new Map<string, number>();
const listId = (words: readonly string[]): number => {
  const key = words.join('|');
  const known = lists.get(key) ?? lists.size;
  lists.set(key, known);
  return known;
};
const withNumbers = new Set<number>();
const listed: readonly Listed[] = flagMeanings.map((meaning) => ({
  meaning,
  lists: meaning.all.map((words) => {
    const id = listId(words);
    if (words.includes(NUMBER)) withNumbers.add(id);
    return id;
  }),
  without: meaning.without.length > 0 ? listId(meaning.without) : null,
}));
const index = new PhraseIndex<number>(
  [...lists].flatMap(([words, value]) =>
    words
      .split('|')
      .filter((phrase) => phrase !== NUMBER)
      .map((phrase) => ({ phrase, value, exact: true })),
  ),
);
/** Meanings by their first list: only those whose first list is there are looked at. */
const byFirst = new Map<number, Listed[]>();
for (const one of listed) {
  const first = one.lists[0] ?? 0;
  const known = byFirst.get(first);
  if (known) known.push(one);
  else byFirst.set(first, [one]);
}

const overlaps = (a: Span, b: Span): boolean => a.firstToken < b.endToken && b.firstToken < a.endToken;
const gap = (a: Span, b: Span): number => Math.max(b.firstToken - a.endToken, a.firstToken - b.endToken, 0);

/** The first place where one word of each list stands close to a word of the first list. */
function placeOf(
  { meaning, lists: wanted }: Listed,
  found: ReadonlyMap<number, readonly Span[]>,
): Span | null {
  const [first = 0, ...rest] = wanted;
  for (const focus of found.get(first) ?? []) {
    const taken: Span[] = [focus];
    const all = rest.every((list) => {
      const near = (found.get(list) ?? []).find(
        (span) => gap(focus, span) <= meaning.within && !taken.some((other) => overlaps(other, span)),
      );
      if (near) taken.push(near);
      return near !== undefined;
    });
    if (all) return focus;
  }
  return null;
}

/** Every meaning a sentence holds, each once. Linear in the sentence, which is cut at a length. */
export function meaningsIn(tokens: readonly Token[]): MeaningHit[] {
  const sentence = tokens.slice(0, SENTENCE_MAX);
  const found = new Map<number, Span[]>();
  const add = (list: number, span: Span): void => {
    const known = found.get(list);
    if (known) known.push(span);
    else found.set(list, [span]);
  };
  for (const { value, firstToken, endToken } of index.find(sentence)) add(value, { firstToken, endToken });
  sentence.forEach((token, at) => {
    if (beginsFigure(token.norm))
      for (const list of withNumbers) add(list, { firstToken: at, endToken: at + 1 });
  });
  const hits: MeaningHit[] = [];
  for (const first of found.keys())
    for (const one of byFirst.get(first) ?? []) {
      if (one.without !== null && found.has(one.without)) continue;
      const place = placeOf(one, found);
      if (place) hits.push({ meaning: one.meaning, ...place });
    }
  return hits;
}
