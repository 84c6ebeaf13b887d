/** What every editor family offers; insert.ts takes the first that owns the field. */
import type { InsertPlace } from '@/core/ports';
import type { Dom } from '../dom';
import type { Hands } from '../insert/hands';

export interface Writing {
  dom: Dom;
  hands: Hands;
  /** The field that is followed. */
  el: Element;
  where: InsertPlace;
  text: string;
  /** Where the cursor last stood in the field; null where nobody has been in it. */
  caret: Range | null;
}

export type Refusal = { kind: 'read-only' } | { kind: 'words-gone' } | { kind: 'too-long'; over: number };

/** A way to write into one family of fields. Nothing on the page is touched before `prepare`. */
export interface Editor {
  owns(writing: Writing): boolean;
  /** Why this field cannot take the text; null when it can. */
  refusal(writing: Writing): Refusal | null;
  /** Brings focus and cursor into the field. Editors hear of that a moment later, so the rest comes two frames after. */
  prepare(writing: Writing): void;
  /** Whether the cursor is where it was put: an editor that takes the focus may put it back where it last knew it. */
  isReady(writing: Writing): boolean;
  /**
   * Writes once, through the editor's own input handling, so that its state and its undo know of it.
   * @returns a look, for later, at whether the field holds what it should
   */
  write(writing: Writing): () => boolean;
}
