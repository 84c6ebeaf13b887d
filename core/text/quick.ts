/**
 * Patterns that are put to every sentence of a page. One pass over a text finds which of them all can match it;
 * the others are not tried and, until a text needs them, not compiled.
 */
import { lazy } from '@/utils/lazy';
import { Recent, remembers } from '@/utils/recent';
import { lettersOf, twinOf, type Letters } from './any-case';
import { waysOf } from './needles';
import { PatternSet } from './pattern-set';

export interface Quick {
  test(text: string): boolean;
  /** The first match and its groups. */
  exec(text: string): RegExpExecArray | null;
  /** Every match in order. The pattern has the g flag. */
  all(text: string): readonly RegExpExecArray[];
}

const REMEMBERED = 400_000;
const NONE: readonly RegExpExecArray[] = [];

/** Every quick pattern in the order they were made. */
const patterns: RegExp[] = [];

interface Ready {
  set: PatternSet;
  /** For each pattern its place in the set; -1 for one that may match anything and is not worth looking up. */
  places: readonly number[];
  recent: Recent<readonly number[]>;
  /** For each place of the set the round in which the text looked at may hold its pattern. */
  marked: Int32Array;
}
let ready: Ready | null = null;
lazy(() => (ready ??= prepare()));
/** The text asked about last. What looks it up holds it: nothing else keeps alive what is to forget. */
const asked = {
  last: null as { text: string; letters: Letters } | null,
  /** Goes up with every other text. */
  round: 0,
  forget(): void {
    this.last = null;
  },
};
remembers(asked);

function prepare(): Ready {
  const telling: RegExp[] = [];
  const places = patterns.map((pattern) => (waysOf(pattern) === null ? -1 : telling.push(pattern) - 1));
  const marked = new Int32Array(telling.length);
  return { set: new PatternSet(telling), places, recent: new Recent(REMEMBERED), marked };
}

/**
 * The pattern to put to the text, null where it cannot match. The same text is often asked about by many patterns, one
 * after the other.
 */
function worthTrying(index: number, pattern: RegExp, text: string): RegExp | null {
  const { set, places, recent, marked } = (ready ??= prepare());
  if (asked.last?.text !== text) {
    asked.round++;
    for (const place of recent.of(text, (one) => set.candidates(one))) marked[place] = asked.round;
    asked.last = { text, letters: lettersOf(text) };
  }
  const place = places[index] ?? -1;
  if (place !== -1 && marked[place] !== asked.round) return null;
  return twinOf(pattern, asked.last.letters);
}

/** @param pattern has the u flag; with the g flag only `all` may be asked */
export function quick(pattern: RegExp): Quick {
  const index = patterns.push(pattern) - 1;
  ready = null;
  asked.forget();
  return {
    test: (text) => worthTrying(index, pattern, text)?.test(text) ?? false,
    exec: (text) => worthTrying(index, pattern, text)?.exec(text) ?? null,
    all(text) {
      const worth = worthTrying(index, pattern, text);
      return worth ? [...text.matchAll(worth)] : NONE;
    },
  };
}
