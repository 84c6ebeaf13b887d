/** A text as the source of a regular expression that matches it letter for letter. */
export const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
