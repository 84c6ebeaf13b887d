/** Whether the page still says whose record it is, word for word and in the same places. */
import type { Evidence } from '@/core/record/evidence';
import type { Dom } from '../dom';
import { valueOf } from '../focus-labels';
import { locate, type Known } from '../locate';

/**
 * True when every piece of evidence stands where it was read, with the whole text around it unchanged, and can be
 * seen. Words found elsewhere do not count: a list of other people may hold the same name.
 */
export function identityStands(dom: Dom, known: Known, identity: readonly Evidence[]): boolean {
  return identity.every((evidence) => {
    const place = known.built.places.get(evidence.block);
    const block = known.built.blocks.find((one) => one.id === evidence.block);
    if (!place || !block || !isLive(dom, place.el)) return false;
    if (dom.checkVisibility(place.el) === false) return false;
    if (place.runs.length === 0) return valueOf(dom, place.el, '') === block.text;
    const found = locate(dom, known, evidence);
    return found !== null && !found.moved;
  });
}

/** In a document that is still shown: one that its frame has left keeps its nodes "connected". */
export function isLive(dom: Dom, node: Node): boolean {
  if (!dom.isConnected(node)) return false;
  const document = dom.ownerDocument(node);
  if (document === dom.win.document) return true;
  const frame = dom.defaultView(document)?.frameElement ?? null;
  return frame !== null && dom.frameDocument(frame) === document && isLive(dom, frame);
}
