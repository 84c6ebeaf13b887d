/** The shapes of a draft. Offsets count UTF-16 units of the shorthand, [start, end). */
import type { AskKind } from '@/core/knowledge/ask-kinds';

export interface Span {
  start: number;
  end: number;
}

export interface DraftInput {
  shorthand: string;
  /** The name the record uses for the person the note is about. */
  name?: string;
  /** Other words the record names the same person by: parts of the full name. */
  alsoNamed?: readonly string[];
  /** As the record or the worker states it: "she/her". Nothing is guessed. */
  pronoun?: string;
  /** Note type id of knowledge/, where known; else it is recognised where the order needs it. */
  type?: string;
  /** Medicine names as the page's MAR spells them. */
  medicines?: readonly string[];
  /** The writer was the only worker there (a single-handed home visit). */
  alone?: boolean;
  /** `type`: as a note of its kind tells things. */
  order?: 'typed' | 'time' | 'type';
  /** How other people are written: as typed, or by initials with the role the worker gave. */
  others?: 'typed' | 'initials';
}

/** A question to the worker, shown at one place of a sentence. Never filled by Careside. */
export interface Ask {
  id: string;
  /** `gap` is a gap of a line the worker added: its answer stands where the gap was. */
  kind: AskKind | 'gap';
  /** Character of the sentence's text the question stands behind. */
  at: number;
  question: string;
  /** The words of the shorthand that raised it. */
  source: Span;
}

/** `engine`: mended by Careside's own model. `writer`: written anew by a larger one. */
export type WordedBy = 'engine' | 'writer' | 'rules' | 'worker';

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
  /** Questions the worker sent away, by `askKey`: they do not come back when the shorthand grows. */
  settled?: string[];
  /** The worker changed this line and then the shorthand behind it: only they can say which stands. */
  outdated?: boolean;
  /** A line the organisation requires. */
  required?: boolean;
}

/** The same question of the same sentence, whatever its number. */
export function askKey({ kind, question }: Pick<Ask, 'kind' | 'question'>): string {
  return `${kind}: ${question}`;
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

export const variants = ['full', 'shorter', 'as-typed'] as const;
export type Variant = (typeof variants)[number];
