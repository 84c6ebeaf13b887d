import { expect, test } from 'vitest';
import type { PageWindow } from '@/platform/page/dom';
import { createSlicer } from '@/platform/page/schedule';
import type { Steps } from '@/utils/turns';

/** A page whose clock goes on by what the work says it takes. */
function slicerOf(signal = { aborted: false }) {
  let now = 0;
  let pauses = 0;
  const scheduler = { yield: () => (pauses++, Promise.resolve()) };
  const win = { performance: { now: () => now }, scheduler } as unknown as PageWindow;
  const takes = function* (...milliseconds: number[]): Steps<string> {
    for (const one of milliseconds) {
      now += one;
      yield;
    }
    return 'done';
  };
  return { slicer: createSlicer(win, 12, signal), takes, pauses: () => pauses };
}

test('long steps each get a turn of their own, and short ones share one', async () => {
  const long = slicerOf();
  expect(await long.slicer.through(long.takes(30, 20, 13))).toBe('done');
  expect([long.pauses(), long.slicer.longest()]).toEqual([3, 30]);
  const short = slicerOf();
  expect(await short.slicer.through(short.takes(1, 2, 3))).toBe('done');
  expect(short.pauses()).toBe(0);
});

test('steps that nobody waits for any more are given up at the next turn', async () => {
  const signal = { aborted: false };
  const { slicer, takes } = slicerOf(signal);
  signal.aborted = true;
  await expect(slicer.through(takes(30, 20))).rejects.toMatchObject({ name: 'AbortError' });
});
