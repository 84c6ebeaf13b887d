/**
 * Fields that the browser itself edits: without a script, or with one that follows what the browser did (TinyMCE,
 * ProseMirror and Tiptap, Quill, CodeMirror). Measured in docs/decisions/0010.
 */
import type { Editor } from './editor';
import { inPlace, keeping, wordsFor } from './in-place';
import { selectionIn } from '../insert/caret';

const MAKES = '.mce-content-body, .ProseMirror, .ql-editor, .cm-content';

export const browserEdited: Editor = {
  ...inPlace,
  owns: ({ hands, el }) => hands.matches(el, MAKES),
  write(writing) {
    const { dom, hands, el } = writing;
    const words = wordsFor(writing);
    const isKept = keeping(writing, selectionIn(dom, hands, el), words);
    hands.execCommand(dom.ownerDocument(el), 'insertText', false, words);
    return isKept;
  },
};
