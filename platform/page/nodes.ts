/** Makes the nodes of the light tree. */
import type { Dom } from './dom';
import { Attributes, type Look, type VNode } from './model';

const SKIP = new Set(
  'script style template noscript head meta link title base datalist param source track col colgroup wbr audio map area'.split(
    ' ',
  ),
);
/** What an SVG draws and defines apart from its words. */
const SHAPES = new Set(
  'path rect circle ellipse line polyline polygon defs symbol use clipPath mask filter linearGradient radialGradient pattern marker image desc metadata animate'.split(
    ' ',
  ),
);
/** Ways around a page, never its content. */
const FURNITURE_ROLES = new Set(
  'navigation menubar menu toolbar search tooltip scrollbar separator progressbar'.split(' '),
);
export const DRAWN = new Set('img canvas svg video object embed'.split(' '));
export const CONTROLS = new Set('input textarea select'.split(' '));

/** Tags that take part in a line of text wherever they have no box of their own. */
const INLINE = new Set(
  'a abbr b bdi bdo big br cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var slot'.split(
    ' ',
  ),
);
/** Never anything to read: the page's machinery, its menus, the shapes in its drawings. */
export function isPassedOver(tag: string, role: string): boolean {
  if (SKIP.has(tag) || SHAPES.has(tag) || FURNITURE_ROLES.has(role)) return true;
  return role === '' && (tag === 'nav' || tag === 'search' || tag === 'menu');
}

/** Fills in what the computed style says of the element's box; colours and sizes come later. */
export function applyBox(node: VNode, display: string, background: string): void {
  node.display = display;
  if (display === 'contents') node.inline = INLINE.has(node.tag);
  else node.inline = display.startsWith('inline') && display !== 'inline-table';
  if (background !== 'rgba(0, 0, 0, 0)' && background !== '') node.background = background;
}

const KEPT = new Set(
  (
    'id role type name value for title alt datetime open hidden href headers scope rowspan colspan ' +
    'contenteditable popover placeholder required readonly disabled maxlength multiple checked cite slot lang dir class bgcolor'
  ).split(' '),
);

/** Of a style of its own only that there is one. */
export function attributesOf(dom: Dom, el: Element): Attributes | null {
  const names = dom.attributeNames(el);
  if (names.length === 0) return null;
  if (names.length === 1 && names[0] === 'class') return classOnly(dom.attribute(el, 'class') ?? '');
  let found: Attributes | null = null;
  for (const name of names) {
    if (name === 'style') (found ??= new Attributes()).add(name, '');
    else if (KEPT.has(name) || name.startsWith('aria-'))
      (found ??= new Attributes()).add(name, dom.attribute(el, name) ?? '');
  }
  return found;
}

/** Most elements have nothing but a class, and a page has few of those. */
const classes = new Map<string, Attributes>();

function classOnly(value: string): Attributes {
  let known = classes.get(value);
  if (!known) {
    known = new Attributes();
    known.add('class', value);
    if (classes.size > 2000) classes.clear();
    classes.set(value, known);
  }
  return known;
}

/** Of an element without words of its own, whose look nobody asks for. */
export const NO_TEXT: Look = { size: 16, weight: 400, color: '', upper: false };

/** A node with nothing found out about it yet. */
export function newNode(el: Element, parent: VNode | null, tag: string, frame: string, index: number): VNode {
  return {
    el,
    tag,
    role: '',
    attrs: null,
    parent,
    children: [],
    index,
    frame,
    inline: false,
    display: 'block',
    look: NO_TEXT,
    background: '',
    veiled: false,
    path: '',
    scope: parent?.scope ?? 0,
    order: 0,
    at: 0,
    chars: 0,
    linkChars: 0,
    leaves: 0,
    controls: 0,
    blocksInside: false,
    mark: null,
    dropped: false,
    shape: '',
    firstBlock: null,
  };
}

export function isToggle(attrs: Attributes | null): boolean {
  const type = attrs?.get('type')?.toLowerCase();
  return type === 'checkbox' || type === 'radio';
}

/** The first role an element states. */
export function roleOf(attrs: Attributes | null): string {
  const stated = attrs?.get('role');
  return stated ? (stated.trim().split(/\s+/)[0]?.toLowerCase() ?? '') : '';
}

/** A box or a list the page draws itself over the native one. */
export function veiledNode(
  el: Element,
  parent: VNode,
  tag: string,
  attrs: Attributes | null,
  index: number,
  display: string,
): VNode {
  const node = newNode(el, parent, tag, parent.frame, index);
  return Object.assign(node, { attrs, role: roleOf(attrs), display, inline: true, veiled: true });
}

/** Nothing of a line has been read yet below this box. */
export function startsLine(node: VNode): boolean {
  const last = node.children[node.children.length - 1];
  return node.display !== 'contents' && (last === undefined || ('el' in last && !last.inline));
}
