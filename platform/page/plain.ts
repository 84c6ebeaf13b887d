/** Elements no rule speaks of: their box follows from their tag, their look from the element around them. */
import type { Style } from './dom';
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

/** Stands for the style of an element about which nothing is set. */
export const UNSTYLED = Object.freeze({}) as Style;

/** Whether its box and its look follow from tag and surroundings where nothing styles it. */
export function isUsual(tag: string, attrs: Attributes | null): boolean {
  if (!LAYOUT.has(tag)) return false;
  return attrs === null || !(attrs.has('dir') || attrs.has('hidden') || attrs.has('popover'));
}

/** The display value of such an element. */
export function plainDisplay(tag: string, isBoxed: boolean): string {
  const display = LAYOUT.get(tag) ?? '';
  return isBoxed && display !== 'list-item' ? 'block' : display;
}

/** Children of a flex or grid box are boxes, whatever they are elsewhere. */
export function makesBoxes(display: string, outer: boolean): boolean {
  return display === 'contents' ? outer : display.endsWith('flex') || display.endsWith('grid');
}
