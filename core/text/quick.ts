/**
 * Patterns that are put to every sentence of a page. One pass over a text finds which of them all can match it;
 * the others are not tried and, until a text needs them, not compiled.
 */
import { lazy } from '@/utils/lazy';
import { Recent, remembers } from '@/utils/recent';
import { forText } from './any-case';
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
}
let ready: Ready | null = null;
lazy(() => (ready ??= prepare()));
/** The text asked about last. What looks it up holds it: nothing else keeps alive what is to forget. */
const asked = {
  last: null as { text: string; worth: readonly number[] } | null,
  forget(): void {
    this.last = null;
  },
};
remembers(asked);

function prepare(): Ready {
  const telling: RegExp[] = [];
  const places = patterns.map((pattern) => (waysOf(pattern) === null ? -1 : telling.push(pattern) - 1));
  return { set: new PatternSet(telling), places, recent: new Recent(REMEMBERED) };
}

/** Whether one of all patterns may match. The same text is often asked about by many, one after the other. */
function mayMatch(index: number, text: string): boolean {
  const { set, places, recent } = (ready ??= prepare());
  const place = places[index] ?? -1;
  if (place === -1) return true;
  if (asked.last?.text !== text) asked.last = { text, worth: recent.of(text, (one) => set.candidates(one)) };
  return asked.last.worth.includes(place);
}

/** @param pattern has the u flag; with the g flag only `all` may be asked */
export function quick(pattern: RegExp): Quick {
  const index = patterns.push(pattern) - 1;
  ready = null;
  asked.forget();
  return {
    test: (text) => mayMatch(index, text) && forText(pattern, text).test(text),
    exec: (text) => (mayMatch(index, text) ? forText(pattern, text).exec(text) : null),
    all: (text) => (mayMatch(index, text) ? [...text.matchAll(forText(pattern, text))] : NONE),
  };
}
