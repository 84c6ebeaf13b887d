import { sectionsBy } from './section';
import type { DemoPerson } from './types';
import { writeNotes } from './write-notes';

const part = sectionsBy('M. Sutcliffe', '19/09/2025', '19/03/2026');

/** Residential care in a system of the late nineties. */
export const arthurPemberton: DemoPerson = {
  id: 'arthur-pemberton',
  title: 'Mr',
  name: 'Arthur Pemberton',
  preferredName: 'Arty',
  pronouns: 'he/him',
  dateOfBirth: '22/05/1935',
  age: '91',
  nhsNumber: '999 067 3318',
  place: 'Room 9, Oldcroft House',
  tags: ['DNAR', 'SULPHUR ALLERGY', 'DEAF (R)'],
  aboutMe: [
    "Bell ringer at St Mary's, forty years.",
    'A pint of mild on a Saturday.',
    'Do not shout, come round to my left.',
  ],
  contacts: [
    { name: 'Jean Pemberton', relationship: 'Wife', phone: '01632 960881', note: 'Visits daily 2pm' },
    {
      name: 'Robert Pemberton',
      relationship: 'Son, deputy for property and affairs',
      phone: '01632 960882',
      note: 'Office hours',
    },
  ],
  medicines: [
    { name: 'Warfarin', dose: 'Per book', times: '18:00', reason: 'AF', note: 'INR fortnightly' },
    { name: 'Tamsulosin', dose: '400 mcg', times: '08:00', reason: 'Prostate', note: '' },
  ],
  sections: [
    part('allergy', 'Allergies', {
      facts: [
        ['Drug allergies', 'Sulphonamides - skin peeled, Hosp. 1972'],
        ['Other', 'Latex'],
      ],
    }),
    part('medical', 'Medical', {
      facts: [
        ['Diagnoses', 'AF, benign prostate, deaf R ear, osteoarthritis knees'],
        ['Pacemaker', 'No'],
        ['GP', 'Dr Fell, Mill Lane'],
      ],
    }),
    part('meds', 'Medication', {
      facts: [
        ['Given by', 'Senior staff'],
        ['Anticoagulant', 'Warfarin'],
        ['PRN', 'Co-codamol, see MAR'],
      ],
    }),
    part('mobility', 'Mobility', {
      facts: [
        ['Walking', 'Zimmer frame, 1 staff'],
        ['Stairs', 'Lift only'],
        ['Transfers', 'Assist as required'],
      ],
    }),
    part('falls', 'Falls', {
      facts: [
        ['Falls', '12/11/2025 corridor, graze; 28/01/2026 bedroom, nil injury'],
        ['Sensor', 'Yes'],
      ],
    }),
    part('skin', 'Skin', {
      facts: [
        ['Waterlow', '14'],
        ['Areas', 'Heels dry. Sacrum intact 19/09/2025.'],
        ['Cream', 'E45 twice daily'],
      ],
    }),
    part('diet', 'Diet', {
      facts: [
        ['Diet', 'Normal'],
        ['Drinks', 'Tea, two sugars, own mug'],
        ['Weight', '74.0 kg 09/2025'],
      ],
    }),
    part('continence', 'Continence', {
      facts: [
        ['Catheter', 'Urethral 16Ch, last change 02/02/2026'],
        ['Bowels', ''],
      ],
    }),
    part('hygiene', 'Washing & dressing', {
      facts: [
        ['Bath', 'Tuesdays and Fridays'],
        ['Shave', 'Wet shave, own razor'],
        ['Clothes', 'Collar and tie, always'],
      ],
    }),
    part('oral', 'Mouth care', { facts: [['Teeth', 'Full dentures, marked AP']] }),
    part('comms', 'Communication', {
      facts: [
        ['Hearing', 'Aid left ear, none right'],
        ['Sight', 'Bifocals'],
      ],
    }),
    part('memory', 'Memory', {
      facts: [
        ['Memory', 'Good for old times; forgets meals'],
        ['Capacity', 'See file'],
      ],
    }),
    part('sleep', 'Sleep', {
      facts: [
        ['Night', 'Two pillows, window ajar'],
        ['Checks', '2 hourly'],
      ],
    }),
    part('social', 'Social', {
      facts: [
        ['Likes', "Bells on Radio 4, cribbage, Jean's visits"],
        ['Dislikes', 'Bingo'],
      ],
    }),
    part('faith', 'Religion', { facts: [['Religion', 'Church of England, communion monthly']] }),
    part('eol', 'Wishes', {
      facts: [
        ['DNAR', 'Yes'],
        ['Form', 'Not seen'],
        ['Funeral', 'Bells half-muffled'],
      ],
    }),
    part('review', 'Review', {
      facts: [
        ['Last review', '19/09/2025'],
        ['Next review', '19/03/2026'],
        ['Relatives involved', 'Jean'],
      ],
    }),
  ],
  visits: [],
  weights: [['19/09/2025', '74.0 kg']],
  notes: writeNotes({
    prefix: 'AP',
    from: '2026-05-16',
    days: 30,
    seed: 35,
    staff: [
      ['M. Sutcliffe', 'Senior'],
      ['D. Ogden', 'Care assistant'],
      ['K. Iqbal', 'Night care assistant'],
    ],
    rounds: [
      {
        time: '10:00',
        type: 'Day',
        pools: [
          [
            'Up and dressed by nine, tie on.',
            'Wet shave, own razor, no nicks.',
            'Bath given, heels creamed.',
          ],
          ['Ate porridge and two rounds of toast.', 'Left breakfast, had tea only.'],
          ['Catheter bag emptied 500 ml.', 'Cribbage with Jean.', 'Bells on the radio, tapping along.'],
        ],
      },
      {
        time: '23:00',
        type: 'Night',
        pools: [
          [
            'Slept at each check.',
            'Awake 3am, tea given, slept again.',
            'Rang bell 1am, wanted the window shut.',
          ],
        ],
      },
    ],
    events: [
      {
        when: '2026-06-13T14:20',
        author: 'D. Ogden',
        role: 'Care assistant',
        type: 'Incident',
        text: 'Slipped from chair to floor reaching for his mug, seen by Jean. No injury seen. Body map done. Senior told 14:25.',
      },
    ],
  }),
};
