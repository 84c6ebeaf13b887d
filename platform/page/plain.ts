/** Elements no rule speaks of: their box follows from their tag, their look from the element around them. */
import type { Style } from './dom';
import type { Level } from './level';
import type { Attributes } from './model';

/** How the browser lays out what nothing styles. Only tags whose text it draws like the text around them. */
const LAYOUT = new Map<string, string>();
const tags: readonly [display: string, tags: string][] = [
  [
    'block',
    'div p section article main header footer aside form dl dt dd ul ol figure figcaption blockquote address',
  ],
  ['inline', 'span em i time cite'],
  ['list-item', 'li'],
  ['table-row-group', 'tbody'],
  ['table-header-group', 'thead'],
  ['table-footer-group', 'tfoot'],
  ['table-row', 'tr'],
  ['table-cell', 'td'],
];
for (const [display, names] of tags) for (const name of names.split(' ')) LAYOUT.set(name, display);

/** Stands for the style of such an element: nothing about it is set. */
export const UNSTYLED = Object.freeze({}) as Style;

/** The display value of an element without styles of its own, or null when it has to be asked. */
export function plainDisplay(
  level: Level,
  el: Element,
  tag: string,
  attrs: Attributes | null,
): string | null {
  const display = LAYOUT.get(tag);
  if (display === undefined || level.odd || level.view.suspects.styled(el)) return null;
  if (attrs && (attrs.has('dir') || attrs.has('hidden') || attrs.has('popover'))) return null;
  return level.boxed && display !== 'list-item' ? 'block' : display;
}

/** Children of a flex or grid box are boxes, whatever they are elsewhere. */
export function makesBoxes(display: string, outer: boolean): boolean {
  return display === 'contents' ? outer : display.endsWith('flex') || display.endsWith('grid');
}
