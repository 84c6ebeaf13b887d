/** What a sentence is for. The order is that of the packaged model's classes. */
export const sentenceKinds = [
  'risk',
  'need',
  'preference',
  'instruction',
  'event',
  'measurement',
  'contact',
  'administration',
] as const;

export type SentenceKind = (typeof sentenceKinds)[number];
