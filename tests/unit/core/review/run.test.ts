import { expect, test } from 'vitest';
import { startReview } from '@/core/review/run';
import { inSlices } from '@/utils/turns';
import { initialState, type SessionState } from '@/core/session/state';
import type { Note } from '@/core/record/record';
import { record, snapshot } from '../session/make';
import { fall, meal, note } from './make';

/** A page in front that can be read again. */
function pages() {
  let state: SessionState = initialState;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show(id: string, notes: Note[]) {
      const place = { tab: 1, visit: 0, url: `https://care.example/${id}` };
      const reading = {
        place,
        snapshot: { ...snapshot(place.url), snapshotId: id },
        record: { ...record(), notes },
      };
      state = { ...state, place, phase: { kind: 'shown', reading, stale: null, wanted: null } };
      listeners.forEach((listener) => listener());
    },
  };
}

const turns = { clock: () => 0, pause: () => Promise.resolve() };
const choice = { way: 'all', by: 'type', size: 20, seed: 1 } as const;

test('collects as pages are read, while it is on', () => {
  const session = pages();
  const review = startReview(session, turns);
  session.show('s1', [note(meal)]);
  review.collect(false);
  session.show('s2', [note(fall)]);
  expect(review.state().collection.notes.size).toBe(1);
  review.collect(true);
  expect(review.state().collection.notes.size).toBe(2);
});

test('judges, samples and takes verdicts; a page read meanwhile changes nothing', async () => {
  const session = pages();
  const review = startReview(session, turns);
  session.show('s1', [note(meal), note(fall)]);
  await review.begin(choice);
  session.show('s2', [note('Slept well all night.')]);
  const { stage, collection } = review.state();
  expect(collection.notes.size).toBe(2);
  expect(stage).toMatchObject({ kind: 'working', of: 2 });
  review.work({ kind: 'pass' });
  expect(review.state().stage).toMatchObject({ work: { at: 1 } });
  review.clear();
  expect(review.state().collection.notes.size).toBe(0);
});

test('can be stopped while it judges', async () => {
  const session = pages();
  let at = 0;
  const review = startReview(session, {
    clock: () => (at += 100),
    pause: () => {
      if (at > 500) review.stop();
      return Promise.resolve();
    },
  });
  session.show(
    's1',
    Array.from({ length: 50 }, (_, index) => note(`${meal} Entry ${index}.`)),
  );
  await review.begin(choice);
  expect(review.state().stage.kind).toBe('collecting');
});

test('work is cut into turns, never in the middle of an item', async () => {
  let at = 0;
  const told: number[] = [];
  const done = await inSlices(
    [1, 2, 3, 4, 5],
    (item) => {
      at += 15;
      return item * 2;
    },
    { clock: () => at, pause: () => Promise.resolve() },
    { aborted: false },
    (count) => told.push(count),
  );
  expect(done).toEqual([2, 4, 6, 8, 10]);
  expect(told).toEqual([2, 4]);
});
