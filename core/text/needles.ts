/**
 * What a pattern cannot match without: for `\b(?:fell|falls?)\b[^;]{0,9}\bstairs` the word "stairs". Read from
 * the pattern itself, so that nobody has to keep a list beside it.
 */
import { partsOf, type Part } from './pattern-parts';

/**
 * At least one of these stands in every text that the pattern matches; null when nothing is sure. Lower case; a
 * space stands for everything that is no letter, digit or underscore, and for the ends of the text.
 */
export type Needles = readonly string[] | null;

/** Longer ones tell no more and cost more. */
const LONGEST = 7;
const MOST = 400;

const isWord = (sign: string): boolean => /^[a-z0-9_]$/u.test(sign);

/** As it stands in a needle; null for letters beyond a to z, which change with the rules of case. */
function plain(sign: string): string | null {
  const lower = sign.toLowerCase();
  if (isWord(lower)) return lower;
  return /^[\p{L}\p{N}\p{M}]$/u.test(sign) || sign.length > 1 ? null : ' ';
}

/** Long needles are rare in a text, those with the edges of a word rarer; many are found more often than few. */
function worth(needles: Needles): number {
  if (needles === null) return 0;
  let least = Infinity;
  for (const needle of needles) {
    const letters = needle.trim().length;
    least = Math.min(least, letters === 0 ? 0 : Math.min(letters + (needle.length - letters) / 2, LONGEST));
  }
  return least <= 0 ? 0 : least * 10 - Math.log2(needles.length);
}

function ofAlternatives(alternatives: readonly Part[][], before: boolean, after: boolean): Needles {
  const all = new Set<string>();
  for (const parts of alternatives) {
    const needles = ofSequence(parts, before, after);
    if (needles === null) return null;
    for (const needle of needles) all.add(needle);
  }
  return all.size > 0 && all.size <= MOST ? [...all] : null;
}

/** A run of characters, with the edges of words that are known at its ends. */
function runOf(run: string, before: boolean, after: boolean): Needles {
  if (run === '') return null;
  const opened = before && isWord(run.charAt(0)) ? ` ${run}` : run;
  return [after && isWord(run.charAt(run.length - 1)) ? `${opened} ` : opened];
}

/** @param before a word's edge lies just before the parts. @param after one lies just behind them */
function ofSequence(all: readonly Part[], before: boolean, after: boolean): Needles {
  const parts = all.filter((part) => part.kind !== 'look');
  let best: Needles = null;
  let run = '';
  let opened = before;
  const offer = (needles: Needles): void => {
    if (worth(needles) > worth(best)) best = needles;
  };
  const close = (edge: boolean): void => {
    offer(runOf(run, opened, edge));
    run = '';
    opened = false;
  };
  parts.forEach((part, index) => {
    if (part.kind === 'edge') {
      if (run === '') opened = true;
      else close(true);
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
      const signs = part.signs.map(plain);
      if (signs.every((one) => one !== null))
        offer(signs.flatMap((one) => runOf(one, inner, once && edge) ?? []));
    }
  });
  close(after);
  return best;
}

/** The needles of a pattern; null when it may match a text that holds none that can be named. */
export function needlesOf(pattern: RegExp): Needles {
  const found = ofAlternatives(partsOf(pattern), false, false);
  if (found === null) return null;
  return [...new Set(found.map((needle) => needle.slice(0, LONGEST)))];
}
