/** Words of a field edited in place, as a range: one piece of text, the right one among its likes, or nothing. */
import { placesOf, type WordsPlace } from '@/core/text/words-place';
import type { Dom } from '../dom';
import { editedText } from '../editors/edited-text';

export function wordsRange(dom: Dom, el: Element, { words, nth, of }: WordsPlace): Range | null {
  const places = editedText(dom, el, null).nodes.flatMap((node) =>
    dom.nodeType(node) === 3
      ? placesOf(dom.textData(node as Text), words).map((place) => ({ node, place }))
      : [],
  );
  const found = places.length === of ? places[nth] : undefined;
  if (!found) return null;
  const range = new dom.win.Range();
  range.setStart(found.node, found.place.start);
  range.setEnd(found.node, found.place.end);
  return range;
}
