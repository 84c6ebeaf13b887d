import type { DemoPerson, PlanSection } from './types';
import { writeNotes } from './write-notes';

const by = 'Grace Adeyemi, registered nurse';
const on = '02/06/2026';
const next = '02/07/2026';

/** Nursing home. A plan kept well: nothing is seeded to be wrong. */
const sections: PlanSection[] = [
  {
    id: 'health',
    title: 'Health conditions',
    updated: on,
    author: by,
    review: next,
    facts: [
      ['Conditions', 'Stroke 2022 with right-sided weakness, type 2 diabetes, heart failure'],
      ['Fluid', 'Fluid limit 1500 ml in 24 hours (heart failure nurse, 20/05/2026)'],
      ['Pacemaker', 'Fitted 08/2021, left chest. Checked 03/2026.'],
    ],
  },
  {
    id: 'allergies',
    title: 'Allergies and adverse reactions',
    updated: on,
    author: by,
    review: next,
    facts: [
      ['Aspirin', 'Wheeze and swollen face, 1998. Severe. Confirmed with GP 02/06/2026.'],
      ['Latex', 'Rash under gloves. Nitrile gloves only.'],
      ['Foods', 'None known'],
    ],
  },
  {
    id: 'medicines',
    title: 'Medicines support',
    updated: on,
    author: by,
    review: next,
    how: [
      'Nurse gives all medicines and signs the eMAR.',
      'Warfarin at 18:00, dose from the yellow book. INR target 2 to 3, next test 16/06/2026.',
      'Insulin glargine 14 units at 22:00, nurse gives, rotate sites.',
      'Paracetamol 1 g when required, protocol PRN-04 dated 02/06/2026.',
    ],
  },
  {
    id: 'diabetes',
    title: 'Diabetes',
    updated: on,
    author: by,
    review: next,
    text: [
      'Agreed range 6 to 12 mmol/L before meals. Below 4: four glucose tablets from the orange box in his room, test again in 15 minutes, nurse to stay.',
      'Feet looked at every day. Eye screening booked 21/08/2026.',
    ],
  },
  {
    id: 'mobility',
    title: 'Moving and handling',
    updated: on,
    author: by,
    review: next,
    facts: [
      ['All transfers', 'Full hoist, 2 staff'],
      ['Sling', 'Medium, toileting sling for commode only; leg loops green, shoulder loops yellow'],
      ['Hoist checked', 'LOLER 14/02/2026, next 14/08/2026'],
      ['Weight limit', 'Hoist 160 kg, chair 135 kg'],
      ['Outdoors', 'Own wheelchair, lap belt agreed with Winston 02/06/2026'],
    ],
    outcome: 'Out in the garden every dry afternoon.',
  },
  {
    id: 'falls',
    title: 'Falls',
    updated: on,
    author: by,
    review: next,
    text: ['No falls in the last 12 months. One slide from the chair in March 2024, no injury.'],
  },
  {
    id: 'skin',
    title: 'Skin and pressure care',
    updated: on,
    author: by,
    review: next,
    facts: [
      ['Current damage', 'Category 2 pressure ulcer, left heel, 1.5 x 1 cm, first seen 27/05/2026'],
      ['Turn', 'Every 3 hours in bed, 30 degree tilt, heels floated on a pillow'],
      ['Mattress', 'Dynamic, set to 80 kg (weight 81.2 kg on 01/06/2026)'],
      ['Dressing', 'Foam heel dressing, changed Monday and Thursday by the nurse'],
      ['Purpose-T', 'Scored 02/06/2026 by G. Adeyemi: red pathway'],
    ],
    warning: 'Tissue viability nurse visits on 18/06/2026.',
  },
  {
    id: 'eating',
    title: 'Eating, drinking and swallowing',
    updated: on,
    author: by,
    review: next,
    facts: [
      ['Food', 'IDDSI Level 4, pureed'],
      ['Drinks', 'IDDSI Level 2, mildly thick'],
      ['Report', 'Speech and language therapy, 15/05/2026'],
      ['Help', 'One member of staff sits with him for the whole meal. Left side of the mouth.'],
      ['Diet', 'No pork. Low added sugar.'],
      ['MUST', '0 on 01/06/2026'],
    ],
    how: ['Thickener locked in the treatment room.', 'Stop if his voice turns wet, and call the nurse.'],
  },
  {
    id: 'continence',
    title: 'Continence and catheter',
    updated: on,
    author: by,
    review: next,
    facts: [
      ['Catheter', 'Long-term urethral, 14Ch, 10 ml balloon, changed 28/04/2026, next 21/07/2026'],
      [
        'No drainage for 4 hours',
        'Check for kinks, sit him up, ring the district nurses on the number in the passport',
      ],
      ['Bowels', 'Daily, type 4. If none for 3 days tell the nurse.'],
    ],
  },
  {
    id: 'mouth',
    title: 'Mouth care',
    updated: on,
    author: by,
    review: next,
    text: ['Own teeth. Soft brush twice a day, check the right cheek for food. Dentist 04/2026.'],
  },
  {
    id: 'communication',
    title: 'Communication',
    updated: on,
    author: by,
    review: next,
    text: [
      'Words come slowly since the stroke. He understands. Give him time and offer two things to point at.',
      'Yes is a squeeze of the left hand. No is turning his head away. Pain: holds his breath and grips the chair arm.',
    ],
  },
  {
    id: 'capacity',
    title: 'Capacity and consent',
    updated: on,
    author: by,
    review: next,
    facts: [
      [
        'Where to live and care here',
        'Winston agreed on 02/06/2026, using pictures, with his sister present',
      ],
      ['Bed rails', 'Winston asked for them, risk assessment 02/06/2026'],
      [
        'Lasting power of attorney',
        'Health and welfare: sister Beverley Clarke, registered, copy seen 10/01/2025',
      ],
    ],
  },
  {
    id: 'wishes',
    title: 'Wishes for the future',
    updated: on,
    author: by,
    review: next,
    facts: [
      ['ReSPECT', 'Completed 11/03/2026 by Dr Lowe'],
      ['CPR', 'DNACPR, 11/03/2026'],
      ['Where the form is', "Front of the purple folder, nurses' station"],
      ['Hospital', '"Hospital for things that can be mended, not for the last days"'],
    ],
  },
  {
    id: 'mood',
    title: 'Mood and sleep',
    updated: on,
    author: by,
    review: next,
    text: [
      'Hums when content. Sleeps from eleven with the door ajar. Wakes about four and likes the World Service.',
    ],
  },
  {
    id: 'culture',
    title: 'Faith and culture',
    updated: on,
    author: by,
    review: next,
    text: [
      'Baptist, Pastor Rowe visits on Wednesdays. Cocoa butter after washing. Barber on the first Friday.',
    ],
  },
  {
    id: 'review',
    title: 'Review',
    updated: on,
    author: by,
    review: next,
    facts: [
      ['Reviewed with', 'Winston, Beverley, G. Adeyemi'],
      ['Next review due', next],
    ],
  },
];

