/** What every editor family offers; insert.ts picks the first that owns the field. */
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

export type Refusal = { kind: 'read-only' } | { kind: 'too-long'; over: number };

/** A way to write into one make of field. Nothing is touched before `write`. */
export interface Editor {
  owns(writing: Writing): boolean;
  /** Why this field cannot take the text; null when it can. */
  refusal(writing: Writing): Refusal | null;
  /**
   * Writes once, through the editor's own input handling, so that its state and its undo know of it.
   * @returns a look, for later, at whether the field holds what it should
   */
  write(writing: Writing): () => boolean;
}
