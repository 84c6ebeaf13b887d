import { describe, expect, test } from 'vitest';
import { checkHygiene } from '@/core/hygiene/check';
import { suggestLanguage } from '@/core/language/suggest';

const ids = (text: string, planFacts: object = {}) => checkHygiene({ text, planFacts }).map(({ id }) => id);
const hints = (text: string) => suggestLanguage(text).map(({ id }) => id);

describe('another room than the person’s', () => {
  const plan = { person: { name: 'Doris Hale' }, room: 'Room 4' };

  test.each([
    'Room 12 had her tablets.',
    'Ate well. Rm 12 asleep all night.',
    'Gave room 12 his tea.',
    'In bed in her room (12) at 21:00.',
    'Room 12: slept well.',
  ])('%s', (text) => {
    expect(ids(text, plan)).toContain('H01');
    expect(ids(text, { person: plan.person })).not.toContain('H01');
    expect(ids(text, { ...plan, room: '12' })).not.toContain('H01');
  });

  test.each([
    'Room 4A slept well.',
    'Went into room 12 looking for her bag.',
    'Resident of room 12 shouted at her.',
    'Moved to room 12 today.',
    'Room 12 was cleaned.',
    'Stayed in her room 3 hours.',
    'In her room 2 staff helped with the hoist.',
    'Rested in her room 10-11am.',
  ])('left alone: %s', (text) => expect(ids(text, plan)).not.toContain('H01'));
});

test.each([
  ['H20', 'Her purse £40.00 - £30.09 = £9.81.', 'Her purse £40.00 - £30.09 = £9.91.'],
  ['H20', 'In the tin £10 + £2 = £13.', 'In the tin £40 - £5 - £5 = £30.'],
  ['H29', 'Pulse 5000.', 'Pulse 0930.'],
  ['H31', 'Glucose 5 mg/dl.', 'Glucose 5 mmol/l.'],
  ['H46', 'Ona zjadła obiad bardzo dobrze.', 'Gave para 1 g od.'],
])('%s: %s and not %s', (id, wrong, right) => {
  expect(ids(wrong)).toContain(id);
  expect(ids(right)).not.toContain(id);
});

test.each([
  ['W54', 'Gave room 9 a wash.', 'Sat in room 9 with a friend.'],
  ['W54', 'Room 9 had her tablets.', 'Room 9 was cleaned.'],
  ['W78', 'Treated like an invalid.', 'There is an invalid DNACPR form in the folder.'],
])('%s: %s and not %s', (id, said, right) => {
  expect(hints(said)).toContain(id);
  expect(hints(right)).not.toContain(id);
});

test('how many used the hoist is the writer’s to say', () => {
  const hint = suggestLanguage('Hoisted to chair with one carer.').find(({ id }) => id === 'W74');
  expect(hint?.suggestion).not.toMatch(/two/u);
});
