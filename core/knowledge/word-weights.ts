/**
 * What each word adds, written as one short line a word. A line is read when its word is first met: a page holds few of
 * all the words that were weighed.
 */
export class WordWeights<T extends object = Float32Array> {
  private readonly ready = new Map<string, T>();

  /** @param read makes one line ready */
  constructor(
    private readonly lines: Readonly<Record<string, string>>,
    private readonly read: (line: string) => T,
  ) {}

  get(word: string): T | undefined {
    const known = this.ready.get(word);
    if (known !== undefined || !Object.hasOwn(this.lines, word)) return known;
    const weights = this.read(this.lines[word] ?? '');
    this.ready.set(word, weights);
    return weights;
  }

  keys(): string[] {
    return Object.keys(this.lines);
  }
}
