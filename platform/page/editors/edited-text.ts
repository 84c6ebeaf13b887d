/** The text of a field edited in place: white space left out, and so is what nobody can edit, a placeholder say. */
import type { Dom } from '../dom';

export interface EditedText {
  text: string;
  /** Where a range begins and ends in `text`; both its end where there is no range. */
  from: number;
  to: number;
  /** The text nodes and line breaks that can be written in, in order. */
  nodes: Node[];
}

/** White space, and the marks that editors put where a line is empty. */
const UNSEEN = /[\s\u200b\u200c\u200d\u2060\ufeff]+/g;

export function editedText(dom: Dom, el: Element, range: Range | null): EditedText {
  const nodes: Node[] = [];
  let text = '';
  let from = -1;
  let to = -1;
  const add = (node: Text) => {
    const data = dom.textData(node);
    const until = (offset: number) => text.length + data.slice(0, offset).replace(UNSEEN, '').length;
    if (range) {
      const isAfter = range.comparePoint(node, 0);
      if (node === range.startContainer) from = until(range.startOffset);
      else if (from < 0 && isAfter >= 0) from = text.length;
      if (node === range.endContainer) to = until(range.endOffset);
      else if (to < 0 && isAfter > 0) to = text.length;
    }
    text += data.replace(UNSEEN, '');
  };
  const visit = (parent: Node) => {
    for (let child = dom.firstChild(parent); child; child = dom.nextSibling(child)) {
      const type = dom.nodeType(child);
      if (type === 3) {
        nodes.push(child);
        add(child as Text);
      } else if (type === 1) {
        const inner = child as unknown as Element;
        if (dom.attribute(inner, 'contenteditable') === 'false') continue;
        if (dom.localName(inner) === 'br') nodes.push(child);
        else visit(child);
      }
    }
  };
  visit(el);
  if (from < 0) from = text.length;
  if (to < 0) to = Math.max(from, text.length);
  return { text, from, to, nodes };
}
