/** What every field that is edited in place has in common: where text goes, and whether it is there afterwards. */
import type { Dom } from '../dom';
import { selectionIn } from '../insert/caret';
import { wordsRange } from '../insert/words-range';
import { editedText } from './edited-text';
import type { Editor, Writing } from './editor';

/** Above this much text an editor may draw only the part in view, so only the neighbourhood is compared. */
const DRAWN_WHOLE = 3000;
const NEIGHBOURHOOD = 100;

type InPlace = Pick<Editor, 'refusal' | 'prepare' | 'isReady'>;

export const inPlace: InPlace = {
  refusal(writing) {
    const { dom, hands, el, where } = writing;
    const isEdited =
      dom.isContentEditable(el as HTMLElement) || dom.designMode(dom.ownerDocument(el)) === 'on';
    const isOff = hands.matches(el, '[aria-readonly="true"], [aria-disabled="true"]');
    if (!isEdited || isOff) return { kind: 'read-only' };
    return typeof where === 'object' && !aim(writing) ? { kind: 'words-gone' } : null;
  },

  prepare(writing) {
    const { dom, hands, el } = writing;
    hands.tellFocus(el as HTMLElement);
    const selection = hands.selection(dom.ownerDocument(el));
    const range = aim(writing);
    if (range) {
      const { startContainer, startOffset, endContainer, endOffset } = range;
      selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    } else {
      const [node, offset] = endOf(dom, el);
      selection?.setBaseAndExtent(node, offset, node, offset);
    }
  },

  isReady(writing) {
    const now = selectionIn(writing.dom, writing.hands, writing.el);
    return now !== null && spot({ ...writing, where: 'cursor', caret: now }) === spot(writing);
  },
};

/** Where the text goes; null for after everything else, and where the words to be replaced are not there. */
function aim({ dom, el, where, caret }: Writing): Range | null {
  if (typeof where === 'object') return wordsRange(dom, el, where);
  return where === 'cursor' ? caret : null;
}

/** The part of the text that is taken out, as offsets; what is put in stands in its place. */
function spot(writing: Writing): string {
  const { from, to } = editedText(writing.dom, writing.el, aim(writing));
  return `${from}-${to}`;
}

/** The last place that can be written in: after the last words, or in an empty last paragraph. */
function endOf(dom: Dom, el: Element): readonly [Node, number] {
  const { nodes } = editedText(dom, el, null);
  const last = nodes.at(-1);
  if (!last) return [el, 0];
  if (dom.nodeType(last) === 3) return [last, dom.textData(last as Text).length];
  const parent = dom.parentNode(last) ?? el;
  let index = 0;
  for (let child = dom.firstChild(parent); child && child !== last; child = dom.nextSibling(child)) index++;
  return [parent, index];
}

/** The words for this place: after other text they begin a paragraph of their own. */
export function wordsFor({ dom, el, where, text }: Writing): string {
  return where === 'end' && editedText(dom, el, null).text !== '' ? `\n${text}` : text;
}

/** @param range what is selected now; @returns whether the words stand there and everything around them still does */
export function keeping({ dom, el }: Writing, range: Range | null, words: string): () => boolean {
  const { text, from, to } = editedText(dom, el, range);
  const [head, tail, middle] = [text.slice(0, from), text.slice(to), words.replace(/\s+/g, '')];
  return () => {
    const now = editedText(dom, el, null).text;
    if (now === head + middle + tail) return true;
    const near = head.slice(-NEIGHBOURHOOD) + middle + tail.slice(0, NEIGHBOURHOOD);
    return text.length > DRAWN_WHOLE && now.includes(near);
  };
}
