/**
 * Many phrases found in one pass over the words of a text.
 * A phrase is words in order; `chat*` stands for every word that begins so. Words of six letters and more may be
 * misspelt by one letter unless the entry is exact. Small words (the, her, a) may stand between.
 */
import { firstNames } from '@/core/knowledge/first-names';
import { lazy } from '@/utils/lazy';
import { remembers } from '@/utils/recent';
import { NearWords } from './near-words';
import { wordsOf } from './phrase-words';
import { FUZZY_FROM, beginsCapital, normalise, type Token } from './tokens';

export interface PhraseEntry<T> {
  phrase: string;
  value: T;
  /** No misspelling tolerated: medicines, numbers, function words. */
  exact?: boolean;
  /** No small words may stand between: function words. */
  tight?: boolean;
}

export interface PhraseMatch<T> {
  value: T;
  start: number;
  end: number;
  firstToken: number;
  /** One past the last token. */
  endToken: number;
}

interface Node<T> {
  next: Map<number, Node<T>>;
  values: T[];
  tight: boolean;
}

const FILLERS = new Set("the a an his her him them their my your our oor ma mi some any own - '".split(' '));
const LONGEST_FILLER = Math.max(...[...FILLERS].map((word) => word.length));
const isFiller = (word: string): boolean => word.length <= LONGEST_FILLER && FILLERS.has(word);

/** He, she and they are one to a cue: who the person is must change no verdict. */
const PRONOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    he: 'they',
    she: 'they',
    him: 'their',
    his: 'their',
    her: 'their',
    hers: 'their',
    them: 'their',
    theirs: 'their',
    himself: 'themselves',
    herself: 'themselves',
    themself: 'themselves',
  }),
);
const CACHE_LIMIT = 20_000;
const MAX_FILLERS = 2;
/** Stems are looked for by their first two letters: few words of a text begin like one. */
const STEM_START = 2;
/** Beginnings longer than this are not looked for with a letter wrong. */
const LONGEST_STEM = 14;
const NONE: readonly number[] = [];

/** What a written word stands for, and whether some phrase begins with it. */
interface Known {
  ids: readonly number[];
  opens: boolean;
}

const node = <T>(): Node<T> => ({ next: new Map(), values: [], tight: true });

export class PhraseIndex<T> {
  private readonly root = node<T>();
  private readonly exact = new Map<string, number>();
  private readonly stems = new Map<string, number>();
  /** Words and beginnings of words that may be misspelt, and the ids of all of both. */
  private readonly nearWords = new NearWords();
  private readonly nearStems = new NearWords();
  private readonly spelt = new Set<number>();
  private readonly cache = new Map<string, Known>();
  /** What the words of the text that is being looked through stand for. */
  private readonly written: Known[] = [];
  /** Puts the entries in when a text is first looked through. */
  private readonly fill: () => void;
  /** The first letters of all stems, with the lengths of the stems that begin so. */
  private readonly stemLengths = new Map<string, number[]>();
  private ids = 0;

  /**
   * @param variants a word as people write it (brekkie) and the words it may stand for (breakfast)
   * @param words of their own: neither these nor what begins with a capital is taken for a slip of another word
   */
  constructor(
    entries: Iterable<PhraseEntry<T>>,
    private readonly variants: ReadonlyMap<string, readonly string[]> = new Map(),
    private readonly words?: ReadonlySet<string>,
  ) {
    remembers(this);
    this.fill = lazy(() => {
      for (const entry of entries) this.add(entry);
    });
  }

  /** Words that were looked through; the phrases stay. */
  readonly forget = (): void => this.cache.clear();

  private wordId(raw: string, stem: boolean, exact: boolean): number {
    const plain = normalise(raw);
    const word = PRONOUNS.get(plain) ?? plain;
    const table = stem ? this.stems : this.exact;
    let id = table.get(word);
    if (id === undefined) {
      id = ++this.ids;
      table.set(word, id);
      if (stem) this.addStem(word.slice(0, STEM_START), word.length);
    }
    if (!exact && word.length >= FUZZY_FROM && !this.spelt.has(id) && /^\p{L}+$/u.test(word)) {
      this.spelt.add(id);
      (stem ? this.nearStems : this.nearWords).add(word, id);
    }
    return id;
  }

