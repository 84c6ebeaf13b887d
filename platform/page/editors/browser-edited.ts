/**
 * Fields that the browser itself edits: without a script, or with one that follows what the browser did (TinyMCE,
 * ProseMirror and Tiptap, Quill, CodeMirror). Measured in docs/decisions/0010.
 */
import type { Editor } from './editor';
import { inPlace, keeping, wordsFor } from './in-place';
import { selectionIn } from '../insert/caret';

const TINYMCE = '.mce-content-body';
const MAKES = `${TINYMCE}, .cm-content`;
/** These look for paragraphs where Firefox's editing makes none, but take a paste. */
const MAKES_BUT_IN_FIREFOX = `${MAKES}, .ProseMirror, .ql-editor`;

export const browserEdited: Editor = {
  ...inPlace,
  owns: ({ hands, el }) => hands.matches(el, hands.isFirefox ? MAKES : MAKES_BUT_IN_FIREFOX),
  write(writing) {
    const { dom, hands, el } = writing;
    const words = wordsFor(writing);
    const isKept = keeping(writing, selectionIn(dom, hands, el), words);
    hands.execCommand(dom.ownerDocument(el), 'insertText', false, words);
    // Else TinyMCE takes it for typing that goes on, and its undo does not know of it.
    const isTold = !hands.isFirefox && words.includes('\n');
    if (hands.matches(el, TINYMCE) && !isTold) hands.tellInput(el);
    return isKept;
  },
};
