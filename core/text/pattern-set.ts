/**
 * Many patterns, and which of them are worth trying on a text. One pass over its characters finds every needle
 * (Aho and Corasick 1975); a pattern none of whose needles is there cannot match.
 */
import { needlesOf } from './needles';

/** Everything that is no letter, digit or underscore. */
const GAP = 0;
/** A letter or digit that no needle holds. */
const OTHER = 1;

const ASCII = 128;
/** Signs that ignoring case makes an s and a k: a text with one of them is put to every pattern. */
const FOLDED = /[\u017f\u212a]/u;

export class PatternSet {
  private readonly classes = new Uint8Array(ASCII);
  private width = 2;
  private next: Int32Array;
  /** Which patterns have a needle that ends at a state. */
  private ends: (readonly number[] | undefined)[] = [];
  private readonly always: readonly number[];
  private readonly all: readonly number[];
  private readonly noted: Int32Array;
  private readonly passed: Int32Array;
  private round = 0;

  constructor(patterns: readonly RegExp[]) {
    const byNeedle = new Map<string, number[]>();
    const always: number[] = [];
    patterns.forEach((pattern, index) => {
      const needles = needlesOf(pattern);
      if (needles === null) always.push(index);
      for (const needle of needles ?? []) {
        const known = byNeedle.get(needle);
        if (known) known.push(index);
        else byNeedle.set(needle, [index]);
      }
    });
    this.all = patterns.map((_, index) => index);
    this.always = always;
    this.noted = new Int32Array(patterns.length);
    this.classify(byNeedle.keys());
    this.next = this.build(byNeedle);
    this.passed = new Int32Array(this.ends.length);
  }

  private classify(needles: Iterable<string>): void {
    for (let code = 0; code < ASCII; code++)
      this.classes[code] = /\w/u.test(String.fromCharCode(code)) ? OTHER : GAP;
    for (const needle of needles)
      for (const sign of needle) {
        const code = sign.charCodeAt(0);
        if (this.classes[code] === OTHER) this.classes[code] = this.width++;
      }
    for (let code = 65; code <= 90; code++) this.classes[code] = this.classes[code + 32] ?? OTHER;
  }

  /** The states of all needles, with the step from each for every class of character. */
  private build(byNeedle: ReadonlyMap<string, number[]>): Int32Array {
    const { width } = this;
    const steps: Int32Array[] = [new Int32Array(width)];
    const own: (number[] | undefined)[] = [undefined];
    for (const [needle, indices] of byNeedle) {
      let state = 0;
      for (const sign of needle) {
        const row = steps[state] as Int32Array;
        const kind = this.classes[sign.charCodeAt(0)] ?? GAP;
        if (row[kind] === 0) {
          row[kind] = steps.length;
          steps.push(new Int32Array(width));
          own.push(undefined);
        }
        state = row[kind] ?? 0;
      }
      own[state] = [...(own[state] ?? []), ...indices];
    }
    const fallback = new Int32Array(steps.length);
    const queue: number[] = [...(steps[0] ?? [])].filter((state) => state !== 0);
    for (const state of queue) {
      const row = steps[state] as Int32Array;
      const back = fallback[state] ?? 0;
      const inherited = own[back];
      if (inherited) own[state] = [...(own[state] ?? []), ...inherited];
      for (let kind = 0; kind < width; kind++) {
        const child = row[kind] ?? 0;
        const fallen = steps[back]?.[kind] ?? 0;
        if (child === 0) row[kind] = fallen;
        else {
          fallback[child] = fallen;
          queue.push(child);
        }
      }
    }
    this.ends = own;
    const flat = new Int32Array(steps.length * width);
    steps.forEach((row, state) => flat.set(row, state * width));
    return flat;
  }

  /** Indices of the patterns that may match the text, in order. Linear in its length. */
  candidates(text: string): readonly number[] {
    if (FOLDED.test(text)) return this.all;
    const { next, width, classes, passed, ends } = this;
    const found: number[] = [...this.always];
    const round = ++this.round;
    for (const index of found) this.noted[index] = round;
    let state = next[GAP] ?? 0;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : ASCII;
      state = next[state * width + (code < ASCII ? (classes[code] ?? GAP) : GAP)] ?? 0;
      const here = ends[state];
      if (here === undefined || passed[state] === round) continue;
      passed[state] = round;
      for (const index of here)
        if (this.noted[index] !== round) {
          this.noted[index] = round;
          found.push(index);
        }
    }
    return found.sort((a, b) => a - b);
  }
}
