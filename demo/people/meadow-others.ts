import { sectionsBy } from './section';
import type { DemoPerson } from './types';
import { writeNotes } from './write-notes';

const nadeem = sectionsBy('Kerry Lund, key worker', '20/02/2025', '20/02/2026');

/** Supported living, one-page profile and positive behaviour support. */
export const nadeemAslam: DemoPerson = {
  id: 'nadeem-aslam',
  title: 'Mr',
  name: 'Nadeem Aslam',
  preferredName: 'Nads',
  pronouns: 'he/him',
  dateOfBirth: '30/07/1996',
  age: '29',
  nhsNumber: '999 045 6610',
  place: '14 Weaver Row',
  tags: ['Epilepsy', 'Halal', 'Rescue medicine'],
  aboutMe: [
    'What people like about me: I am funny, I remember every bus number, I give good hugs when I ask first.',
    'What matters to me: Friday prayers with my uncle, my red headphones, chicken shop on pay day.',
    'How best to support me: short words, show me the picture, then wait.',
    "Please don't grab my arm. It makes me think of the old place.",
  ],
  contacts: [
    { name: 'Shazia Aslam', relationship: 'Mother', phone: '01632 960651', note: 'Evenings' },
    { name: 'Imran Aslam', relationship: 'Father', phone: '', note: 'No contact: court order 2019' },
  ],
  medicines: [
    { name: 'Sodium valproate', dose: '500 mg', times: '08:00, 20:00', reason: 'Epilepsy', note: 'On time' },
    {
      name: 'Buccal midazolam',
      dose: 'As protocol',
      times: 'When required',
      reason: 'Seizure over 5 minutes',
      note: 'Protocol dated 14/01/2025',
    },
    { name: 'Risperidone', dose: '1 mg', times: '20:00', reason: 'Not stated', note: '' },
  ],
  sections: [
    nadeem('epilepsy', 'Epilepsy', {
      text: [
        'Tonic-clonic seizures, about one in six weeks, mostly on waking.',
        'Buccal midazolam after 5 minutes as the protocol signed by Dr Hale on 14/01/2025. Ring 999 if it goes on 5 minutes after that.',
        'Never alone in the bath. Shower with the door unlocked.',
      ],
    }),
    nadeem('allergies', 'Allergies', {
      facts: [['Allergies', 'Peanuts: lips swell. EpiPen in the red pouch, kitchen hook.']],
    }),
    nadeem('health', 'Health action plan', {
      facts: [
        ['Annual health check', '03/02/2025'],
        ['Hospital passport', 'In the file'],
        ['Dentist', '11/2025'],
      ],
    }),
    nadeem('communication', 'Communication', {
      text: [
        'Uses about fifty words, Makaton and photographs. Says "yes" to most questions: check with a picture.',
        'Pain: bites his sleeve and goes quiet.',
      ],
    }),
    nadeem('pbs', 'Positive behaviour support', {
      facts: [
        ['Triggers', 'Waiting more than ten minutes, barking dogs, being touched without asking'],
        ['Early signs', 'Hums loudly, pulls at his collar'],
        ['Do', 'Headphones, space, offer the swing'],
        ["Don't", 'Do not block the door'],
        ['Last resort', 'Two-person guide, trained staff only, record every time'],
      ],
    }),
    nadeem('restrictions', 'Restrictions and capacity', {
      text: [
        'Front door sensor at night. Knives locked. DoL order by the Court of Protection to 30/06/2026.',
        'Decision about the door: capacity assessment 20/02/2025, best interests meeting 27/02/2025.',
      ],
    }),
    nadeem('eating', 'Food', {
      text: ['Halal only. Loves hot sauce. Eats fast: small plate, sit with him.'],
    }),
    nadeem('washing', 'Washing and dressing', {
      text: ['Chooses clothes from two. Male staff for personal care.'],
    }),
    nadeem('money', 'Money', { text: ['Appointee is the council. £35 a week in the blue tin.'] }),
    nadeem('community', 'Out and about', {
      text: ['2:1 outside near roads. Has run after buses: missing person form in the office.'],
    }),
    nadeem('sleep', 'Sleep', { text: ['Seizure mat under the sheet, agreed 20/02/2025.'] }),
    nadeem('family', 'Family', {
      text: ['Mum on Sundays. No contact with father: ring police on 999 if he comes to the house.'],
    }),
    nadeem('faith', 'Faith and culture', {
      text: ['Muslim. Uncle Tahir collects him at 12:30 on Fridays. Speaks some Punjabi.'],
    }),
    nadeem('goals', 'Goals', {
      facts: [
        ['Ride the 62 to town by myself', 'Bus buddy by 09/2025'],
        ['Make my own toast', 'Done 04/2025'],
      ],
    }),
    nadeem('wishes', 'Wishes', { text: ['Not talked about yet.'] }),
  ],
  visits: [],
  weights: [['01/05/2026', '88.4 kg']],
  notes: writeNotes({
    prefix: 'NA',
    from: '2026-05-15',
    days: 30,
    seed: 96,
    staff: [
      ['Kerry Lund', 'Key worker'],
      ['Ama Boateng', 'Support worker'],
      ['Lewis Grant', 'Support worker'],
    ],
    rounds: [
      {
        time: '09:00',
        type: 'Daily note',
        pools: [
          [
            'Nads chose the red top and made toast.',
            'Up late, laughing at the bus videos.',
            'Prompted with pictures, brushed his own teeth.',
          ],
          [
            'Valproate taken 08:05.',
            'Valproate taken 08:20 with juice.',
            'Hummed and pulled collar at the door, headphones on, calm after 5 minutes.',
          ],
        ],
      },
      {
        time: '19:00',
        type: 'Daily note',
        pools: [
          [
            'Rode the 62 with Lewis.',
            'Swing in the park for half an hour.',
            'Chicken shop, paid himself with £5.',
          ],
          ['No seizures seen.', 'Bed at half nine with headphones.'],
        ],
      },
    ],
    events: [
      {
        when: '2026-06-06T07:12',
        author: 'Ama Boateng',
        role: 'Support worker',
        type: 'Seizure',
        text: 'Seizure on waking 07:12 to 07:15, stiff then jerking both arms and legs, lips blue, wet the bed. Midazolam not given as under 5 minutes. Recovery position, slept until 08:30. Mum told 09:10.',
      },
    ],
  }),
};

