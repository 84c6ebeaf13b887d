// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { Dom } from '@/platform/page/dom';
import { createTicks } from '@/platform/page/ticks';

/** One element whose words are written anew, as a page does it. */
function words(first: string) {
  let now = 0;
  const el = document.createElement('p');
  el.textContent = first;
  document.body.replaceChildren(el);
  const dom = {
    win: { performance: { now: () => now } },
    nodeType: (node: Node) => node.nodeType,
    parentNode: (node: Node) => node.parentNode,
    textContent: (node: Node) => node.textContent,
    isConnected: (node: Node) => node.isConnected,
  } as unknown as Dom;
  const ticks = createTicks(dom);
  const say = (text: string, after = 1000) => {
    now += after;
    const observer = new MutationObserver(vi.fn());
    observer.observe(el, { childList: true, characterData: true, subtree: true });
    el.textContent = text;
    const records = observer.takeRecords();
    observer.disconnect();
    return records.every((record) => ticks.isTick(record));
  };
  return { say, ticks };
}

test('a countdown and a clock are news once, and then tick', () => {
  for (const [first, ...then] of [
    ['Signed out in 14:59', 'Signed out in 14:58', 'Signed out in 14:57', 'Signed out in 14:56'],
    ['09:41:07', '09:41:08', '09:41:09', '09:41:10'],
    ['Saved 9 seconds ago', 'Saved 10 seconds ago', 'Saved 11 seconds ago', 'Saved 12 seconds ago'],
  ]) {
    const { say } = words(first ?? '');
    expect(then.map((text) => say(text))).toEqual([false, true, true]);
  }
});

test('a clock of minutes and "3 minutes ago" move by the minute', () => {
  for (const [first, ...then] of [
    ['09:41', '09:42', '09:43', '09:44'],
    ['Saved 2 minutes ago', 'Saved 3 minutes ago', 'Saved 4 minutes ago', 'Saved 5 minutes ago'],
  ]) {
    const { say } = words(first ?? '');
    expect(then.map((text) => say(text, 60_000))).toEqual([false, true, true]);
  }
});

test('a figure beside a time, a time that is corrected and hours since a dose are no clock', () => {
  for (const [first, ...then] of [
    ['Temp 37.2 at 14:02', 'Temp 38.1 at 14:02', 'Temp 39.8 at 14:02', 'Temp 40.2 at 14:03'],
    ['Insulin 6 units 08:00', 'Insulin 16 units 08:00', 'Insulin 6 units 08:01', 'Insulin 8 units 08:01'],
    ['Given at 12:05', 'Given at 12:50', 'Given at 13:30', 'Given at 12:10'],
    ['Last given 2 h ago', 'Last given 3 h ago', 'Last given 4 h ago', 'Last given 2 h ago'],
  ]) {
    const { say } = words(first ?? '');
    expect(then.map((text) => say(text, 5000))).toEqual([false, false, false]);
  }
});

test('words, doses and times that somebody changes are news each time', () => {
  const { say } = words('Warfarin 3 mg at 08:00');
  expect(say('Warfarin 4 mg at 08:00')).toBe(false);
  expect(say('Warfarin 4 mg at 09:00', 100_000)).toBe(false);
  expect(say('Warfarin stopped at 09:00')).toBe(false);
  const dose = words('3 mg');
  expect([dose.say('4 mg'), dose.say('5 mg')]).toEqual([false, false]);
});

test('a time that ticks is no word of the page', () => {
  const { say, ticks } = words('Signed out in 14:59');
  say('Signed out in 14:58');
  say('Signed out in 14:57');
  expect(ticks.without('Likes tea.\nSigned out in 14:57')).toBe('Likes tea.\nSigned out in #');
});
