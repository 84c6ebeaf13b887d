/** Steps into frames of the same origin, and names those it cannot enter. */
import type { Frame } from '@/core/record/snapshot';
import type { Dom } from './dom';
import type { VNode } from './model';
import { attributesOf, newNode } from './nodes';
import type { Tally } from './tally';
import { cleanText } from './text';
import { viewOf, type View } from './view';

export function frameRecord(id: string, parent: string | null, url: string, title: string): Frame {
  return { id, parent, url, title: cleanText(title).text, state: 'read' };
}

/** @returns the root and the view of the frame's document, or null when it is closed to this page */
export function openFrame(
  dom: Dom,
  found: Tally,
  node: VNode,
  parent: string,
  most: number,
): { view: View; top: VNode } | null {
  const { el } = node;
  const id = `d${found.frames.length}`;
  const source = dom.attribute(el, 'src') ?? '';
  const record = frameRecord(
    id,
    parent,
    source,
    dom.attribute(el, 'title') ?? dom.attribute(el, 'name') ?? '',
  );
  found.frames.push(record);
  node.mark = { name: id };
  if (found.framesEntered >= most) {
    record.state = 'limit';
    found.leaveOut('frames', (count) => `${count} frames after the first ${most} left out`);
    return null;
  }
  const document = dom.frameDocument(el);
  const root = document ? dom.documentElement(document) : null;
  const win = document ? dom.defaultView(document) : null;
  const outer = found.documents.get(parent);
  if (!document || !root || !win) {
    record.state = 'not-permitted';
    record.url = absolute(source, outer ? dom.url(outer) : '');
    return null;
  }
  record.url = dom.url(document);
  if (dom.readyState(document) === 'loading') record.state = 'not-loaded';
  if (record.url === 'about:blank' && source !== '' && !/^(?:about:|javascript:)/i.test(source)) {
    record.state = 'not-loaded';
    record.url = absolute(source, outer ? dom.url(outer) : '');
    return null;
  }
  found.framesEntered++;
  if (record.title === '') record.title = cleanText(dom.title(document)).text;
  found.documents.set(id, document);
  const top = newNode(root, node, 'html', id, 0);
  top.attrs = attributesOf(dom, root);
  return { view: viewOf(dom, win, document, id), top };
}

function absolute(source: string, base: string): string {
  try {
    return source ? new URL(source, base).href : '';
  } catch {
    return source;
  }
}
