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

/** Leaves out what an earlier item already says. */
export function withoutRepeats(ranked: readonly Ranked[], shown: readonly SummaryItem[]): Ranked[] {
  const said = new Said();
  for (const one of shown) said.add(contentWords(one.text));
  return ranked.filter((one) => {
    const words = contentWords(one.item.text);
    if (words.size === 0 || said.has(words)) return false;
    said.add(words);
    return true;
  });
}
