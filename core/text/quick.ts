/**
 * Patterns that are put to every sentence of a page. One pass over a text finds which of them all can match it;
 * the others are not tried and, until a text needs them, not compiled.
 */
import { lazy } from '@/utils/lazy';
import { Recent, remembers } from '@/utils/recent';
import { lettersOf, twinOf, type Letters } from './any-case';
import { PatternSet } from './pattern-set';

export interface Quick {
  test(text: string): boolean;
  /** The first match and its groups. */
  exec(text: string): RegExpExecArray | null;
  /** Every match in order. The pattern has the g flag. */
  all(text: string): readonly RegExpExecArray[];
}

/** Many patterns that are asked together. */
export interface QuickSet {
  /** Whether one of them matches. */
  test(text: string): boolean;
  /** How many of them match. */
  count(text: string): number;
  /** Those that may match, in order. */
  worth(text: string): readonly RegExp[];
}

const REMEMBERED = 400_000;
const NO_MATCH: readonly RegExpExecArray[] = [];
const NO_PATTERN: readonly RegExp[] = [];

/** Every quick pattern in the order they were made. */
const patterns: RegExp[] = [];

/** So many bits of a number are quick to look at. */
const BITS = 30;

/** What is known of a text: its letters, and a bit for each pattern that it may hold. */
interface Known {
  letters: Letters;
  may: number[];
}

interface Ready {
  read: (text: string) => Known;
  recent: Recent<Known>;
}
let ready: Ready | null = null;
lazy(() => (ready ??= prepare()));
/** The text asked about last. What looks it up holds it: nothing else keeps alive what is to forget. */
const asked = {
  last: null as { text: string; known: Known } | null,
  forget(): void {
    this.last = null;
  },
};
remembers(asked);

function prepare(): Ready {
  const set = new PatternSet(patterns);
  const length = Math.ceil(patterns.length / BITS);
  const read = (text: string): Known => {
    const may = new Array<number>(length).fill(0);
    for (const index of set.candidates(text)) {
      const part = Math.floor(index / BITS);
      may[part] = (may[part] ?? 0) | (1 << (index % BITS));
    }
    return { letters: lettersOf(text), may };
  };
  return { read, recent: new Recent(REMEMBERED) };
}

/** The same text is often asked about by many patterns, one after the other. */
function knownOf(text: string): Known {
  if (asked.last?.text === text) return asked.last.known;
  const { read, recent } = (ready ??= prepare());
  const known = recent.of(text, read);
  asked.last = { text, known };
  return known;
}

/** A pattern, and where its bit lies. */
class Place {
  private readonly part: number;
  private readonly bit: number;

  constructor(private readonly pattern: RegExp) {
    ready = null;
    asked.forget();
    const index = patterns.push(pattern) - 1;
    this.part = Math.floor(index / BITS);
    this.bit = 1 << (index % BITS);
  }

  /** The pattern to put to a text, null where it cannot match. */
  worthTrying({ may, letters }: Known): RegExp | null {
    return ((may[this.part] ?? 0) & this.bit) === 0 ? null : twinOf(this.pattern, letters);
  }
}

/** @param pattern has the u flag; with the g flag only `all` may be asked */
export function quick(pattern: RegExp): Quick {
  const place = new Place(pattern);
  return {
    test: (text) => place.worthTrying(knownOf(text))?.test(text) ?? false,
    exec: (text) => place.worthTrying(knownOf(text))?.exec(text) ?? null,
    all(text) {
      const worth = place.worthTrying(knownOf(text));
      return worth ? [...text.matchAll(worth)] : NO_MATCH;
    },
  };
}

/** @param list each has the u flag and no g flag */
export function quickSet(list: readonly RegExp[]): QuickSet {
  const places = list.map((pattern) => new Place(pattern));
  const worth = (text: string): readonly RegExp[] => {
    const known = knownOf(text);
    let found: RegExp[] | null = null;
    for (const place of places) {
      const pattern = place.worthTrying(known);
      if (pattern) (found ??= []).push(pattern);
    }
    return found ?? NO_PATTERN;
  };
  return {
    test: (text) => worth(text).some((pattern) => pattern.test(text)),
    count: (text) => worth(text).filter((pattern) => pattern.test(text)).length,
    worth,
  };
}
