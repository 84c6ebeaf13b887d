import { saysAll } from './compose';

/** What was said already, found by its words. */
export class Said {
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
