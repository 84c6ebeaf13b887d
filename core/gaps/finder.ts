/** Finds cues in one note: one pass for all words, patterns only when asked for, scopes looked up once per place. */
import { isNameAlone } from '@/core/text/known-names';
import type { Span } from '@/core/text/patterns';
import { readText, scopesAt, type TextReading } from '@/core/text/scope';
import type { ScopeKind } from '@/core/text/scope-rules';
import { isWordy } from '@/core/text/tokens';
import { findAtom, type KnownNames } from './atoms';
import type { Atom, Cue, CueIndex, CueList, Step } from './cues';

/** A place in words: characters and tokens. */
interface Place extends Span {
  firstToken: number;
  endToken: number;
}

export interface Hit extends Span {
  sentence: number;
  negated: boolean;
}

/** Which scopes still let a cue count. */
export interface Allowed {
  negated: boolean;
  future: boolean;
  quoted: boolean;
  thirdParty: boolean;
  /** Also words the writer took back; never said of a fact that stands. */
  retracted?: boolean;
}

export const ANYHOW: Allowed = { negated: true, future: true, quoted: true, thirdParty: true };

const MOST_HITS = 12;
const NOWHERE: readonly Hit[] = [];
const NO_PLACES: readonly Place[] = [];
const NONE: readonly Cue[] = [];
const NONE_ASKING: readonly { cue: Cue; list: number }[] = [];

export class NoteFinder {
  readonly reading: TextReading;
  private readonly words = new Map<number, Place[]>();
  /** 1 for the words that are there: thousands of cues are asked for, and few have all of theirs. */
  private readonly holds: Uint8Array;
  /** Of thousands of cues the few whose words are all there, by the list they stand in. */
  private readonly possible = new Map<number, Cue[]>();
  private readonly ordered = new Map<number, readonly Cue[]>();
  private readonly patterns = new Map<string, Place[]>();
  private readonly scopes = new Map<number, Set<ScopeKind>>();
  /** Cues already looked for, by what was allowed: recognising a type and judging it ask for the same ones. */
  private readonly found: Map<Cue, Hit[]>[] = [];
  private readonly sentenceOf: number[];

  constructor(
    text: string,
    private readonly index: CueIndex,
    private readonly known: KnownNames,
    /** The note is about money: figures such as 23.10 are no times. */
    public money = false,
  ) {
    this.reading = readText(text, known.words);
    for (const { value, start, end, firstToken, endToken } of index.phrases.find(this.reading.tokens)) {
      const place = { start, end, firstToken, endToken };
      if (isNameAlone(this.reading.tokens, place)) continue;
      const list = this.words.get(value);
      if (list) list.push(place);
      else this.words.set(value, [place]);
    }
    this.holds = new Uint8Array(Math.max(-1, ...this.words.keys()) + 1);
    for (const id of this.words.keys()) this.holds[id] = 1;
    for (const id of this.words.keys()) {
      const asking = index.byWord.get(id) ?? NONE_ASKING;
      for (let at = 0; at < asking.length; at++) {
        const { cue, list } = asking[at] as (typeof asking)[number];
        if (!this.hasWordsOf(cue)) continue;
        const known = this.possible.get(list);
        if (known) known.push(cue);
        else this.possible.set(list, [cue]);
      }
    }
    let sentence = 0;
    this.sentenceOf = this.reading.tokens.map((token) => {
      while (token.start >= (this.reading.sentences[sentence]?.end ?? Infinity)) sentence++;
      return sentence;
    });
  }

  /** The writer corrected something in this note. */
  get corrected(): boolean {
    return this.reading.scopes.some(({ kind }) => kind === 'retracted');
  }

  private hasWordsOf({ words }: Cue): boolean {
    for (let at = 0; at < words.length; at++) if (this.holds[words[at] ?? -1] !== 1) return false;
    return true;
  }

  /** Those of a compiled list that can hold at all, in its order: all their words are in the note. */
  possibleOf({ id }: CueList): readonly Cue[] {
    const known = this.ordered.get(id);
    if (known) return known;
    const worded = this.possible.get(id) ?? NONE;
    const wordless = this.index.wordless.get(id) ?? NONE;
    let all = wordless.length === 0 ? worded : [...worded, ...wordless];
    if (all.length > 1) all = [...all].sort((one, other) => one.order - other.order);
    this.ordered.set(id, all);
    return all;
  }

  /** False only where none of these cues can hold. */
  mayHold(lists: readonly CueList[]): boolean {
    return lists.some(({ id }) => this.possible.has(id) || this.index.wordless.has(id));
  }

