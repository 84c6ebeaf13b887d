// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createDom, type PageWindow } from '@/platform/page/dom';
import { HIDES, PAINTS, suspectsOf } from '@/platform/page/suspects';
import { atOnce, type Steps } from '@/utils/turns';

// What this stand-in for a browser lacks.
Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { get: () => [], configurable: true });
Document.prototype.getAnimations ??= () => [];
const dom = createDom(window as unknown as PageWindow);

function rests<T>(steps: Steps<T>): number {
  let count = 0;
  while (!steps.next().done) count++;
  return count;
}

function page(rules: number, elements: number): void {
  const css = Array.from({ length: rules }, (_, i) => `.c${i} { opacity: 0.5; background: red }`);
  document.head.innerHTML = `<style>${css.join('\n')}</style>`;
  document.body.innerHTML = '<p class="c1">words</p><p>words</p>'.repeat(elements / 2);
}

test('many rules and many elements are looked through in many steps', () => {
  page(400, 600);
  expect(rests(suspectsOf(dom, document))).toBeGreaterThan(8);
  page(2, 4);
  expect(rests(suspectsOf(dom, document))).toBeLessThan(3);
});

test('what a rule names is a suspect and what none names is not, in however many steps', () => {
  page(400, 600);
  const suspects = atOnce(suspectsOf(dom, document));
  const [named, plain] = [...document.getElementsByTagName('p')].map((el) => suspects.of(el, 'p', null));
  expect([named, plain]).toEqual([HIDES | PAINTS, 0]);
});