  private addStem(start: string, length: number): void {
    if (length < STEM_START) return;
    const lengths = this.stemLengths.get(start);
    if (lengths === undefined) this.stemLengths.set(start, [length]);
    else if (!lengths.includes(length)) {
      const longer = lengths.findIndex((other) => other > length);
      lengths.splice(longer === -1 ? lengths.length : longer, 0, length);
    }
  }

  /** Adds one more phrase; to be done before any text is looked through. */
  add(entry: PhraseEntry<T>): void {
    let at = this.root;
    for (const { text, stem } of wordsOf(entry.phrase)) {
      const id = this.wordId(text, stem, entry.exact ?? false);
      let next = at.next.get(id);
      if (next === undefined) at.next.set(id, (next = node<T>()));
      if (!entry.tight) at.tight = false;
      at = next;
    }
    if (at !== this.root) at.values.push(entry.value);
  }

  private known({ norm, text }: Token): Known {
    const asName = this.words !== undefined && beginsCapital(text);
    const key = asName ? text : norm;
    const known = this.cache.get(key);
    if (known) return known;
    const ids = this.idsOf(norm, !asName && !(this.words?.has(norm) ?? false));
    const made = { ids, opens: ids.some((id) => this.root.next.has(id)) };
    if (this.cache.size > CACHE_LIMIT) this.cache.clear();
    this.cache.set(key, made);
    return made;
  }

  private idsOf(written: string, mayBeSlip: boolean): readonly number[] {
    const word = PRONOUNS.get(written) ?? written;
    const ids = new Set<number>();
    const collect = (form: string): void => {
      const whole = this.exact.get(form);
      if (whole !== undefined) ids.add(whole);
      for (const length of this.stemLengths.get(form.slice(0, STEM_START)) ?? NONE) {
        const stem = length <= form.length ? this.stems.get(form.slice(0, length)) : undefined;
        if (stem !== undefined) ids.add(stem);
      }
    };
    collect(word);
    if (word.endsWith('s') && word.length > 3) {
      const singular = this.exact.get(word.slice(0, -1));
      if (singular !== undefined) ids.add(singular);
    }
    for (const form of this.variants.get(word) ?? []) collect(form);
    if (ids.size === 0 && word.length > 4 && word.endsWith('in') && /[^aeiou]in$/u.test(word))
      collect(`${word}g`);
    const mayBeNear = mayBeSlip && ids.size === 0 && this.spelt.size > 0;
    if (mayBeNear && !firstNames.has(word) && word.length >= FUZZY_FROM - 1 && /^\p{L}+$/u.test(word))
      this.near(word, ids);
    return [...ids];
  }

  private near(word: string, ids: Set<number>): void {
    for (const id of this.nearWords.near(word)) ids.add(id);
    for (let length = FUZZY_FROM - 1; length <= Math.min(word.length, LONGEST_STEM); length++)
      for (const id of this.nearStems.near(word.slice(0, length))) ids.add(id);
  }

  /** Every phrase that stands in the text, overlapping ones included, in the order they begin. */
  find(tokens: readonly Token[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    const { written } = this;
    this.fill();
    for (let at = 0; at < tokens.length; at++) written[at] = this.known(tokens[at] as Token);
    for (let first = 0; first < tokens.length; first++)
      if (written[first]?.opens) this.follow(this.root, tokens, first, first, 0, found);
    return found;
  }

  private follow(
    at: Node<T>,
    tokens: readonly Token[],
    first: number,
    index: number,
    fillers: number,
    found: PhraseMatch<T>[],
  ): void {
    const token = tokens[index];
    const begin = tokens[first];
    if (!token || !begin) return;
    const ids = this.written[index]?.ids ?? NONE;
    for (let which = 0; which < ids.length; which++) {
      const next = at.next.get(ids[which] ?? 0);
      if (!next) continue;
      const { values } = next;
      for (let place = 0; place < values.length; place++)
        found.push({
          value: values[place] as T,
          start: begin.start,
          end: token.end,
          firstToken: first,
          endToken: index + 1,
        });
      if (next.next.size > 0) this.follow(next, tokens, first, index + 1, MAX_FILLERS, found);
    }
    if (index > first && fillers > 0 && (token.text === '-' || (!at.tight && isFiller(token.norm))))
      this.follow(at, tokens, first, index + 1, fillers - 1, found);
  }
}

/** Phrases that are only looked for: whole words as they stand, each next to the other. */
export const phraseSet = (list: readonly string[]): PhraseIndex<true> =>
  new PhraseIndex(list.map((phrase) => ({ phrase, value: true, exact: true, tight: true })));
