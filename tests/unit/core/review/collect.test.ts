import { expect, test } from 'vitest';
import { addReading as adding, nothingCollected, withWholePlans } from '@/core/review/collect';
import type { Note } from '@/core/record/record';
import { record, snapshot } from '../session/make';
import { note } from './make';
import { atOnce } from '@/utils/turns';

const addReading = (...given: Parameters<typeof adding>) => atOnce(adding(...given));

const page = (url: string, notes: Note[], from = nothingCollected) =>
  addReading(from, { ...record(), notes }, snapshot(url));
const texts = (all: ReturnType<typeof page>) => [...all.notes.values()].map((one) => one.note.text);

test('the same note on two pages is one note; two notes of one minute are two', () => {
  const [one, two] = [note('Slept well all night.'), note('Had a cup of tea at ten.')];
  const first = page('https://care.example/a', [one, two]);
  const again = page('https://care.example/b', [one], first);
  expect(again.notes.size).toBe(2);
  expect(again.pages.size).toBe(2);
  expect([...again.notes.keys()]).toEqual([...first.notes.keys()]);
});

test('a note that a list shortens becomes whole once its own page is read, and stays whole', () => {
  const short = note('Slept well until five, then…');
  const whole = note('Slept well until five, then asked for tea.');
  const key = [...page('https://care.example/a', [short]).notes.keys()];
  const both = page(
    'https://care.example/n/1',
    [whole],
    page('https://care.example/a', [note('Slept well until five, then…')]),
  );
  expect(texts(both)).toEqual([whole.text]);
  expect([...both.notes.keys()]).toEqual(key);
  expect(texts(page('https://care.example/a', [short], both))).toEqual([whole.text]);
});

test('a note whose beginning is another note is not taken for it', () => {
  const one = note('Slept well.');
  const two = note('Slept well. Asked for tea.');
  expect(texts(page('https://care.example/a', [one, two]))).toEqual([one.text, two.text]);
});

test('a note is judged by the plan of its person and by all writers, whichever reading it came from', () => {
  const first = page('https://care.example/a', [note('Slept well all night.', { author: 'Ada' })]);
  const both = page('https://care.example/a', [note('Had a cup of tea at ten.', { author: 'Bo' })], first);
  const plans = withWholePlans([...both.notes.values()]).map(({ plan }) => plan);
  expect(plans.map(({ staff }) => staff)).toEqual([
    ['Ada', 'Bo'],
    ['Ada', 'Bo'],
  ]);
  const one = { ...[...both.notes.values()][0]!, person: 'p1', plan: { diet: 'Level 5' } };
  const two = { ...one, key: 'k2', plan: { carers: 2 } };
  const other = { ...one, key: 'k3', person: 'p2', plan: {} };
  expect(withWholePlans([one, two, other]).map(({ plan }) => plan)).toEqual([
    { diet: 'Level 5', carers: 2, staff: ['Ada'] },
    { diet: 'Level 5', carers: 2, staff: ['Ada'] },
    { staff: ['Ada'] },
  ]);
});
