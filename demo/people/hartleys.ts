import { sectionsBy } from './section';
import type { DemoPerson } from './types';
import { writeNotes } from './write-notes';

const staff = [
  ['Rhona McKee', 'Team leader'],
  ['Dev Patel', 'Support worker'],
  ['Olu Bankole', 'Support worker'],
  ['Becky Shaw', 'Night support worker'],
] as const;

const ivy = sectionsBy('Rhona McKee', '18/04/2026', '18/07/2026');

/** Married to Frank, next door in the same scheme: the same surname, a different record. */
export const ivyHartley: DemoPerson = {
  id: 'ivy-hartley',
  title: 'Mrs',
  name: 'Ivy Hartley',
  preferredName: 'Ivy',
  pronouns: 'she/her',
  dateOfBirth: '27/01/1941',
  age: '85',
  nhsNumber: '999 032 1174',
  place: 'Flat 4, Meadow Court',
  tags: ["Parkinson's: on time", 'Falls', 'Allergy: penicillin'],
  aboutMe: [
    "I taught the infants at Park Lane for most of my life and I still can't abide a mumbler.",
    'My tablets come first, on the dot. If they are late I freeze and then I am cross.',
    'I like lavender soap, a proper cup and saucer, and Frank to come in at eleven.',
    "Please don't talk over my head to Frank. I can hear you.",
  ],
  contacts: [
    { name: 'Frank Hartley', relationship: 'Husband, Flat 5', phone: 'Internal 105', note: 'Any time' },
    {
      name: 'Susan Dale',
      relationship: 'Daughter, LPA health and welfare (registered 2022)',
      phone: '01632 960512',
      note: 'After 16:00',
    },
  ],
  medicines: [
    {
      name: 'Co-careldopa 25/100',
      dose: '1 tablet',
      times: '07:00, 11:00, 15:00, 19:00',
      reason: "Parkinson's",
      note: 'Within 30 minutes, never missed',
    },
    {
      name: 'Rivastigmine patch',
      dose: '4.6 mg/24 h',
      times: '09:00',
      reason: 'Thinking',
      note: 'Take the old patch off first',
    },
    { name: 'Macrogol', dose: '1 sachet', times: '09:00', reason: 'Bowels', note: '' },
    {
      name: 'Paracetamol',
      dose: '1 g',
      times: 'When required',
      reason: 'Shoulder pain',
      note: 'Protocol 18/04/2026',
    },
  ],
  sections: [
    ivy('allergies', 'Allergies', {
      facts: [
        ['Penicillin', 'Rash and swelling, 1986. Moderate.'],
        ['Food', 'None known'],
      ],
    }),
    ivy('health', 'Health', {
      text: [
        "Parkinson's since 2015. Osteoporosis. Cataracts done both eyes 2021.",
        'Low blood pressure when she stands: sit for a minute on the bed edge first.',
      ],
    }),
    ivy('medicines', 'Medicines support', {
      how: [
        'Staff give all tablets and sign the electronic MAR.',
        'Co-careldopa at 07:00, 11:00, 15:00 and 19:00, within 30 minutes.',
        "No metoclopramide or haloperidol: they make Parkinson's worse.",
      ],
    }),
    ivy('mobility', 'Mobility', {
      need: 'Walks with a four-wheeled walker and one person when "on". When "off" she cannot step and needs the wheelchair.',
      facts: [
        ['Staff', '1'],
        ['Aid', 'Four-wheeled walker, laser line'],
        ['Freezing', 'Say "big step, Ivy" and wait'],
      ],
    }),
    ivy('falls', 'Falls', {
      facts: [
        ['Falls in 12 months', '3: 09/12/2025, 21/02/2026, 02/06/2026'],
        ['Injury', 'Wrist fracture, left, 21/02/2026'],
      ],
      text: ['Physio seen 12/03/2026: practise turning in the corridor twice a day.'],
    }),
    ivy('eating', 'Eating and drinking', {
      facts: [
        ['Food', 'IDDSI Level 7, easy to chew'],
        ['Drinks', 'Level 0, thin'],
        ['Weighted cutlery', 'Yes'],
      ],
      text: ["Protein at tea time rather than lunch, on the advice of the Parkinson's nurse."],
    }),
    ivy('skin', 'Skin', {
      text: ['Skin intact on 18/04/2026. Cushion on the chair. Stands up every hour when "on".'],
    }),
    ivy('continence', 'Continence', {
      facts: [
        ['Bladder', 'Urgency. Toilet before 11:00 and 15:00 tablets.'],
        ['Bowels', 'Every other day. No motion for 3 days: tell the team leader.'],
      ],
    }),
    ivy('communication', 'Communication', {
      text: ['Voice is quiet. Turn the radio off and sit on her right.', 'Glasses for reading only.'],
    }),
    ivy('memory', 'Memory', {
      text: [
        'Sometimes sees children in the room that others do not. They do not frighten her: do not argue, ask who is visiting.',
      ],
    }),
    ivy('mood', 'Mood', { text: ['Frets when Frank is in hospital. Ring him for her.'] }),
    ivy('sleep', 'Sleep', {
      text: ['Acts out dreams. Bed low, crash mat on the window side agreed with Ivy on 18/04/2026.'],
    }),
    ivy('pain', 'Pain', { text: ['Left wrist aches in the cold. She tucks it under her arm.'] }),
    ivy('social', 'Interests', { text: ['Poetry on Tuesdays, crossword with Frank, birds on the feeder.'] }),
    ivy('faith', 'Faith', { text: ['Quaker. Silence before meals.'] }),
    ivy('wishes', 'Wishes', {
      text: ['Advance care plan talk offered 18/04/2026: "not yet, ask me in the summer". No DNACPR.'],
    }),
    ivy('emergency', 'In an emergency', {
      text: ['Wheelchair evacuation with 1 person, PEEP dated 18/04/2026, keyring by the door.'],
    }),
  ],
  visits: [],
  weights: [
    ['02/03/2026', '58.0 kg'],
    ['06/04/2026', '57.6 kg'],
    ['04/05/2026', '57.9 kg'],
  ],
  notes: writeNotes({
    prefix: 'IH',
    from: '2026-03-22',
    days: 85,
    seed: 41,
    staff,
    rounds: [
      {
        time: '07:00',
        type: 'Medicines',
        pools: [
          [
            'Co-careldopa given at 07:05, seen swallowed.',
            'Co-careldopa given at 07:00 with water.',
            'Co-careldopa given at 07:22, Ivy slow to wake.',
          ],
          [
            'Ivy chose her green skirt.',
            'Ivy said "you\'re in good time today".',
            'Moving well within the half hour.',
            'Stiff this morning, rubbed her shoulder.',
          ],
        ],
      },
      {
        time: '11:00',
        type: 'Daily note',
        pools: [
          [
            'Frank came in and they did the crossword.',
            'Sat by the feeder, counted five goldfinches.',
            'Practised turning in the corridor twice.',
            'Froze at the bathroom door for a minute, "big step" worked.',
          ],
          ['Drank 200 ml tea and a biscuit.', 'Drank 150 ml juice.', 'Had coffee, 180 ml, and half a scone.'],
        ],
      },
      {
        time: '15:00',
        type: 'Medicines',
        pools: [
          ['Co-careldopa given at 15:03.', 'Co-careldopa given at 15:10, seen swallowed.'],
          ['Bowels open, type 3.', 'Bowels not open today.', 'Bladder: got to the toilet in time.'],
        ],
      },
      {
        time: '22:30',
        type: 'Night',
        pools: [
          [
            'Settled by eleven with the lamp on.',
            'Called out in her sleep at 02:00, asleep again when checked.',
            'Awake at three talking to the children, not upset.',
          ],
          ['Crash mat in place.', 'Walker left within reach.'],
        ],
      },
    ],
    events: [
      {
        when: '2026-06-02T06:35',
        author: 'Becky Shaw',
        role: 'Night support worker',
        type: 'Fall',
        text: 'Heard a bump at 06:35. Ivy sitting on the floor by the wardrobe, back against it. Not witnessed. She said "I was looking for my slipper". No head injury that she knows of, no pain when asked, moved all limbs. Helped up with chair and 2 staff 06:50. 111 rang 06:58, advice to watch for 24 hours. Frank told 07:30, Susan told 07:40.',
      },
      {
        when: '2026-06-10T14:00',
        author: 'Rhona McKee',
        role: 'Team leader',
        type: 'Professional visit',
        text: "Parkinson's nurse rang: from 22/06/2026 the 19:00 dose moves to 18:30. New MAR to come from pharmacy. Plan not changed yet.",
      },
    ],
  }),
};

