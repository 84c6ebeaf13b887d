/** Order of texts by their characters, as ISO dates and times stand in order; a collator takes 10 ms to be ready. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
