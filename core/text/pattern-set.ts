/**
 * Many patterns, and which of them are worth trying on a text. One pass over its characters finds every needle
 * (Aho and Corasick 1975); a pattern none of whose ways has all its needles there cannot match.
 */
import { lazy } from '@/utils/lazy';
import { waysOf } from './needles';

/** Everything that is no letter, digit or underscore. */
const GAP = 0;
/** A letter or digit that no needle holds. */
const OTHER = 1;

const ASCII = 128;
/** Signs that ignoring case makes an s and a k: a text with one of them is put to every pattern. */
const FOLDED = /[\u017f\u212a]/u;

/** How many lists of needles a way may have, each a bit. */
const BITS = 8;

/** Made ready when a text is first looked at. */
class Finder {
  private readonly classes = new Uint8Array(ASCII);
  private width = 2;
  private readonly next: Int32Array;
  /** For each state the lists that a needle ending there is of: its way's place times BITS, and the list's bit. */
  private readonly ends: (readonly number[] | undefined)[] = [];
  private readonly always: readonly number[];
  private readonly all: readonly number[];
  /** For each way its pattern, the bits of all its lists, the bits found in this round, and the round. */
  private readonly patternOf: Int32Array;
  private readonly wanted: Uint8Array;
  private readonly met: Uint8Array;
  private readonly metIn: Int32Array;
  private readonly noted: Int32Array;
  private readonly passed: Int32Array;
  private round = 0;

  constructor(patterns: readonly RegExp[]) {
    const byNeedle = new Map<string, number[]>();
    const always: number[] = [];
    const patternOf: number[] = [];
    const wanted: number[] = [];
    patterns.forEach((pattern, index) => {
      const ways = waysOf(pattern);
      if (ways === null) always.push(index);
      for (const way of ways ?? []) {
        const place = patternOf.push(index) - 1;
        wanted.push(2 ** way.length - 1);
        way.forEach((needles, bit) => {
          for (const needle of needles) {
            const known = byNeedle.get(needle);
            if (known) known.push(place * BITS + bit);
            else byNeedle.set(needle, [place * BITS + bit]);
          }
        });
      }
    });
    this.all = patterns.map((_, index) => index);
    this.always = always;
    this.patternOf = Int32Array.from(patternOf);
    this.wanted = Uint8Array.from(wanted);
    this.met = new Uint8Array(wanted.length);
    this.metIn = new Int32Array(wanted.length);
    this.noted = new Int32Array(patterns.length);
    this.classify(byNeedle.keys());
    this.next = this.build(byNeedle);
    this.passed = new Int32Array(this.ends.length);
  }

  private classify(needles: Iterable<string>): void {
    for (let code = 0; code < ASCII; code++)
      this.classes[code] = /\w/u.test(String.fromCharCode(code)) ? OTHER : GAP;
    for (const needle of needles)
      for (let at = 0; at < needle.length; at++) {
        const code = needle.charCodeAt(at);
        if (this.classes[code] === OTHER) this.classes[code] = this.width++;
      }
    for (let code = 65; code <= 90; code++) this.classes[code] = this.classes[code + 32] ?? OTHER;
  }

  /** The states of all needles, with the step from each for every class of character. */
  private build(byNeedle: ReadonlyMap<string, number[]>): Int32Array {
    const { width, classes, ends } = this;
    let most = 1;
    for (const needle of byNeedle.keys()) most += needle.length;
    const next = new Int32Array(most * width);
    /** The steps that needles take from each state, the last made first: where they lie, and the one before. */
    const steps = new Int32Array(most);
    const lastOf = new Int32Array(most);
    const before = new Int32Array(most);
    ends.push(undefined);
    for (const [needle, lists] of byNeedle) {
      let state = 0;
      for (let at = 0; at < needle.length; at++) {
        const step = state * width + (classes[needle.charCodeAt(at)] ?? GAP);
        let child = next[step] ?? 0;
        if (child === 0) {
          next[step] = child = ends.push(undefined) - 1;
          steps[child] = step;
          before[child] = lastOf[state] ?? 0;
          lastOf[state] = child;
        }
        state = child;
      }
      ends[state] = lists;
    }
    const fallback = new Int32Array(ends.length);
    const queue: number[] = [...next.subarray(0, width)].filter((state) => state !== 0);
    for (const state of queue) {
      const back = fallback[state] ?? 0;
      const inherited = ends[back];
      if (inherited) ends[state] = [...(ends[state] ?? []), ...inherited];
      // As from where it falls back to, but for its own steps.
      next.copyWithin(state * width, back * width, (back + 1) * width);
      for (let child = lastOf[state] ?? 0; child !== 0; child = before[child] ?? 0) {
        const step = steps[child] ?? 0;
        fallback[child] = next[step] ?? 0;
        next[step] = child;
        queue.push(child);
      }
    }
    return next.slice(0, ends.length * width);
  }

  candidates(text: string): readonly number[] {
    if (FOLDED.test(text)) return this.all;
    const { next, width, classes, passed, ends } = this;
    const found: number[] = [...this.always];
    const round = ++this.round;
    let state = next[GAP] ?? 0;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : ASCII;
      state = next[state * width + (code < ASCII ? (classes[code] ?? GAP) : GAP)] ?? 0;
      const here = ends[state];
      if (here === undefined || passed[state] === round) continue;
      passed[state] = round;
      for (const list of here) this.meet(list, round, found);
    }
    return found.sort((a, b) => a - b);
  }

  /** A needle of a list is there. */
  private meet(list: number, round: number, found: number[]): void {
    const { met, metIn, noted, wanted, patternOf } = this;
    const way = Math.floor(list / BITS);
    const pattern = patternOf[way] ?? 0;
    if (noted[pattern] === round) return;
    if (metIn[way] !== round) {
      metIn[way] = round;
      met[way] = 0;
    }
    met[way] = (met[way] ?? 0) | (1 << (list % BITS));
    if (met[way] !== wanted[way]) return;
    noted[pattern] = round;
    found.push(pattern);
  }
}

export class PatternSet {
  private readonly finder: () => Finder;

  constructor(patterns: readonly RegExp[]) {
    this.finder = lazy(() => new Finder(patterns));
  }

  /** Indices of the patterns that may match the text, in order. Linear in its length. */
  candidates(text: string): readonly number[] {
    return this.finder().candidates(text);
  }
}
