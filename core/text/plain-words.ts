import { tokenise } from './tokens';

/** Words and numbers only, lower case, one space between: for comparing labels and texts. */
export function plainWords(text: string): string {
  return tokenise(text)
    .filter((token) => /[\p{L}\p{N}]/u.test(token.norm))
    .map((token) => token.norm)
    .join(' ');
}
