/**
 * Patterns without the price of the u flag: with it the browser takes ten times as long to compile a pattern that
 * ignores case or names a class of letters, which was a quarter of a first summary.
 */

/** Letters that ignoring case treats otherwise with the u flag, and halves of signs that are one with it. */
const UNLIKE = /[\u017f\u03f4\u1e9e\u1f88-\u1fff\u2126\u212a\u212b\ufb06\ud800-\udfff]/;
/** The last of the letters that a class is written out for; Polish and Welsh names are among them. */
const LAST = 0x17e;
/** Whatever is none of those letters, and no sign that is neither letter nor number. */
const FURTHER = /[^\0-\u017e\u2000-\u206f\u20a0-\u20cf\u2190-\u245f\u2500-\u2775\u2794-\u27bf]/;

/** What stands in a text: plain letters alone, no letter that is unlike, or anything. */
export type Letters = 'plain' | 'ordinary' | 'odd';

export function lettersOf(text: string): Letters {
  if (!FURTHER.test(text)) return 'plain';
  return UNLIKE.test(text) ? 'odd' : 'ordinary';
}

/** What a pattern can only name with the u flag, but for the classes that are written out. */
const NEEDS_FLAG = /\\P\{|\\p\{(?!(?:L|N|Lu|Ll)\})|\\u\{/;
const CLASS = /\\p\{/;
/** One sign of a pattern that may begin or end a set, or name a class. */
const SIGN = /\\p\{(\w+)\}|\\.|[[\]]/gsu;

const written = new Map<string, string>();

/** The plain letters of a class, as a set names them. */
function lettersIn(name: string, ignoreCase: boolean): string {
  const key = `${name}${ignoreCase ? ' in any case' : ''}`;
  let letters = written.get(key);
  if (letters === undefined) {
    const one = new RegExp(`\\p{${name}}`, ignoreCase ? 'iu' : 'u');
    letters = '';
    for (let code = 0; code <= LAST; code++) {
      const first = code;
      while (code <= LAST && one.test(String.fromCharCode(code))) code++;
      if (code > first + 1) letters += `${String.fromCharCode(first)}-${String.fromCharCode(code - 1)}`;
      else if (code > first) letters += String.fromCharCode(first);
    }
    written.set(key, letters);
  }
  return letters;
}

function writtenOut({ source, ignoreCase }: RegExp): string {
  let inSet = false;
  return source.replace(SIGN, (sign, name: string | undefined) => {
    if (sign === '[') inSet = true;
    if (sign === ']') inSet = false;
    if (name === undefined) return sign;
    const letters = lettersIn(name, ignoreCase);
    return inSet ? letters : `[${letters}]`;
  });
}

interface Twins {
  plain: RegExp;
  ordinary: RegExp;
}
const twins = new WeakMap<RegExp, Twins>();

function makeTwins(pattern: RegExp): Twins {
  const { source, flags, ignoreCase } = pattern;
  const hasClass = CLASS.test(source);
  const isAlike = (ignoreCase || hasClass) && !NEEDS_FLAG.test(source) && !UNLIKE.test(source);
  if (!isAlike) return { plain: pattern, ordinary: pattern };
  const plain = new RegExp(writtenOut(pattern), flags.replace('u', ''));
  return { plain, ordinary: hasClass ? pattern : plain };
}

/** What a text with such letters is to be matched with: see forText. */
export function twinOf(pattern: RegExp, letters: Letters): RegExp {
  if (letters === 'odd') return pattern;
  let both = twins.get(pattern);
  if (both === undefined) twins.set(pattern, (both = makeTwins(pattern)));
  return both[letters];
}

/** The pattern to put to this text: it matches what the one given matches there, and is quicker to compile where it can be. */
export const forText = (pattern: RegExp, text: string): RegExp => twinOf(pattern, lettersOf(text));
