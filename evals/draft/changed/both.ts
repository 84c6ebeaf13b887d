/** A draft beside its shorthand, and what the scorer says of the two. */
import type { Word } from './read';

export type ChangedKind =
  'person' | 'side' | 'subject' | 'negation' | 'certainty' | 'order' | 'figure' | 'traded';
export interface Changed {
  kind: ChangedKind;
  words: string;
}

export interface Both {
  typed: readonly Word[];
  draft: readonly Word[];
  /** For each word of the draft its place in the shorthand, or -1. */
  from: readonly number[];
  /** The other way round. */
  to: ReadonlyMap<number, number>;
}
