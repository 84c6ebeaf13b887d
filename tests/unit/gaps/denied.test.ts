import { describe, expect, it } from 'vitest';
import { judgeNote } from '@/core/gaps/judge-note';
import { checkHygiene } from '@/core/hygiene/check';

const judged = (text: string, id: string) => {
  const gap = judgeNote({ text, chosenTypes: ['N11'] }).gaps.find((one) => one.id === id);
  return [gap?.status, ...(gap?.missing ?? [])];
};

describe('a contact that was not made', () => {
  it.each([
    'Fell at 10:00. GP not aware.',
    'Fell at 10:00. GP not informed. Family not aware yet.',
    'Fell at 10:00. Did not inform GP or family.',
    'Fell at 10:00. GP has not been told.',
    'Fell at 10:00. Nobody told.',
    'Fell at 10:00. Manager hasnt been contacted.',
  ])('answers the question: %s', (text) => {
    expect(judged(text, 'C.told')).toEqual(['present']);
    expect(checkHygiene({ text }).filter(({ id }) => id === 'H41')).toEqual([]);
  });

  it.each([
    ['Fell. GP informed.', ['partial', 'when']],
    ['Fell. No injury, GP informed.', ['partial', 'when']],
    ['Fell. No concerns reported to GP.', ['partial', 'when']],
    ['Fell. He was not aware of it, GP informed.', ['partial', 'when']],
    ['Fell. Will tell the GP.', ['absent']],
  ])('is no other denial: %s', (text, verdict) => {
    expect(judged(text, 'C.told')).toEqual(verdict);
  });

  it('asks who of the family, and when, or only for the half that is missing', () => {
    expect(judged('Fell at 10:00. Family informed.', 'C.told')).toEqual(['partial', 'who', 'when']);
    expect(judged('Fell at 10:00. Family informed.', 'C.family')).toEqual(['partial', 'who', 'when']);
    expect(judged('Fell at 10:00. Daughter Jane informed.', 'C.family')).toEqual(['partial', 'when']);
  });
});
