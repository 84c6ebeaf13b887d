/**
 * Patterns that are put to every sentence of a page. One pass over a text finds which of them all can match it;
 * the others are not tried and, until a text needs them, not compiled.
 */
import { Recent } from '@/utils/recent';
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

const patterns: RegExp[] = [];
let set: PatternSet | null = null;
let recent = new Recent<readonly number[]>(REMEMBERED);
let last: { text: string; worth: readonly number[] } = { text: '', worth: [] };

const candidates = (text: string): readonly number[] => (set ??= new PatternSet(patterns)).candidates(text);

/** Which of all patterns may match. The same text is often asked about by many, one after the other. */
function worthOf(text: string): readonly number[] {
  if (set === null || last.text !== text) last = { text, worth: recent.of(text, candidates) };
  return last.worth;
}

/** @param pattern has the u flag; with the g flag only `all` may be asked */
export function quick(pattern: RegExp): Quick {
  // One that may match anything is not worth looking up.
  const index = waysOf(pattern) === null ? -1 : patterns.push(pattern) - 1;
  set = null;
  recent = new Recent(REMEMBERED);
  const mayMatch = (text: string): boolean => index === -1 || worthOf(text).includes(index);
  return {
    test: (text) => mayMatch(text) && pattern.test(text),
    exec: (text) => (mayMatch(text) ? pattern.exec(text) : null),
    all: (text) => (mayMatch(text) ? [...text.matchAll(pattern)] : NONE),
  };
}