  /** Where its first words end, names of people who are known not counted. */
  endOfWords(most: number): number {
    let count = 0;
    for (const { text, end, isName } of this.reading.tokens)
      if (!isName && isWordy(text) && ++count === most) return end;
    return this.reading.text.length;
  }

  private tokenAt(offset: number): number {
    const { tokens } = this.reading;
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private places(atom: Atom): readonly Place[] {
    if (atom.kind === 'words') return this.words.get(atom.id) ?? NO_PLACES;
    const key = `${atom.name}${this.money ? '$' : ''}`;
    let found = this.patterns.get(key);
    if (!found) {
      found = findAtom(atom.name, this.reading, this.known, this.money)
        .filter((span) => span.end > span.start)
        .map((span) => ({
          start: span.start,
          end: span.end,
          firstToken: this.tokenAt(span.start),
          endToken: this.tokenAt(span.end - 1) + 1,
        }));
      this.patterns.set(key, found);
    }
    return found;
  }

  private kinds(span: Span): Set<ScopeKind> {
    let kinds = this.scopes.get(span.start);
    if (!kinds) {
      kinds = scopesAt(this.reading, span);
      this.scopes.set(span.start, kinds);
    }
    return kinds;
  }

  private counts(span: Span, allowed: Allowed): boolean {
    const kinds = this.kinds(span);
    return (
      kinds.size === 0 ||
      !(
        (kinds.has('retracted') && !allowed.retracted) ||
        (kinds.has('quoted') && !allowed.quoted) ||
        (kinds.has('future') && !allowed.future) ||
        (kinds.has('third-party') && !allowed.thirdParty) ||
        (kinds.has('negated') && !allowed.negated)
      )
    );
  }

  private follow(steps: readonly Step[], at: number, from: Place, allowed: Allowed): Place | null {
    const step = steps[at];
    if (!step) return from;
    for (const next of this.places(step.atom)) {
      if (next.firstToken < from.endToken) continue;
      if (next.firstToken - from.endToken > step.gap) break;
      if (this.sentenceOf[next.firstToken] !== this.sentenceOf[from.firstToken]) break;
      if (!this.counts(next, allowed)) continue;
      const last = this.follow(steps, at + 1, next, allowed);
      if (last) return { ...last, start: from.start, firstToken: from.firstToken };
    }
    return null;
  }

  private sequence(steps: readonly Step[], allowed: Allowed): Place[] {
    const first = steps[0];
    if (!first) return [];
    const found: Place[] = [];
    for (const place of this.places(first.atom)) {
      if (!this.counts(place, allowed)) continue;
      const whole = this.follow(steps, 1, place, allowed);
      if (whole) found.push(whole);
      if (found.length >= MOST_HITS) break;
    }
    return found;
  }

  /** Where a cue holds and counts. Two like sequences in one cue need two different places. */
  find(cue: Cue, allowedHere: Allowed): readonly Hit[] {
    const negated = cue.negative || allowedHere.negated;
    const future = cue.ahead || allowedHere.future;
    const { quoted, thirdParty, retracted = false } = allowedHere;
    const way = +negated + 2 * +future + 4 * +quoted + 8 * +thirdParty + 16 * +retracted + 32 * +this.money;
    const known = (this.found[way] ??= new Map());
    let hits = known.get(cue);
    if (hits) return hits;
    if (!this.hasWordsOf(cue)) return NOWHERE;
    known.set(cue, (hits = this.search(cue, { ...allowedHere, negated, future })));
    return hits;
  }

  private hit(first: Place, start: number, end: number): Hit {
    const sentence = this.sentenceOf[first.firstToken] ?? 0;
    return { start, end, sentence, negated: this.kinds(first).has('negated') };
  }

  private search(cue: Cue, allowed: Allowed): Hit[] {
    const [first = [], ...rest] = cue.sequences;
    const begun = this.sequence(first, allowed);
    if (begun.length === 0) return [];
    if (rest.length === 0) return begun.map((place) => this.hit(place, place.start, place.end));
    const others = rest.map((steps) => this.sequence(steps, allowed));
    const hits: Hit[] = [];
    for (const place of begun) {
      const sentence = this.sentenceOf[place.firstToken] ?? 0;
      const used = [place];
      for (const list of others) {
        const match = list.find(
          (other) =>
            this.sentenceOf[other.firstToken] === sentence &&
            !used.some((taken) => taken.start < other.end && other.start < taken.end),
        );
        if (!match) break;
        used.push(match);
      }
      if (used.length !== cue.sequences.length) continue;
      const start = Math.min(...used.map((piece) => piece.start));
      hits.push(this.hit(place, start, Math.max(...used.map((piece) => piece.end))));
    }
    return hits;
  }
}
