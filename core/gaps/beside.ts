/** A note may tell of several things: what speaks for a kind beside the one the note is most about. */
import { besideSigns, recognising } from '@/core/knowledge/recognising';
import type { TextReading } from '@/core/text/scope';
import type { Token } from '@/core/text/tokens';
import { Recent } from '@/utils/recent';
import { wordEvidence, type WordTable } from './type-words';

/** Sentences are read together until they hold so many words; a shorter rest says too little by itself. */
const ENOUGH_WORDS = 14;
const TOO_FEW = 6;
/** How much a few words are trusted, and the least that any share can say. */
const TRUST = 1;
const NOWHERE = -20;

function stretches({ tokens, sentences }: TextReading): Token[][] {
  let at = 0;
  const bySentence = sentences.map(({ end }) => {
    const from = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < end) at++;
    return tokens.slice(from, at);
  });
  return bySentence.flatMap((_, first) => {
    const words: Token[] = [];
    for (let next = first; next < bySentence.length && words.length < ENOUGH_WORDS; next++)
      words.push(...(bySentence[next] ?? []));
    return first > 0 && words.length < TOO_FEW ? [] : [words];
  });
}

/** While a note is typed, all but its last stretches are what they were a key before. */
const recent = new WeakMap<WordTable, Recent<Map<string, number>>>();
const REMEMBERED = 40_000;

function shareOf(words: readonly Token[], table: WordTable): Map<string, number> {
  const scores = wordEvidence(words, table);
  const all = Math.log([...scores.values()].reduce((sum, score) => sum + Math.exp(score * TRUST), 0));
  for (const [type, score] of scores) scores.set(type, score * TRUST - all);
  return scores;
}

/** For each type the logarithm of its share of the words in the stretch of the note that speaks most for it. */
export function nearbyEvidence(reading: TextReading, table: WordTable): Map<string, number> {
  const known = recent.get(table) ?? new Recent<Map<string, number>>(REMEMBERED);
  recent.set(table, known);
  const best = new Map<string, number>(table.types.map((type) => [type, NOWHERE]));
  for (const words of stretches(reading)) {
    const text = reading.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
    const names = words.flatMap(({ isName }, at) => (isName ? [at] : [])).join(' ');
    for (const [type, share] of known.of(`${names}\n${text}`, () => shareOf(words, table)))
      if (share > (best.get(type) ?? NOWHERE)) best.set(type, share);
  }
  return best;
}

export type BesideSigns = Record<(typeof besideSigns)[number], number>;

/** How likely the note tells of this kind as well, 0 to 1. */
export const likelyBeside = (found: BesideSigns, weights: BesideSigns = recognising.beside): number =>
  1 / (1 + Math.exp(-besideSigns.reduce((sum, sign) => sum + found[sign] * weights[sign], 0)));
