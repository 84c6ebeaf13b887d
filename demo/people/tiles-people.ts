import { sectionsBy } from './section';
import type { PlanSection } from './types';

const nurse = sectionsBy('RN Ferreira', '09/06/2026', '09/07/2026');

export interface Tile {
  icon: string;
  name: string;
  quick: string;
  tone: 'calm' | 'care' | 'danger';
  section: PlanSection;
}

/** Nursing home: an icon and a quick fact for each subject, long text under it. */
export const linZhao = {
  name: 'Lin Zhao',
  preferredName: 'Mrs Zhao',
  dateOfBirth: '03/11/1939',
  age: '86',
  room: 'Orchid 5',
  tiles: [
    {
      icon: '⚠',
      name: 'Allergies',
      quick: 'Contrast dye',
      tone: 'danger',
      section: nurse('a', 'Allergies', {
        text: ['Iodine contrast at a scan in 2017: throat swelling. No food allergies known.'],
      }),
    },
    {
      icon: '🍵',
      name: 'Eat and drink',
      quick: 'IDDSI 5 / 1',
      tone: 'danger',
      section: nurse('e', 'Eat and drink', {
        text: [
          'Minced and moist, slightly thick drinks. Congee counts as Level 5 when the kitchen strains it.',
          'No beef. Hot water, not cold, with meals.',
        ],
      }),
    },
    {
      icon: '🛏',
      name: 'Skin',
      quick: 'Turn 2 hourly',
      tone: 'care',
      section: nurse('s', 'Skin', {
        text: [
          'Category 2 on right hip since 01/06/2026, 2 x 2 cm. Turn every 2 hours by day, 3 hours by night.',
        ],
      }),
    },
    {
      icon: '🏗',
      name: 'Moving',
      quick: 'Hoist x 2',
      tone: 'care',
      section: nurse('m', 'Moving', {
        text: ['Full hoist, two staff, small sling, blue loops. Tell her in Cantonese: "hei san".'],
      }),
    },
    {
      icon: '💬',
      name: 'Talk',
      quick: 'Cantonese',
      tone: 'care',
      section: nurse('t', 'Talk', {
        text: [
          'Cantonese first, some English before her stroke. Interpreter line card by the bed. Nods to be polite: ask again.',
        ],
      }),
    },
    {
      icon: '💊',
      name: 'Medicines',
      quick: 'Via PEG',
      tone: 'danger',
      section: nurse('d', 'Medicines', {
        text: ['All medicines by PEG, flushed with 50 ml before and after. Levetiracetam 08:00 and 20:00.'],
      }),
    },
    {
      icon: '🫁',
      name: 'Breathing',
      quick: 'Room air',
      tone: 'calm',
      section: nurse('b', 'Breathing', { text: ['No oxygen. Sit at 45 degrees for an hour after feeds.'] }),
    },
    {
      icon: '🚽',
      name: 'Toilet',
      quick: 'Pads',
      tone: 'calm',
      section: nurse('c', 'Toilet', {
        text: ['Pads, medium. Bowels every second day; senna if none by day three.'],
      }),
    },
    {
      icon: '🧠',
      name: 'Memory',
      quick: 'DoLS to 30/09',
      tone: 'care',
      section: nurse('g', 'Memory', { text: ['DoLS authorised 01/10/2025 to 30/09/2026, no conditions.'] }),
    },
    {
      icon: '❤',
      name: 'Matters',
      quick: 'Daughter Mei',
      tone: 'calm',
      section: nurse('h', 'Matters', {
        text: ['Mei rings on video on Sundays at four. Red blanket on the lap. Opera in the morning.'],
      }),
    },
    {
      icon: '🕊',
      name: 'Wishes',
      quick: 'ReSPECT',
      tone: 'danger',
      section: nurse('w', 'Wishes', {
        text: [
          'ReSPECT 14/05/2026, Dr Abbott, drug room folder. Not for CPR. For hospital if comfortable treatment is not possible here.',
        ],
      }),
    },
    {
      icon: '🔥',
      name: 'Fire',
      quick: 'PEEP',
      tone: 'calm',
      section: nurse('f', 'Fire', { text: ['Ski sheet, two staff, zone 2. Alarm tested weekly.'] }),
    },
  ] satisfies Tile[],
};

const home = sectionsBy('L. Brandt', '02/05/2026', '02/06/2026');

/** Residential home, one block per domain: level, need, outcome, how, risk, review. */
export const kathleenMoran = {
  name: 'Kathleen Moran',
  preferredName: 'Kit',
  dateOfBirth: '17/03/1933',
  age: '93',
  room: 'Room 3',
  tags: ['DNACPR', 'IDDSI 6'],
  sections: [
    home('mobility', 'Mobility', {
      need: 'Kit walks with a rollator and one person, slower after dinner.',
      outcome: 'To walk to chapel in the lounge on Sundays.',
      how: [
        'Rollator brakes on before she stands',
        'One person on her left',
        'Rest on the blue chair halfway',
      ],
      risk: '2 x 3 = 6',
    }),
    home('eating', 'Eating', {
      need: 'Kit lost weight in the spring and tires of chewing.',
      outcome: 'To enjoy her meals and hold her weight.',
      how: [
        'IDDSI 6 food, thin drinks',
        'Cream in porridge, milky coffee at eleven',
        'Weigh on Mondays (48.2 kg on 01/06/2026)',
      ],
      risk: '3 x 3 = 9',
    }),
    home('skin', 'Skin', {
      need: 'Skin is dry; heels redden in bed.',
      outcome: 'Healthy skin.',
      how: ['Heel troughs', 'Turn every 4 hours at night', 'Cream to legs morning and night'],
      risk: '2 x 4 = 8',
    }),
    home('memory', 'Memory', {
      need: 'Kit looks for her mother in the late afternoon.',
      outcome: 'To feel at home at tea time.',
      how: ['Offer the photo book at four', 'Do not tell her that Mother has died'],
      risk: '2 x 2 = 4',
    }),
    home('continence', 'Continence', {
      need: 'Needs showing where the toilet is.',
      outcome: 'To stay dry by day.',
      how: ['Offer at 07:00, 10:30, 14:00, 17:00, 20:30'],
      risk: '1 x 2 = 2',
    }),
    home('medicines', 'Medicines', {
      need: 'Staff give all medicines.',
      outcome: 'To have medicines safely.',
      how: ['Apixaban 2.5 mg twice a day', 'Lactulose 15 ml morning'],
      risk: '2 x 4 = 8',
    }),
    home('wishes', 'End of life', {
      need: 'DNACPR dated 04/01/2026, Dr Osei, front of the paper file in the office.',
      outcome: '"Let me go from here with the rosary."',
      how: ['Ring Father Dunne', 'Niece Brid first, day or night'],
      risk: 'Not scored',
    }),
  ],
};