const frank = sectionsBy('Dev Patel', '05/01/2026', '05/04/2026');

export const frankHartley: DemoPerson = {
  id: 'frank-hartley',
  title: 'Mr',
  name: 'Frank Hartley',
  preferredName: 'Frank',
  pronouns: 'he/him',
  dateOfBirth: '11/08/1939',
  age: '86',
  nhsNumber: '999 032 1182',
  place: 'Flat 5, Meadow Court',
  tags: ['COPD', 'Home oxygen', 'Smoker'],
  aboutMe: [
    'Signalman for forty years. I like things in order and the kettle on at ten to eleven.',
    'I will go to Ivy at eleven whatever the weather.',
    "I don't like to be fussed. Ask me once.",
  ],
  contacts: [
    { name: 'Ivy Hartley', relationship: 'Wife, Flat 4', phone: 'Internal 104', note: 'Any time' },
    { name: 'Susan Dale', relationship: 'Daughter', phone: '01632 960512', note: 'After 16:00' },
  ],
  medicines: [
    {
      name: 'Tiotropium inhaler',
      dose: '2 puffs',
      times: '08:00',
      reason: 'Breathing',
      note: 'Gives it himself',
    },
    {
      name: 'Salbutamol inhaler',
      dose: '2 puffs',
      times: 'When required',
      reason: 'Breathing',
      note: 'Spacer',
    },
    { name: 'Clopidogrel', dose: '75 mg', times: '08:00', reason: 'Circulation', note: '' },
    {
      name: 'Hydrous ointment',
      dose: 'Both legs',
      times: 'Twice a day',
      reason: 'Dry skin',
      note: 'Paraffin based',
    },
  ],
  sections: [
    frank('allergies', 'Allergies', { facts: [['Allergies', '']] }),
    frank('health', 'Health', {
      text: ['COPD, peripheral vascular disease, heart attack 2011.', 'Oxygen saturation target 88 to 92%.'],
    }),
    frank('breathing', 'Breathing and oxygen', {
      facts: [
        ['Oxygen', '2 litres a minute by nasal cannula, 16 hours a day'],
        ['Supplier', 'Number on the concentrator'],
        ['Smoking', 'Three roll-ups a day on the balcony'],
      ],
      warning: 'Oxygen off for 30 minutes before he smokes. No oxygen on the balcony.',
    }),
    frank('medicines', 'Medicines support', {
      how: [
        'Frank takes his own tablets from the blister pack. Remind at 08:00.',
        'Clopidogrel: bruises easily.',
      ],
    }),
    frank('mobility', 'Mobility', {
      need: 'Walks with a stick. Short of breath after twenty yards.',
      facts: [['Staff', 'None indoors, 1 outdoors']],
    }),
    frank('falls', 'Falls', { text: ['No falls known.'] }),
    frank('eating', 'Eating and drinking', {
      text: ['Normal diet. Likes bacon on Saturdays. Cooks his own breakfast.'],
    }),
    frank('skin', 'Skin', { text: ['Ulcer on right shin, nurse dresses Monday and Thursday.'] }),
    frank('continence', 'Continence', { text: ['Independent. Bottle by the bed.'] }),
    frank('communication', 'Communication', {
      text: ['Hearing aids both sides. Will say he heard when he has not.'],
    }),
    frank('mood', 'Mood', {
      text: [
        'Worries about Ivy. Said in December "I\'d not want to go on without her"; seen by GP 09/12/2025, no plan to harm himself.',
      ],
    }),
    frank('sleep', 'Sleep', { text: ['Sleeps in the chair when his chest is bad.'] }),
    frank('social', 'Interests', { text: ['Model railway club, first Saturday. Brass bands.'] }),
    frank('money', 'Money', { text: ['Looks after his own money.'] }),
    frank('home', 'Home', {
      facts: [
        ['Smoke alarm', 'Tested 05/01/2026'],
        ['Fire', 'Fire service visit offered, awaiting a date'],
      ],
    }),
    frank('wishes', 'Wishes', {
      text: ['"No tubes, no machines." ReSPECT form talked about with GP, not completed.'],
    }),
  ],
  visits: [],
  weights: [['04/05/2026', '66.3 kg']],
  notes: writeNotes({
    prefix: 'FH',
    from: '2026-05-10',
    days: 35,
    seed: 39,
    staff,
    rounds: [
      {
        time: '08:10',
        type: 'Check call',
        pools: [
          [
            'Frank up and shaved.',
            'Frank short of breath, sat at the table.',
            'Frank said "right as ninepence".',
          ],
          [
            'Reminded about tablets, pack empty for today.',
            'Tablets already taken when I called.',
            'Oxygen on at 2 litres.',
          ],
        ],
      },
      {
        time: '17:00',
        type: 'Daily note',
        pools: [
          [
            'Went to Ivy at eleven, back at four.',
            'Railway magazine all afternoon.',
            'Smoked on the balcony, oxygen off at the wall.',
          ],
          ['Ate all of his tea.', 'Left half his tea, said too tired.', 'Drank 250 ml tea.'],
        ],
      },
    ],
    events: [],
  }),
};
