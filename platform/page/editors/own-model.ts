/**
 * Editors that keep a model of their own and draw the page from it (CKEditor 5, Lexical, Slate, Draft.js, Trix, and
 * any other that handles pasting itself). Writing past such a model loses text; all of them take pasted plain text.
 * Where nobody takes the paste, it has done nothing, and the browser is asked to edit. Measured in
 * docs/decisions/0010.
 */
import type { Editor } from './editor';
import { inPlace, keeping, wordsFor } from './in-place';
import { selectionIn } from '../insert/caret';
import { elementOf } from '../locate';

/** Slate hears of a new cursor up to 100 ms late, except when the browser corrects a word. */
const LATE = '[data-slate-editor]';

export const ownModel: Editor = {
  ...inPlace,
  owns: () => true,
  write(writing) {
    const { dom, hands, el } = writing;
    const words = wordsFor(writing);
    const range = selectionIn(dom, hands, el);
    const isKept = keeping(writing, range, words);
    const target = elementOf(dom, range?.startContainer ?? el) ?? el;
    const offer = hands.matches(el, LATE) ? hands.replace : hands.paste;
    if (!offer(target, words)) hands.execCommand(dom.ownerDocument(el), 'insertText', false, words);
    return isKept;
  },
};
