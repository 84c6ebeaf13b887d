import { describe, expect, test } from 'vitest';
import { checkHygiene } from '@/core/hygiene/check';

const drinks = { fluids: 'Level 2 mildly thick' };
const food = { diet: 'Level 5 minced and moist' };
const speaks = (text: string, planFacts: object) =>
  checkHygiene({ text, planFacts }).some(({ id }) => id === 'H26');

describe.each([
  ['drinks planned', drinks],
  ['food and drinks planned', { ...drinks, ...food }],
])('a level of a drink, %s', (_, plan) => {
  test.each([
    'Had level 3 tea 150 ml.',
    'Had level 3 tea 150 ml with lunch.',
    'Juice 150 ml, level 3.',
    'Given level 3 at lunch.',
    'Drank 200 ml of squash thickened to level 1 with her dinner.',
    'Coffee (level 4) after breakfast.',
    'With supper she had L3 juice.',
    'Drank level 0 water.',
  ])('not the plan’s: %s', (text) => expect(speaks(text, plan)).toBe(true));

  test.each([
    'Had level 2 tea 150 ml with lunch.',
    'Juice 150 ml, level 2.',
    'Given level 2 at lunch.',
    'Lunch eaten, drank 150 ml level 2.',
    'Pain level 3 after lunch, had tea 150 ml.',
    'Level 3 observations, drank 150 ml.',
    'Carer has NVQ level 3. Had tea.',
    'Went to level 3 of the car park and had a coffee.',
  ])('left alone: %s', (text) => expect(speaks(text, plan)).toBe(false));
});

describe('food beside drink', () => {
  const plan = { ...drinks, ...food };
  test.each([
    'Ate level 6 lunch with level 2 tea 200 ml.',
    'Ate level 5 lunch with level 1 tea 200 ml.',
    'Lunch level 4 and drinks level 2.',
    'Drink thickened to level 5.',
  ])('not the plan’s: %s', (text) => expect(speaks(text, plan)).toBe(true));

  test.each([
    'Ate level 5 lunch with level 2 tea 200 ml.',
    'Level 5 lunch, level 2.',
    'Had lunch and had level 2.',
    'Had level 5 tea, ate all.',
    'Level 2 thickened drinks and level 5 minced food.',
  ])('left alone: %s', (text) => expect(speaks(text, plan)).toBe(false));

  test('only what is planned is compared', () => {
    expect(speaks('Level 6 lunch eaten, juice level 2.', drinks)).toBe(false);
    expect(speaks('Level 2 squash 100 ml with level 5 dinner.', food)).toBe(false);
    expect(speaks('Fish pie at teatime, level 7.', food)).toBe(true);
  });
});
