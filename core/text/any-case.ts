/**
 * Patterns that ignore case, without the price of the u flag: with both flags the browser takes ten times as long to
 * compile a pattern, which was a quarter of a first summary.
 */

/** Letters that ignoring case treats otherwise with the u flag, and halves of signs that are one with it. */
const UNLIKE = /[\u017f\u03f4\u1e9e\u1f88-\u1fff\u2126\u212a\u212b\ufb06\ud800-\udfff]/;
/** Classes and signs that a pattern can only name with the u flag. */
const NEEDS_FLAG = /\\[pP]\{|\\u\{/;

const twins = new WeakMap<RegExp, RegExp>();

/** Whether a text holds nothing that ignoring case treats otherwise with the u flag. */
export const isOrdinary = (text: string): boolean => !UNLIKE.test(text);

/** What an ordinary text is to be matched with: see forText. */
export function twinOf(pattern: RegExp): RegExp {
  let twin = twins.get(pattern);
  if (twin === undefined) {
    const { source, flags, ignoreCase } = pattern;
    const isAlike = ignoreCase && !NEEDS_FLAG.test(source) && !UNLIKE.test(source);
    twin = isAlike ? new RegExp(source, flags.replace('u', '')) : pattern;
    twins.set(pattern, twin);
  }
  return twin;
}

/** The pattern to put to this text: it matches what the one given matches there, and is quicker to compile where it can be. */
export const forText = (pattern: RegExp, text: string): RegExp =>
  isOrdinary(text) ? twinOf(pattern) : pattern;
