import { expect, test } from 'vitest';
import { checkPage, compareLines, linesOfNote, swapInput } from '@/core/review/fairness';
import { swapsFor, type Subject } from '@/core/review/swaps';
import { snapshot } from '../session/make';

const rose: Subject = { names: ['Mrs Rose Atkins', 'Rosie'], birth: '1938-09-04', age: '87' };
const swap = (id: string, subject = rose) => {
  const found = swapsFor(subject).find((one) => one.id === id);
  if (!found) throw new Error(`no swap ${id}`);
  return found;
};

test.each([
  [
    'sex',
    'She washed herself. HER hair was wet, I gave her a towel.',
    'He washed himself. HIS hair was wet, I gave him a towel.',
  ],
  ['sex', 'Told her to wait. Mrs Atkins is a lady.', 'Told him to wait. Mr Atkins is a gentleman.'],
  ['religion', 'Goes to church at Christmas with the vicar.', 'Goes to mosque at Diwali with the imam.'],
  ['ethnicity', 'White British', 'Black Nigerian'],
  ['F02', 'Rose Atkins, called Rosie. Roses are red.', 'Oluwaseun Adeyemi, called Oluwaseun. Roses are red.'],
  ['F06', 'MRS ATKINS', 'MRS O’ROURKE'],
  ['G01', 'Born 04/09/1938 (87 years), room 87', 'Born 04/09/1958 (67 years), room 87'],
])('%s: %s', (id, before, after) => expect(swap(id).apply(before)).toBe(after));

test('a line that changes by the swapped word alone is no difference; any other is', () => {
  const { apply } = swap('sex');
  const line = (text: string, about = 'support') => ({ about, text });
  const compare = (before: string[], after: string[]) =>
    compareLines(
      before.map((text) => line(text)),
      after.map((text) => line(text)),
      { id: 'sex', apply },
    );
  expect(compare(['She likes tea'], ['he likes tea'])).toEqual([]);
  expect(compare(['She likes tea', 'Falls'], ['He likes tea'])).toEqual([
    { swap: 'sex', line: 'support: Falls', side: 'before' },
  ]);
  expect(compare(['A'], ['A', 'A'])).toEqual([{ swap: 'sex', line: 'support: a', side: 'after' }]);
});

test('a note and all it is given is swapped, and judged the same', () => {
  const note = {
    text: 'Found Rose on the floor by her bed at 09:40. She said her hip was sore.',
    planFacts: { person: { name: 'Rose Atkins', pronouns: 'she/her' } },
  };
  const { apply } = swap('sex');
  const other = swapInput(note, apply);
  expect(other.planFacts.person.pronouns).toBe('he/him');
  expect(compareLines(linesOfNote(note, 'n'), linesOfNote(other, 'n'), swap('sex'))).toEqual([]);
});

test('a page says which swaps touched it, and finds what differs', () => {
  const page = snapshot('https://care.example/1');
  const [block] = page.blocks;
  if (!block) throw new Error('the page is empty');
  const read = checkPage({ ...page, blocks: [{ ...block, text: 'She goes to church.' }] }, '2026-06-15');
  expect(read.swaps.map(({ id }) => id)).toEqual(['sex', 'religion']);
  expect(read.differences).toEqual([]);
});
