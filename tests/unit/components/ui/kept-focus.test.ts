// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from '@/components/ui/kept-focus';

let stop = () => undefined as void;
beforeEach(() => {
  document.body.innerHTML =
    '<header><button id="who">Who</button></header><main tabindex="-1"><h2>The note</h2>' +
    '<ol><li id="q1"><button id="n1">Not needed</button></li><li id="q2"><button id="n2">Not needed</button></li></ol>' +
    '<div id="line"><button id="item">Line</button><span id="ticks"><button id="tick">Helpful</button></span></div>' +
    '<footer><button id="clear">Clear</button></footer></main>';
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  stop = keepFocus(document);
});
afterEach(() => stop());

const at = (id: string) => document.getElementById(id)!;
const focused = () => vi.waitFor(() => expect(document.activeElement).not.toBe(document.body));
async function goes(id: string, change: () => void): Promise<string> {
  at(id).focus();
  change();
  await focused();
  return document.activeElement?.id ?? '';
}
const put = (where: string, html: string) => () => (at(where).innerHTML = html);

test('the next question takes the place of one that is sent away', async () => {
  expect(await goes('n1', () => at('q1').remove())).toBe('n2');
});

test('what comes in place of a button has the focus, and of several the main one', async () => {
  expect(await goes('tick', put('ticks', '<button id="why">Why?</button>'))).toBe('why');
  const sure = '<button id="yes">Yes</button><button id="keep" class="button-main">Keep</button>';
  expect(await goes('clear', () => (at('clear').parentElement!.innerHTML = sure))).toBe('keep');
});

test('where nothing comes, it goes to what stands before it in the same line', async () => {
  expect(await goes('tick', put('ticks', 'Thank you'))).toBe('item');
});

test('a view that goes leaves the focus on the heading of the next', async () => {
  const main = document.querySelector('main')!;
  await goes('clear', () => (main.innerHTML = '<h2>Summary</h2><button>Copy</button>'));
  expect(document.activeElement?.textContent).toBe('Summary');
});

test('what somebody leaves on purpose, and what goes while the page has the keyboard, moves nothing', async () => {
  at('n1').focus();
  at('n1').blur();
  await Promise.resolve();
  at('q1').remove();
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.activeElement).toBe(document.body);
  vi.mocked(document.hasFocus).mockReturnValue(false);
  at('n2').focus();
  at('q2').remove();
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.activeElement).toBe(document.body);
});
