/**
 * What each word adds, written as one short line a word. A line is read when its word is first met: a page holds few of
 * all the words that were weighed.
 */
export class WordWeights {
  private readonly lines: Map<string, string | Float32Array>;

  /** @param read makes one line ready */
  constructor(
    lines: Readonly<Record<string, string>>,
    private readonly read: (line: string) => Float32Array,
  ) {
    this.lines = new Map(Object.entries(lines));
  }

  get(word: string): Float32Array | undefined {
    const line = this.lines.get(word);
    if (typeof line !== 'string') return line;
    const weights = this.read(line);
    this.lines.set(word, weights);
    return weights;
  }

  keys(): Iterable<string> {
    return this.lines.keys();
  }
}
