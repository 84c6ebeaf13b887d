/** The shapes of a draft. Offsets count UTF-16 units of the shorthand, [start, end). */
import type { AskKind } from '@/core/knowledge/draft';

export interface Span {
  start: number;
  end: number;
}

export interface DraftInput {
  shorthand: string;
  /** The name the record uses for the person the note is about. */
  name?: string;
  /** As the record or the worker states it: "she/her". Nothing is guessed. */
  pronoun?: string;
  /** Note type id of knowledge/, where known. */
  type?: string;
  /** Medicine names as the page's MAR spells them. */
  medicines?: readonly string[];
  /** The writer was the only worker there (a single-handed home visit). */
  alone?: boolean;
  order?: 'typed' | 'time';
}

/** A question to the worker, shown at one place of a sentence. Never filled by Careside. */
export interface Ask {
  id: string;
  kind: AskKind;
  /** Character of the sentence's text the question stands behind. */
  at: number;
  question: string;
  /** The words of the shorthand that raised it. */
  source: Span;
}

export type WordedBy = 'engine' | 'rules' | 'worker';

/** What the gate said of each wording that was tried. */
export interface Check {
  by: WordedBy;
  text: string;
  reasons: readonly string[];
}

export interface DraftSentence {
  id: string;
  /** Without the questions; renderSentence puts them in. */
  text: string;
  sources: Span[];
  asks: Ask[];
  wordedBy: WordedBy;
  checks: Check[];
  /** Changed by the worker's own hand: kept whatever is worded again. */
  edited?: boolean;
}

export interface DraftEntry {
  id: string;
  /** The name this part is about, as typed; null where it is the person of the record. */
  person: string | null;
  sentences: DraftSentence[];
}

export interface Draft {
  shorthand: string;
  entries: DraftEntry[];
  emergency?: { message: string; sources: Span[] };
}
