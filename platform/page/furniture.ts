/** Leaves out what surrounds the record: site headers and footers, lists of links, buttons, cookie notices. */
import {
  looksLikeAction,
  looksLikeCookieNotice,
  looksLikeJumpLink,
  looksLikeListAction,
  looksLikePersonStrip,
  saysTheSiteUsesCookies,
} from '@/core/record/strips';
import type { Dom } from './dom';
import { attr, hasAncestor, isNode, plainText, type VNode } from './model';
import type { Slicer } from './schedule';

const CONTENT_HOLDERS = new Set('article section main li td dd blockquote dialog'.split(' '));
const CONTENT_ROLES = new Set('article region main listitem cell gridcell dialog feed'.split(' '));

/** Marks what is to be dropped. Parents come before their children, so a dropped part is not looked into. */
export async function dropFurniture(
  dom: Dom,
  nodes: readonly VNode[],
  answers: ReadonlySet<VNode>,
  slicer: Slicer,
): Promise<void> {
  const text = (node: VNode, most = 400) => plainText(node, dom.textData, most);
  const hasMain = nodes.some((node) => node.tag === 'main' || node.role === 'main');
  for (const node of nodes) {
    if (slicer.due()) await slicer.pause();
    if (node.parent?.dropped) {
      node.dropped = true;
      continue;
    }
    node.dropped = !answers.has(node) && isFurniture(node, text, hasMain);
  }
}

function isFurniture(node: VNode, text: (node: VNode, most?: number) => string, hasMain: boolean): boolean {
  const { tag, role } = node;
  if (isButton(node)) return !buttonWithContent(node);
  if (node.chars === 0) return false;
  if (role === 'option') return attr(node, 'aria-selected') !== 'true';
  if (tag === 'footer' || role === 'contentinfo') return !insideContent(node);
  if ((tag === 'header' && role === '') || role === 'banner') {
    if (insideContent(node)) return false;
    return node.chars < 1500 && !looksLikePersonStrip(text(node, 1600));
  }
  if (tag === 'a' && node.chars < 40 && attr(node, 'href').startsWith('#') && looksLikeJumpLink(text(node))) {
    return true;
  }
  if (tag === 'a' && node.chars <= 80 && standsAlone(node) && looksLikeListAction(text(node))) return true;
  if (isLinkList(node, hasMain)) return true;
  if ((tag === 'dd' || tag === 'td') && node.linkChars === node.chars && looksLikeAction(text(node))) {
    return node.controls === 0;
  }
  return isCookieNotice(node, text);
}

export function isButton(node: VNode): boolean {
  if (node.role !== '') return node.role === 'button';
  if (node.tag === 'input') return /^(?:button|submit|reset|image)$/i.test(attr(node, 'type'));
  return node.tag === 'button';
}

/** A button that is a card or an accordion's heading is read; a button that only says what it does is not. */
function buttonWithContent(node: VNode): boolean {
  if (node.chars === 0) return false;
  if (attr(node, 'aria-haspopup') === 'listbox') return true;
  if (node.leaves >= 2 || node.chars > 60) return true;
  if (attr(node, 'aria-expanded') !== '' && attr(node, 'aria-haspopup') === '') return true;
  if (node.blocksInside) return true;
  return hasAncestor(node, (up) => /^h[1-6]$/.test(up.tag) || up.role === 'heading' || up.tag === 'summary');
}

/** The only text of its line. */
function standsAlone(node: VNode): boolean {
  return !node.inline || node.parent?.chars === node.chars;
}

function insideContent(node: VNode): boolean {
  return hasAncestor(node, (up) => CONTENT_HOLDERS.has(up.tag) || CONTENT_ROLES.has(up.role));
}

/** A list of nothing but short links: a menu, a trail of breadcrumbs, a site map. */
function isLinkList(node: VNode, hasMain: boolean): boolean {
  if (node.chars < 2 || node.linkChars < node.chars * 0.97 || node.controls > 0) return false;
  const list = node.tag === 'ul' || node.tag === 'ol' || node.role === 'list';
  const block = node.tag === 'div' || node.tag === 'p' || node.tag === 'table' || node.tag === 'body';
  if (!list && !block) return false;
  const links = countLinks(node, 60);
  const outside = hasMain && !hasAncestor(node, (up) => up.tag === 'main' || up.role === 'main');
  if (outside) return links >= 2 && node.chars / links <= 40;
  return links >= 4 && node.chars / links <= 22 && !insideContent(node);
}

function countLinks(node: VNode, most: number): number {
  let count = 0;
  const stack = [node];
  while (stack.length > 0 && count < most) {
    const top = stack.pop() as VNode;
    if (top.tag === 'a') count++;
    else for (const child of top.children) if (isNode(child)) stack.push(child);
  }
  return count;
}

function isCookieNotice(node: VNode, text: (node: VNode, most?: number) => string): boolean {
  const own =
    node.role === 'dialog' || node.role === 'alertdialog' || node.role === 'region' || node.tag === 'dialog';
  const outer =
    (node.tag === 'div' || node.tag === 'section' || node.tag === 'aside') &&
    (node.parent?.tag === 'body' || node.parent?.parent?.tag === 'body');
  if ((!own && !outer) || node.chars > 1500) return false;
  const said = text(node, 1600);
  return saysTheSiteUsesCookies(said) || (holdsButton(node) && looksLikeCookieNotice(said));
}

function holdsButton(node: VNode): boolean {
  const stack = [node];
  while (stack.length > 0) {
    const top = stack.pop() as VNode;
    if (isButton(top)) return true;
    for (const child of top.children) if (isNode(child)) stack.push(child);
  }
  return false;
}
