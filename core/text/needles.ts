/**
 * What a pattern cannot match without: for `\b(?:fell|falls?)\b[^;]{0,9}\bstairs` the words "fell" or "fall", and
 * "stairs". Read from the pattern itself, so that nobody has to keep a list beside it.
 */
import { partsOf, type Part } from './pattern-parts';

/**
 * At least one of these stands in the text. Lower case; a space stands for everything that is no letter, digit or
 * underscore, and for the ends of the text.
 */
export type Needles = readonly string[];

/** One way a pattern can match: something of each of these stands in the text. The rarest first. */
export type Way = readonly Needles[];

/** Longer ones tell no more and cost more. */
const LONGEST = 7;
const MOST = 400;
/** More lists than this leave out few texts more. */
const LISTS = 4;
/** Of the lists after the first, those whose needles are so short stand in most texts. */
const TELLING = 12;

const isWordCode = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 47 && code < 58) || code === 95;
const isWord = (sign: string): boolean => sign.length === 1 && isWordCode(sign.charCodeAt(0));

/** As it stands in a needle; null for letters beyond a to z, which change with the rules of case. */
function plain(sign: string): string | null {
  if (isWord(sign)) return sign;
  const lower = sign.toLowerCase();
  if (isWord(lower)) return lower;
  return /^[\p{L}\p{N}\p{M}]$/u.test(sign) || sign.length > 1 ? null : ' ';
}

/** Long needles are rare in a text, those with the edges of a word rarer; many are found more often than few. */
function worth(needles: Needles): number {
  let least = Infinity;
  for (const needle of needles) {
    const letters = needle.trim().length;
    least = Math.min(least, letters === 0 ? 0 : Math.min(letters + (needle.length - letters) / 2, LONGEST));
  }
  return least <= 0 ? 0 : least * 10 - Math.log2(needles.length);
}

/** The best list for all alternatives together; null when nothing is sure. */
function ofAlternatives(alternatives: readonly Part[][], before: boolean, after: boolean): Needles | null {
  const all = new Set<string>();
  for (const parts of alternatives) {
    const [best] = ofSequence(parts, before, after);
    if (best === undefined) return null;
    for (const needle of best) all.add(needle);
  }
  return all.size > 0 && all.size <= MOST ? [...all] : null;
}

/** A run of characters, with the edges of words that are known at its ends. */
function runOf(run: string, before: boolean, after: boolean): string {
  const opened = before && isWordCode(run.charCodeAt(0)) ? ` ${run}` : run;
  return after && isWordCode(run.charCodeAt(run.length - 1)) ? `${opened} ` : opened;
}

/**
 * All lists that parts in a row ask for, the best first.
 * @param before a word's edge lies just before the parts. @param after one lies just behind them
 */
function ofSequence(all: readonly Part[], before: boolean, after: boolean): Needles[] {
  const parts = all.filter((part) => part.kind !== 'look');
  const lists: { needles: Needles; worth: number }[] = [];
  let run = '';
  let opened = before;
  const offer = (needles: Needles | null): void => {
    const value = needles === null ? 0 : worth(needles);
    if (needles !== null && value > 0) lists.push({ needles, worth: value });
  };
  const close = (edge: boolean): void => {
    if (run !== '') offer([runOf(run, opened, edge)]);
    run = '';
    opened = false;
  };
  parts.forEach((part, index) => {
    if (part.kind === 'edge') {
      if (run !== '') close(true);
      // What follows begins at the same edge.
      opened = true;
      return;
    }
    const next = parts[index + 1];
    const edge = next === undefined ? after : next.kind === 'edge';
    const sign = part.kind === 'sign' ? plain(part.sign) : null;
    if (sign !== null && part.least > 0) {
      run += sign;
      if (part.most > 1) close(false);
      return;
    }
    const inner = opened && run === '';
    close(false);
    if (part.least === 0) return;
    const once = part.most === 1;
    if (part.kind === 'group') offer(ofAlternatives(part.alternatives, once && inner, once && edge));
    if (part.kind === 'one-of' && part.signs) {
      const signs = part.signs.map(plain).filter((one) => one !== null);
      if (signs.length === part.signs.length) offer(signs.map((one) => runOf(one, inner, once && edge)));
    }
  });
  close(after);
  return lists.sort((a, b) => b.worth - a.worth).map(({ needles }) => needles);
}

const cut = (needles: Needles): Needles => [...new Set(needles.map((needle) => needle.slice(0, LONGEST)))];

/** `\b(?:one|other)\b`: the alternatives stand inside, between the same edges. */
function inside(alternatives: Part[][]): {
  alternatives: Part[][];
  edges: [before: boolean, after: boolean];
} {
  const parts = alternatives.length === 1 ? (alternatives[0] ?? []) : [];
  const bare = parts.filter((part) => part.kind !== 'edge');
  const [group] = bare;
  return bare.length === 1 && group?.kind === 'group' && group.least === 1 && group.most === 1
    ? { alternatives: group.alternatives, edges: [parts[0]?.kind === 'edge', parts.at(-1)?.kind === 'edge'] }
    : { alternatives, edges: [false, false] };
}

/**
 * The ways in which a pattern can match; those that ask for one list only are put together in one. Null when it may
 * match a text that holds none of what can be named.
 */
export function waysOf(pattern: RegExp): readonly Way[] | null {
  let ways = read.get(pattern);
  if (ways === undefined) read.set(pattern, (ways = readWays(pattern)));
  return ways;
}

/** Whether a pattern has any is asked before they are put together with those of others. */
const read = new WeakMap<RegExp, readonly Way[] | null>();

function readWays(pattern: RegExp): readonly Way[] | null {
  const { alternatives, edges } = inside(partsOf(pattern));
  const single = new Set<string>();
  const ways: Way[] = [];
  for (const parts of alternatives) {
    const lists = ofSequence(parts, ...edges)
      .filter((needles, index) => index === 0 || worth(needles) >= TELLING)
      .slice(0, LISTS);
    const [first] = lists;
    if (first === undefined || first.length > MOST) return null;
    if (lists.length === 1) for (const needle of cut(first)) single.add(needle);
    else ways.push(lists.map(cut));
  }
  return single.size > 0 ? [[[...single]], ...ways] : ways;
}
