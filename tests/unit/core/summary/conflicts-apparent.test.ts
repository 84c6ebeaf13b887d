import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { summarise } from '@/core/summary/summarise';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';

const YESTERDAY = '14/06/2026';
type Part = Parameters<typeof plainPage>[0][number];

function conflictsOf(name: string, ...parts: Part[]): string[] {
  const snapshot = plainPage([{ pairs: [['Name', name]] }, ...parts]);
  const { record } = readSnapshot(snapshot, { now: TODAY });
  return summarise(record, snapshot, { now: TODAY })
    .items.filter(({ kind }) => kind === 'conflict')
    .map(({ label }) => label);
}
/** A note of yesterday. */
const note = (text: string): Part => ({
  heading: 'Daily notes',
  text: [`${YESTERDAY} 09:00 Sam Reid: ${text}`],
});
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
    [
      'an allergen kept away, swapped or reacted to long ago',
      'Tobias Renn',
      [
        { pairs: [['Allergies', 'Strawberries']] },
        note('Strawberries were on the menu, he had a banana instead. Did not eat the strawberries.'),
      ],
    ],
    [
      'an allergen that a housemate ate',
      'Fergus Lyle',
      [{ pairs: [['Allergy', 'Peanuts']] }, note('His brother Dwayne had a peanut butter sandwich.')],
    ],
    [
      'a sandwich that was asked for on a purée diet',
      'Ken Barraclough',
      [
        titled('Nutrition', 'Purée diet (IDDSI 4) only.'),
        note('Asked for a ham sandwich, explained. Had puréed toast topping.'),
      ],
    ],
    [
      'the age of a grandchild',
      'Dulcie Hargreave',
      [
        { pairs: [['Date of birth', '09/09/1930']] },
        titled('About', 'Dulcie dotes on her five-year-old grandson..'),
      ],
    ],
    [
      'old words that name the same thickness',
      'Alfie Trengove',
      [
        {
          pairs: [
            ['Fluids', 'Level 3 moderately thick'],
            ['Thickener', 'Custard consistency (stage 2)'],
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
    [
      'an allergen that a note says was eaten',
      'Tobias Renn',
      [
        { pairs: [['Allergies', 'Strawberries (lips swell)']] },
        note('Went to the farm with house 3, ate a whole punnet of strawberries.'),
      ],
    ],
    [
      'a meal of a note with the allergen in it',
      'Freya Stannard',
      [
        titled('Health', 'Freya has a severe peanut allergy.'),
        note('Had 2 slices of toast with peanut butter.'),
      ],
    ],
    [
      'what has to be chewed, eaten on a purée diet',
      'Ken Barraclough',
      [
        titled('Nutrition', 'Purée diet (IDDSI 4) only.'),
        note('Ken had a ham sandwich and a packet of crisps for lunch.'),
      ],
    ],
    [
      'a thickness in older words',
      'Alfie Trengove',
      [
        {
          pairs: [
            ['Fluids', 'Custard consistency (stage 2)'],
            ['Thickener', 'Syrup consistency (stage 1), in all drinks'],
          ],
        },
      ],
    ],
    [
      'a thickener that is not needed',
      'Vera Pocklington',
      [
        titled('Swallowing', 'Vera does not need her drinks thickening.'),
        titled('Prescribed', 'Nutilis Clear, thicken all drinks to level 2.'),
      ],
    ],
    [
      'a level written as a figure and its name',
      'Tomasz Wrona',
      [{ pairs: [['Fluid consistency', '0 - Thin']] }, titled('Therapy', 'Drinks: mildly thick (level 2).')],
    ],
    [
      'an age in words',
      'Amara Fenn',
      [
        { pairs: [['Date of birth', '02/10/2012']] },
        titled('About', 'Amara is nine and goes to Hollybush Primary.'),
      ],
    ],
    [
      'help refused in their own words',
      'Mavis Threlfall',
      [
        titled('How I get about', 'I get up out of the chair on my own.'),
        titled('Transfers', 'Needs help from 2 staff to get out of her chair.'),
      ],
    ],
    [
      'stairs',
      'Sheila Nuttall',
      [
        titled('Home', "Sheila can't manage stairs."),
        titled('Routine', 'Sheila goes upstairs to bed by herself at 10.'),
      ],
    ],
    [
      'an allergy that a note tells of',
      'Desmond Achebe',
      [
        { pairs: [['Allergies', 'None known']] },
        note('Hospital rang, he is allergic to shellfish and was blue-lighted in 2011.'),
      ],
    ],
  ])('but %s is one', (_, name, parts) => {
    expect(conflictsOf(name, ...parts)).not.toEqual([]);
  });
});
