/** Lists of words in knowledge/draft as questions: a word that ends in * stands for all that begin so. */

interface Listed {
  words: readonly string[];
}

const wordOf = (listed: string): string => listed.replace(/[.+?]/gu, '\\$&').replace(/\*$/u, '\\w*');

/** Any word of a list, as the source of a pattern. */
export const anyOf = ({ words }: Listed): string => `(?:${words.map(wordOf).join('|')})`;

/**
 * @param lists of knowledge, by name
 * @returns whether a word, in small letters, is on the list of that name
 */
export function membership<L extends string>(
  lists: Readonly<Record<L, Listed>>,
): (list: L, word: string | undefined) => boolean {
  const known = new Map(
    (Object.keys(lists) as L[]).map((list) => [list, new RegExp(`^${anyOf(lists[list])}$`, 'u')]),
  );
  return (list, word) => word !== undefined && known.get(list)?.test(word) === true;
}
