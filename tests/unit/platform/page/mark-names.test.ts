// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createDom, type PageWindow } from '@/platform/page/dom';
import { nameOf } from '@/platform/page/mark-names';

const win = { ...window, CSS: { escape: (text: string) => text } } as unknown as PageWindow;
const dom = createDom(window as unknown as PageWindow);

/** Many like parts in one list, every text in so many wrappers. */
function page(wrappers: number): Element[] {
  const text = '<div class="a">'.repeat(wrappers) + '<p class="a">words</p>' + '</div>'.repeat(wrappers);
  document.body.innerHTML = `<main>${`<div class="a">${text}${text}${text}</div>`.repeat(300)}</main>`;
  return [...document.getElementsByTagName('p')];
}

const meant = (el: Element) => [...document.querySelectorAll(nameOf(dom, win, document, el))];

test('a text in several wrappers is told from the many made like it', () => {
  const all = page(5);
  const el = all[451] as Element;
  expect(meant(el)).toEqual([el]);
});

test('where fewer steps do, what comes or goes far above the place takes no mark away', () => {
  const el = page(2)[451] as Element;
  const name = nameOf(dom, win, document, el);
  expect(name.split(' > ')).toHaveLength(4);
  document.body.prepend(document.createElement('div'));
  expect([...document.querySelectorAll(name)]).toEqual([el]);
});
