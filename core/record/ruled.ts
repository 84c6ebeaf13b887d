/** Text kept apart by lines of signs, as exports and typed plans have it: "=====", then a title, then what it is over. */
import type { Span } from '@/core/text/sentences';

const RULE = /^([=_*~#.–—-])\1{3,}$/u;
const TITLE_MAX = 60;
const TITLE_WORDS = 10;
/** One rule parts a text in two; only several make a habit. */
const RULES = 2;

/** Whether a line only draws a line. */
export const isRule = (text: string): boolean => RULE.test(text.trim());

/** A line under a rule that says nothing by itself: no label with a value, no sentence. */
const isTitle = (text: string): boolean =>
  text.length <= TITLE_MAX &&
  /^[\p{Lu}\d]/u.test(text) &&
  /\p{L}{2}/u.test(text) &&
  !/[.;,:!?]$|:\s/u.test(text) &&
  text.split(/\s+/u).length <= TITLE_WORDS;

/**
 * Which lines of a text are rules and which are the titles under them, by where each line begins.
 * Empty for a text without such lines.
 */
export function ruledLines(text: string, lines: readonly Span[]): ReadonlyMap<number, 'rule' | 'title'> {
  const found = new Map<number, 'rule' | 'title'>();
  const said = (line: Span | undefined): string => (line ? text.slice(line.start, line.end) : '');
  for (const line of lines) if (isRule(said(line))) found.set(line.start, 'rule');
  if (found.size < RULES) return new Map();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const under = before !== undefined && found.get(before.start) === 'rule';
    if (under && index + 1 < lines.length && !found.has(line.start) && isTitle(said(line)))
      found.set(line.start, 'title');
  });
  return found;
}
