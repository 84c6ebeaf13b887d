import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { summarise } from '@/core/summary/summarise';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';

type Part = Parameters<typeof plainPage>[0][number];

function conflictsOf(name: string, ...parts: Part[]): string[] {
  const snapshot = plainPage([{ pairs: [['Name', name]] }, ...parts]);
  const { record } = readSnapshot(snapshot, { now: TODAY });
  return summarise(record, snapshot, { now: TODAY })
    .items.filter(({ kind }) => kind === 'conflict')
    .map(({ label }) => label);
}
const titled = (heading: string, ...text: string[]): Part => ({ heading, text });

describe('what only looks like a contradiction', () => {
  it.each<[string, string, Part[]]>([
    [
      'an allergy that was outgrown',
      'Jonah Whitlock',
      [
        titled('Allergies', 'None now. Was allergic to egg as a toddler, grew out of it.'),
        titled('Meals', 'Has scrambled egg most mornings.'),
      ],
    ],
    [
      'one allergen denied by its own row',
      'Corinne Bassey',
      [
        {
          pairs: [
            ['Allergy', 'Tree nuts'],
            ['Wheat', 'No allergy'],
          ],
        },
      ],
    ],
    [
      'a texture of before',
      'Ivy Scholes',
      [
        titled('Diet', 'Level 6 soft and bite-sized. Before that she was on a purée diet after her stroke.'),
        titled('Eating', 'On purée in hospital in April, now back to level 6.'),
      ],
    ],
    [
      'a texture hoped for',
      'Kwabena Frost',
      [
        { pairs: [['Texture', 'Level 4 puréed diet']] },
        titled('Goals', 'I want to be back on normal food by Christmas.'),
      ],
    ],
    [
      'how many for two tasks',
      'Wendy Oldroyd',
      [
        {
          pairs: [
            ['Bed to chair', 'hoist, 2 staff'],
            ['Repositioning in the chair', '1 staff with a slide sheet'],
          ],
        },
      ],
    ],
    [
      'how many by day and at night',
      'Percy Halloran',
      [
        {
          pairs: [
            ['Transfers by day', 'One carer and a frame'],
            ['Transfers at night', 'Two carers, he is groggy'],
          ],
        },
      ],
    ],
  ])('%s', (_, name, parts) => {
    expect(conflictsOf(name, ...parts)).toEqual([]);
  });

  it.each<[string, string, Part[]]>([
    [
      'a texture of today',
      'Ivy Scholes',
      [titled('Diet', 'Level 6 soft and bite-sized.'), titled('Eating', 'All meals puréed, level 4.')],
    ],
    [
      'how many for one task',
      'Wendy Oldroyd',
      [
        {
          pairs: [
            ['Bed to chair', 'hoist, 2 staff'],
            ['Chair to bed', '1 staff with the hoist'],
          ],
        },
      ],
    ],
    [
      'an allergy of the person who lives with a wife',
      'Ted Applegarth',
      [
        { pairs: [['Allergies', 'No known allergies']] },
        titled('Home', 'Ted lives with his wife Brenda. He is allergic to penicillin, came out in hives.'),
      ],
    ],
    [
      'the other pronoun about nobody else',
      'Mr Alun Beynon',
      [titled('Washing', 'She needs help with her back and bra.')],
    ],
  ])('but %s is one', (_, name, parts) => {
    expect(conflictsOf(name, ...parts)).not.toEqual([]);
  });
});
