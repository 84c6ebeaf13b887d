import { contentWords, saysAll } from './compose';
import type { Ranked } from './extracts';
import type { SummaryItem } from './item';

/** Texts already shown, found by their words. */
class Said {
  private readonly byWord = new Map<string, Set<string>[]>();

  add(words: Set<string>): void {
    for (const word of words) {
      const list = this.byWord.get(word);
      if (list) list.push(words);
      else this.byWord.set(word, [words]);
    }
  }

  /** Whether one text already says all of these words; only texts with the rarest of them are looked at. */
  has(words: ReadonlySet<string>): boolean {
    let fewest: readonly Set<string>[] | undefined;
    for (const word of words) {
      const list = this.byWord.get(word) ?? [];
      if (!fewest || list.length < fewest.length) fewest = list;
    }
    return (fewest ?? []).some((other) => saysAll(other, words));
  }
}

/** Leaves out what an earlier item already says; the person's own words are only left out where they stand twice. */
export function withoutRepeats(ranked: readonly Ranked[], shown: readonly SummaryItem[]): Ranked[] {
  const elsewhere = new Said();
  for (const one of shown) elsewhere.add(contentWords(one.text));
  const said = new Said();
  return ranked.filter(({ item }) => {
    const words = contentWords(item.text);
    const own = item.kind === 'matters' && item.ownWords === true;
    if (words.size === 0 || said.has(words) || (!own && elsewhere.has(words))) return false;
    said.add(words);
    return true;
  });
}