const joseph = sectionsBy('Fiona Craig', '12/05/2026', '12/08/2026');

export const josephOkafor: DemoPerson = {
  id: 'joseph-okafor',
  title: 'Mr',
  name: 'Joseph Okafor',
  preferredName: 'Joe',
  pronouns: 'he/him',
  dateOfBirth: '08/12/1968',
  age: '57',
  nhsNumber: '999 051 0042',
  place: 'Flat 9, Meadow Court',
  tags: ['CTO', 'Clozapine', 'Two staff to visit'],
  aboutMe: [
    'I am a painter and decorator, thirty years, and I still notice a bad edge.',
    'I like Highlife music and hot food. I do not like questions before noon.',
    'When the walls start talking I need you to say your name and sit down.',
  ],
  contacts: [
    { name: 'Grace Okafor', relationship: 'Sister', phone: '01632 960733', note: 'Nearest relative' },
  ],
  medicines: [
    {
      name: 'Clozapine',
      dose: '300 mg',
      times: '21:00',
      reason: 'Schizophrenia',
      note: 'Bloods every 4 weeks, next 29/06/2026',
    },
    { name: 'Senna', dose: '15 mg', times: '21:00', reason: 'Bowels', note: '' },
    { name: 'Metformin', dose: '500 mg', times: '08:00, 18:00', reason: 'Type 2 diabetes', note: '' },
  ],
  sections: [
    joseph('legal', 'Legal status', {
      facts: [
        ['Status', 'Community treatment order from 02/02/2026, renews 01/08/2026'],
        ['Section 117', 'Yes'],
      ],
    }),
    joseph('allergies', 'Allergies', {
      facts: [['Allergies', 'No known allergies, checked with Joe and GP 12/05/2026']],
    }),
    joseph('health', 'Health', {
      text: [
        'Schizophrenia, type 2 diabetes (tablets).',
        'Clozapine: record bowels every day. No motion for 2 days: ring the nurse the same day.',
      ],
    }),
    joseph('relapse', 'Staying well and relapse', {
      text: [
        'Early signs in his words: "I stop eating in front of people", up all night painting, taps unscrewed.',
        'What helps: Grace, music, the CPN Martin.',
        'Crisis: team 01632 960900, out of hours 111 option 2.',
      ],
    }),
    joseph('risk', 'Risk to self and others', {
      text: [
        'Overdose in 2014, none since. No current plan to harm himself, asked 12/05/2026.',
        'In April 2026 threw a chair at a worker when unwell. Two staff to visit, sit nearest the door.',
      ],
    }),
    joseph('medicines', 'Medicines support', {
      how: ['Staff watch him take clozapine at 21:00.', 'Missed 48 hours: do not restart, ring the clinic.'],
    }),
    joseph('eating', 'Food', { text: ['Cooks jollof on Sundays. Less sugar in tea, working on it.'] }),
    joseph('home', 'Home', {
      text: [
        'Smokes in the kitchen. Smoke alarm tested 12/05/2026.',
        'Hoards paint tins in the bathroom; one bag out a week, agreed.',
      ],
    }),
    joseph('money', 'Money', { text: ['Daily cash of £12 by his own choice.'] }),
    joseph('mobility', 'Mobility', { text: ['Walks without help.'] }),
    joseph('sleep', 'Sleep', {
      text: ['Goes to bed at two. Sleeping less than four hours for three nights is a warning.'],
    }),
    joseph('social', 'Interests', { text: ['Painting group on Thursdays. Chelsea.'] }),
    joseph('faith', 'Faith', { text: ["Catholic, goes to the ten o'clock when well."] }),
    joseph('consent', 'Consent', { text: ['Joe signed this plan on 12/05/2026 and has a copy.'] }),
    joseph('wishes', 'Wishes', {
      text: ['Advance statement 2024: Grace to be told first; not the Ashdown ward.'],
    }),
  ],
  visits: [],
  weights: [['12/05/2026', '97.0 kg']],
  notes: writeNotes({
    prefix: 'JO',
    from: '2026-05-15',
    days: 31,
    seed: 68,
    staff: [
      ['Fiona Craig', 'Senior support worker'],
      ['Marcus Bell', 'Support worker'],
    ],
    rounds: [
      {
        time: '13:00',
        type: 'Support visit',
        pools: [
          [
            'Joe answered the door after two knocks.',
            'Joe in bed, said "come back later", seen again at three.',
            'Music on, painting the door edge.',
          ],
          ['Two staff present.', 'One bag of tins taken out together.', 'Ate rice and stew while we talked.'],
        ],
      },
      {
        time: '21:00',
        type: 'Medicines',
        pools: [
          ['Clozapine 300 mg seen taken at 21:05.', 'Clozapine 300 mg seen taken at 21:00 with water.'],
          ['Bowels opened today.', 'Bowels opened yesterday, not today.', 'Would not say about bowels.'],
        ],
      },
    ],
    events: [],
  }),
};
