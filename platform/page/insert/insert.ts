/** Puts text into the field typed in. Refuses first, writes once, then looks whether the field kept it. */
import type { InsertOutcome, InsertRequest } from '@/core/ports';
import { control } from '../editors/control';
import { browserEdited } from '../editors/browser-edited';
import { ownModel } from '../editors/own-model';
import type { Editor, Writing } from '../editors/editor';
import type { Collected } from '../collect';
import type { Dom } from '../dom';
import type { FocusFollower } from '../focus';
import { createCaretMemory } from './caret';
import { createHands } from './hands';
import { identityStands, isLive } from './identity';

const editors: readonly Editor[] = [control, browserEdited, ownModel];

/** Frames do not come while a page is out of sight; the look is not put off for longer than this. */
const LOOK_AFTER = 300;

/** How often the cursor is put where it belongs, before giving up with nothing written. */
const TRIES = 3;

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

  /** Everything that has to hold; asked once before the page is touched, and again in the task that writes. */
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
      const el = focus.element();
      const refusal = refused(request, last);
      if (refusal || !el) return refusal ?? { kind: 'field-gone' };
      const { where, text } = request;
      const writing: Writing = { dom, hands, el, where, text, caret: caret.of(el) };
      const editor = editors.find((one) => one.owns(writing)) ?? ownModel;
      isWriting = true;
      try {
        const beforehand = editor.refusal(writing);
        if (beforehand) return beforehand;
        let isReady = false;
        for (let tries = 0; tries < TRIES && !isReady; tries++) {
          editor.prepare(writing);
          await twoFrames(dom);
          const meanwhile = refused(request, last) ?? editor.refusal(writing);
          if (meanwhile) return meanwhile;
          isReady = editor.isReady(writing);
        }
        // Nothing was written: the editor looks at no cursor now.
        if (!isReady) return { kind: 'read-only' };
        const isKept = editor.write(writing);
        await twoFrames(dom);
        focus.tellNow();
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
