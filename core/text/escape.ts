/** A text as the source of a regular expression that matches it letter for letter. */
export const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** One of plain words, the longest first, in the source of a pattern. */
export const anyOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => escape(word).replace(/ /gu, '\\s'))
    .join('|')})`;
