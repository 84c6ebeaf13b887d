/** What holds words of a page or a note for longer than it takes to work on them. */
interface Remembering {
  forget(): void;
}

/** All of them; none is kept alive by standing here. */
const all = new Set<WeakRef<Remembering>>();

/** Has `one` forget with all others. */
export function remembers(one: Remembering): void {
  all.add(new WeakRef(one));
}

/** Empties everything that remembers texts: when drafts are cleared, at a sign-out, when somebody else's record is opened. */
export function forgetTexts(): void {
  for (const ref of all) {
    const one = ref.deref();
    if (one) one.forget();
    else all.delete(ref);
  }
  // The engine keeps the text that was looked through last.
  /(?:)/u.test('');
}

/** Remembers what was made of texts lately, so that the same text is not worked on twice; empty after forgetTexts(). */
export class Recent<V> {
  private young = new Map<string, V>();
  private old = new Map<string, V>();
  private held = 0;

  /** @param most characters of text kept; the oldest half goes when more come */
  constructor(private readonly most: number) {
    remembers(this);
  }

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

  forget(): void {
    this.young = new Map();
    this.old = new Map();
    this.held = 0;
  }
}
