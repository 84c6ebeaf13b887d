import { expect, it } from 'vitest';
import { NearWords } from '@/core/text/near-words';
import { deletions, withinOneEdit } from '@/core/text/tokens';
import { seeded } from '@/utils/seeded';

const made = (...words: string[]): NearWords => {
  const near = new NearWords();
  words.forEach((word, id) => near.add(word, id));
  return near;
};

it('finds words with one letter wrong, missing, too many or changed round, but for the first', () => {
  const near = made('breakfast', 'medicine', 'mobility');
  for (const form of ['breakfast', 'brakfast', 'breakffast', 'braekfast', 'breakfart'])
    expect(near.near(form)).toEqual([0]);
  for (const form of ['preakfast', 'brkfast', 'medicne s', '']) expect(near.near(form)).toEqual([]);
  expect(near.size).toBe(3);
});

it('finds the same as a look at every word, in the order of what is left with a letter gone', () => {
  const random = seeded(7);
  const letter = () => 'abc'.charAt(Math.floor(random() * 3));
  const word = () => `a${Array.from({ length: 4 + Math.floor(random() * 3) }, letter).join('')}`;
  const words = [...new Set(Array.from({ length: 120 }, word))];
  const near = made(...words);
  for (let round = 0; round < 200; round++) {
    const form = word();
    const expected = new Set<number>();
    for (const key of deletions(form))
      words.forEach((one, id) => {
        if (deletions(one).includes(key) && withinOneEdit(one, form)) expected.add(id);
      });
    expect(near.near(form)).toEqual([...expected]);
  }
});