export const winstonClarke: DemoPerson = {
  id: 'winston-clarke',
  title: 'Mr',
  name: 'Winston Clarke',
  preferredName: 'Winston',
  pronouns: 'he/him',
  dateOfBirth: '19/10/1947',
  age: '78',
  nhsNumber: '999 021 8870',
  place: 'Room 12, Breakwater wing',
  tags: ['DNACPR 11/03/2026', 'Allergy: aspirin, latex', 'IDDSI 4 / 2', 'Insulin', 'Hoist'],
  aboutMe: [
    'I drove the number 36 for twenty-six years and I know every stop.',
    "Cricket on, volume up. Don't talk through the last over.",
    'I like my hat by me, even indoors. My sister Bev speaks for me when I am tired.',
    "Please don't move my chair without telling me first.",
    'Winston chose these words with Bev and Grace, 02/06/2026.',
  ],
  contacts: [
    {
      name: 'Beverley Clarke',
      relationship: 'Sister, LPA health and welfare',
      phone: '01632 960345',
      note: 'Any time',
    },
    { name: 'Pastor Rowe', relationship: 'Minister', phone: '01632 960402', note: 'Daytime' },
  ],
  medicines: [
    {
      name: 'Warfarin',
      dose: 'As yellow book',
      times: '18:00',
      reason: 'Stroke prevention',
      note: 'INR 2 to 3',
    },
    { name: 'Insulin glargine', dose: '14 units', times: '22:00', reason: 'Diabetes', note: 'Nurse gives' },
    { name: 'Furosemide', dose: '40 mg', times: '08:00', reason: 'Heart failure', note: 'Weigh Mondays' },
    {
      name: 'Paracetamol',
      dose: '1 g',
      times: 'When required',
      reason: 'Heel pain',
      note: 'Protocol PRN-04',
    },
  ],
  sections,
  visits: [],
  weights: [
    ['06/04/2026', '80.9 kg'],
    ['04/05/2026', '81.0 kg'],
    ['01/06/2026', '81.2 kg'],
  ],
  notes: writeNotes({
    prefix: 'WC',
    from: '2026-05-25',
    days: 21,
    seed: 1947,
    staff: [
      ['Grace Adeyemi', 'Registered nurse'],
      ['Tomasz Zielinski', 'Care assistant'],
      ['Hannah Price', 'Senior care assistant'],
    ],
    rounds: [
      {
        time: '09:00',
        type: 'Morning',
        pools: [
          [
            'Winston squeezed left hand for yes when offered a bath.',
            'Bed bath, Winston turned his head away from the shower chair so not offered again.',
            'Shaved and washed, hummed along to the radio.',
          ],
          [
            'Hoisted bed to chair, 2 staff, medium sling, no signs of pain.',
            'Hoisted to wheelchair, green leg loops, hat on.',
          ],
          [
            'Ate all of his pureed porridge, 150 ml mildly thick tea.',
            'Ate half of breakfast, 120 ml mildly thick juice.',
            'Ate three quarters of breakfast, 180 ml mildly thick tea.',
          ],
        ],
      },
      {
        time: '15:00',
        type: 'Afternoon',
        pools: [
          [
            'Out in the garden for forty minutes.',
            'Watched the cricket in the lounge, thumbs up at the six.',
            'Bev visited and they looked at the bus photographs.',
          ],
          [
            'Catheter draining, 300 ml straw coloured emptied at 15:10.',
            'Catheter bag emptied, 420 ml clear.',
            'Fluid so far today 820 ml.',
          ],
        ],
      },
      {
        time: '23:00',
        type: 'Night',
        pools: [
          [
            'Turned left to right, heels floated, heel dressing dry.',
            'Turned right to back with tilt, sacrum normal colour, warm and dry.',
          ],
          ['Asleep at each check.', 'Awake at four, World Service on, slept again by five.'],
        ],
      },
    ],
    events: [
      {
        when: '2026-05-27T10:15',
        author: 'Grace Adeyemi',
        role: 'Registered nurse',
        type: 'Skin',
        text: 'Left heel: broken blister 1.5 x 1 cm, pink base, no smell. Recorded as category 2. Foam dressing. TVN referral sent 10:50, Beverley told 11:05.',
      },
    ],
  }),
};
