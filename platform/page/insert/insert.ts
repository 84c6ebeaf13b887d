/** Puts text into the field typed in. Refuses first, writes once, then looks whether the field kept it. */
import type { InsertOutcome, InsertRequest } from '@/core/ports';
import { control } from '../editors/control';
import { editable } from '../editors/editable';
import type { Editor, Writing } from '../editors/editor';
import type { Collected } from '../collect';
import type { Dom } from '../dom';
import type { FocusFollower } from '../focus';
import { createCaretMemory } from './caret';
import { createHands } from './hands';
import { identityStands, isLive } from './identity';

const editors: readonly Editor[] = [control, editable];

/** Frames do not come while a page is out of sight; the look is not put off for longer than this. */
const LOOK_AFTER = 300;

export interface Inserter {
  /** Remembers the cursor in these documents. */
  observe(documents: readonly Document[]): void;
  insert(request: InsertRequest, last: Collected | null): Promise<InsertOutcome>;
  stop(): void;
}

export function createInserter(dom: Dom, focus: FocusFollower): Inserter {
  const hands = createHands(dom.win);
  const caret = createCaretMemory(dom, hands, focus.element);
  let isWriting = false;

  /** Everything that has to hold, in the same task as the write. */
  function refused(request: InsertRequest, last: Collected | null): InsertOutcome | null {
    if (!last || last.snapshot.snapshotId !== request.snapshotId) return { kind: 'page-changed' };
    if (dom.win.location.href !== last.snapshot.url) return { kind: 'page-changed' };
    if (!identityStands(dom, last, request.identity)) return { kind: 'person-changed' };
    const field = focus.now();
    if (!field || field.key !== request.field || !isLive(dom, field.el)) return { kind: 'field-gone' };
    if (dom.checkVisibility(field.el) === false) return { kind: 'field-gone' };
    return field.text === request.expected ? null : { kind: 'field-edited' };
  }

  return {
    observe: caret.observe,
    stop: caret.stop,
    async insert(request, last) {
      // Two clicks are not two notes.
      if (isWriting) return { kind: 'field-edited' };
      const no = refused(request, last);
      const el = focus.element();
      if (no || !el) return no ?? { kind: 'field-gone' };
      const { where, text } = request;
      const writing: Writing = { dom, hands, el, where, text, caret: caret.of(el) };
      const editor = editors.find((one) => one.owns(writing)) ?? editable;
      const refusal = editor.refusal(writing);
      if (refusal) return refusal;
      isWriting = true;
      try {
        const isKept = editor.write(writing);
        await twoFrames(dom);
        return { kind: isKept() ? 'inserted' : 'not-kept' };
      } catch {
        return { kind: 'not-kept' };
      } finally {
        isWriting = false;
      }
    },
  };
}

function twoFrames({ win }: Dom): Promise<void> {
  return new Promise((resolve) => {
    win.setTimeout(resolve, LOOK_AFTER);
    win.requestAnimationFrame(() => win.requestAnimationFrame(() => resolve()));
  });
}
