/** Plain ways of choosing sentences, for comparison: the first ones, and TextRank. */
import type { PageSnapshot } from '@/core/record/snapshot';
import { plainWords } from '@/core/text/plain-words';
import { sentences } from '@/core/text/sentences';

export function pageSentences(snapshot: PageSnapshot): string[] {
  return snapshot.blocks
    .filter((block) => block.repeats === undefined)
    .flatMap((block) => sentences(block.text).map((span) => block.text.slice(span.start, span.end)));
}

export const firstSentences = (snapshot: PageSnapshot, count: number): string[] =>
  pageSentences(snapshot).slice(0, count);

const DAMPING = 0.85;
const ROUNDS = 30;

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  const scale = Math.log(a.size + 1) + Math.log(b.size + 1);
  return shared === 0 || scale === 0 ? 0 : shared / scale;
}

/** Mihalcea and Tarau 2004: sentences that share words with many others rank high. */
export function textRank(snapshot: PageSnapshot, count: number): string[] {
  const texts = pageSentences(snapshot);
  const sets = texts.map(
    (text) =>
      new Set(
        plainWords(text)
          .split(' ')
          .filter((word) => word.length > 2),
      ),
  );
  const weights = sets.map((a, i) => sets.map((b, j) => (i === j ? 0 : likeness(a, b))));
  const sums = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks = texts.map(() => 1);
  for (let round = 0; round < ROUNDS; round += 1)
    ranks = texts.map(
      (_, i) =>
        1 -
        DAMPING +
        DAMPING * ranks.reduce((sum, rank, j) => sum + ((weights[j]?.[i] ?? 0) * rank) / (sums[j] || 1), 0),
    );
  const best = [...ranks.keys()].sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0)).slice(0, count);
  return best.sort((a, b) => a - b).map((index) => texts[index] ?? '');
}
