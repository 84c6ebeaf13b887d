import type { PlainSection } from '../../helpers/plain-page';
import { cp01, cp02, cp04, cp12 } from '../../helpers/care-pages';

/** Care pages that each have red flags, something stale and something missing or in conflict. */
export const plans: readonly (readonly PlainSection[])[] = [cp01, cp02, cp04, cp12];

type Plan = readonly PlainSection[];

/** Where in a page somebody else's words can stand. */
export const spots: readonly (readonly [name: string, add: (plan: Plan, words: string) => PlainSection[]])[] =
  [
    ['a paragraph', (plan, words) => [...plan, { heading: 'Other', text: [words] }]],
    ['a list', (plan, words) => [...plan, { heading: 'Other', items: [words] }]],
    ['a field', (plan, words) => [...plan, { heading: 'Other', pairs: [['Comments', words]] }]],
    [
      'a table',
      (plan, words) => [
        ...plan,
        {
          heading: 'Log',
          table: [
            ['Seen', 'Remarks'],
            ['yes', words],
          ],
        },
      ],
    ],
    [
      'a note',
      (plan, words) => [...plan, { heading: 'Notes', cards: [['12/06/2026 14:00 J Field', words]] }],
    ],
  ];

/** Notes with something missing each, and shorthand with facts that must stay. */
export const notes: readonly string[] = [
  'Found on the floor by her bed at 02:15. No injury seen.',
  'Refused lunch, ate half of the soup. Drank 150 ml.',
  'Paracetamol given for pain. Settled after.',
  'Shouted at Bert in the lounge, calmed down in her room.',
  'Pressure area care done, skin red on left heel.',
];

export const shorthands: readonly string[] = [
  '0830 asst w/ pc, ref shower. ate 1/2 porridge. wt 48.2',
  'found on floor 0215 by bed, no inj seen, 111 called',
  'ref lunch, 150ml tea, told mgr',
  'skin red L heel, turned 1400, cream applied',
];
