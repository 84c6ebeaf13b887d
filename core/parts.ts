/** Parts of Careside that an organisation may switch off. Reading and the summary are what it is. */
export const parts = ['drafts', 'questions', 'insertion', 'spot-check'] as const;

export type Part = (typeof parts)[number];
