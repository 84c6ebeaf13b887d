/** Names that a page or a plan gives, marked in a text: who somebody is must be no sign for anything. */
import type { Token } from './tokens';

export interface NameWords {
  /** First names, and what people are called: names wherever they stand with a capital. */
  given: ReadonlySet<string>;
  /** Names only beside another name or a title: "Burns to left hand" is no Mr Burns. */
  last: ReadonlySet<string>;
  /** The person's own room, where it is known. */
  room?: string | undefined;
}

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|sir|lady|rev|prof|sister|nurse|uncle|aunt|aunty|auntie)$/u;
const isCapital = (text: string): boolean => /^\p{Lu}[\p{Ll}’'-]+$/u.test(text);

/** "Robin’s" is compared as "robins". */
const isIn = (names: ReadonlySet<string>, { text, norm }: Token): boolean =>
  names.has(norm) || (/['’‘`]s$/u.test(text) && names.has(norm.slice(0, -1)));

/** The same tokens, those marked that stand for somebody who is known. */
export function withNames(tokens: readonly Token[], { given, last }: NameWords): readonly Token[] {
  if (given.size === 0 && last.size === 0) return tokens;
  let isBefore = false;
  let marked: Token[] | undefined;
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const isCapitalised = isCapital(token.text.replace(/['’‘`]s$/u, ''));
    const isName =
      isCapitalised &&
      (isIn(given, token) ||
        (isIn(last, token) && isBefore) ||
        // "Jones, Ada"
        (isIn(last, token) && next?.text === ',' && isIn(given, tokens[at + 2] ?? token)));
    isBefore = isName || TITLE.test(token.norm) || (isBefore && /^[.’'-]$/u.test(token.text));
    if (isName) (marked ??= [...tokens])[at] = { ...token, isName };
  });
  return marked ?? tokens;
}

/** What stands with a capital behind a title: "Mr Moody". */
export const titledNames = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ text }, at) => {
    const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
    return before !== undefined && TITLE.test(before.norm) && /^\p{Lu}\p{L}/u.test(text);
  });

/** Whether all that stands there is somebody's name, so that it says nothing else: "Will", "Ludo". */
export const isNameAlone = (
  tokens: readonly Token[],
  { firstToken, endToken }: { firstToken: number; endToken: number },
): boolean => {
  for (let at = firstToken; at < endToken; at++) if (!tokens[at]?.isName) return false;
  return true;
};
