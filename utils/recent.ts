/** Remembers what was made of texts lately, so that the same text is not worked on twice. */
export class Recent<V> {
  private young = new Map<string, V>();
  private old = new Map<string, V>();
  private held = 0;

  /** @param most characters of text kept; the oldest half goes when more come */
  constructor(private readonly most: number) {}

  /** @returns what `make` gave for this text, then or now. Callers must not change it. */
  of(text: string, make: (text: string) => V): V {
    const known = this.young.get(text);
    if (known !== undefined) return known;
    const old = this.old.get(text);
    const made = old === undefined ? make(text) : old;
    this.held += text.length + 1;
    if (this.held > this.most / 2) {
      this.old = this.young;
      this.young = new Map();
      this.held = text.length + 1;
    }
    this.young.set(text, made);
    return made;
  }
}
