import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../../helpers/flags';

/** Further ways of writing a red flag, each with everyday sentences of like words that are none. */
const raised: [string, string[]][] = [
  [
    'RF01',
    [
      'Penicillin nearly killed him in 1985.',
      'Codeine put her in hospital.',
      'Shellfish almost finished me off, I almost died.',
      'Trimethoprim stopped her breathing once.',
      'Went into shock with peanuts.',
    ],
  ],
  [
    'RF13',
    [
      'Went over in the bathroom last week.',
      'Went down on the stairs at Easter.',
      'Ended up on the floor twice in May.',
      'Took a tumble by the gate.',
      'Neighbour helped her off the floor on Sunday, lifted off the floor again Monday.',
    ],
  ],
  [
    'RF22',
    [
      'Terrier nips.',
      'Swans loose in the garden.',
      'The goat charges at visitors.',
      'Spaniel jumps up at carers.',
      'Cockerel goes for ankles.',
      'Lurcher is wary of strangers.',
    ],
  ],
  [
    'RF14',
    [
      'Drinks kept to a litre, keep to a litre a day.',
      'Fluids no more than two pints.',
      'Fluid intake limited to one and a half litres.',
      'Drinks: up to a litre and a quarter.',
      'Aim for at least two litres of fluid.',
    ],
  ],
  [
    'RF12',
    [
      'EPUAP category 3 left heel',
      'NPIAP stage II',
      'EPUAP grade 1 sacrum',
      'SDTI to right heel',
      'EPUAP unstageable, hip',
    ],
  ],
  [
    'RF27',
    [
      'Skin tears with tape.',
      'Plasters take her skin off, they rip the skin.',
      'Mepore pulls the top layer away.',
      'Raw under Tegaderm.',
      'Elastoplast burns her skin.',
    ],
  ],
  [
    'RF29',
    [
      'Never walk in without saying who you are.',
      'Do not enter until he has answered, knock and do not come in before calling.',
      'Nobody comes in without asking.',
      'Personal care: only Ada or Femi.',
      'Only Grace to wash her.',
    ],
  ],
  [
    'RF25',
    [
      'Runs off when upset.',
      'Ran away twice in spring.',
      'Grab pack at the office.',
      'Running away from school at lunch.',
      'Ran off in town in April.',
    ],
  ],
  [
    'RF20',
    [
      'Police investigation ongoing.',
      'Complaint with the police about her lodger.',
      'Crime number 22/1870 in file.',
      'Sent money to strangers online.',
      'Groomed online last year.',
    ],
  ],
  [
    'RF21',
    [
      'Left a farewell note in March.',
      'Has been giving away his things.',
      'Saving up tablets in a tin.',
      'Sent last messages to his sister.',
      'Stockpiling paracetamol.',
    ],
  ],
  [
    'RF26',
    [
      'Catheter: no output for 4 hours, ring nurses.',
      'No urine in the bag: check for kinks.',
      'If not draining for three hours call DN.',
      'Nothing in his leg bag by 10, ring the nurse.',
      'Night bag: no urine in her bag, ring DN.',
    ],
  ],
  [
    'RF23',
    [
      'Puffs his pipe in the chair.',
      'Likes a smoke on the balcony.',
      'Enjoys his pipe after tea.',
      'Pipe smoker',
      'Has a puff by the window.',
    ],
  ],
];

const everyday: [string, string][] = [
  ['RF01', 'Nearly died laughing at the pantomime.'],
  ['RF01', 'Pneumonia put her in hospital in May.'],
  ['RF13', 'Went over to her sister’s for tea again.'],
  ['RF13', 'Went over the plan twice with her.'],
  ['RF13', 'Her clothes ended up on the floor.'],
  ['RF22', 'Likes to feed the geese in the park.'],
  ['RF22', 'The collie goes for a walk at nine.'],
  ['RF22', 'Loves to see the cat chase leaves.'],
  ['RF14', 'Likes a pint of milk delivered, drinks tea.'],
  ['RF14', 'Drinks no more than a pint of beer on Fridays.'],
  ['RF12', 'Passed stage 2 of her music exam.'],
  ['RF27', 'Tape of her wedding song in the drawer.'],
  ['RF27', 'Sticky tape in the kitchen drawer.'],
  ['RF29', 'Never goes out without her hat.'],
  ['RF29', 'Baths: only Tuesday or Thursday.'],
  ['RF29', 'Will eat only Weetabix or Shreddies.'],
  ['RF25', 'The clock runs off a battery.'],
  ['RF25', 'Enjoys running on Saturdays.'],
  ['RF20', 'Watches police dramas and case files.'],
  ['RF20', 'Retired from police enquiries in 1990.'],
  ['RF20', 'Sends pictures to her granddaughter.'],
  ['RF21', 'Likes to wave goodbye at the door.'],
  ['RF21', 'Last letter from the clinic is in the file.'],
  ['RF26', 'Nothing in her handbag but tissues.'],
  ['RF23', 'Water pipe under the sink was mended.'],
  ['RF23', 'Plays the pipes in a band.'],
];

const where = (text: string): string[] => flagsOf({ heading: 'Care', text: [text] });

describe('further red-flag wordings', () => {
  for (const [id, texts] of raised)
    it.each(texts)(`${id} is raised by: %s`, (text) => {
      expect(where(text)).toContain(id);
    });

  it.each(everyday)('%s is not raised by: %s', (id, text) => {
    expect(where(text)).not.toContain(id);
  });

  it.each(['Chlorhexidine', 'Prawns', 'Codeine', 'Latex', 'Egg'])(
    'an allergy section may be labelled by the substance: %s',
    (label) => {
      expect(flagsOf({ heading: 'Allergies', pairs: [[label, 'Collapse 2022']] })).toContain('RF01');
      expect(flagsOf({ heading: 'Allergies', pairs: [['Reviewed', '02/05/2026']] })).not.toContain('RF01');
      const stamp = 'Last updated 11/11/2025 by Kit Farrow, senior carer.';
      expect(flagsOf({ heading: 'Allergies and adverse reactions', text: [stamp] })).not.toContain('RF01');
      expect(flagsOf({ pairs: [['DNACPR', 'reviewed 3 February 2026']] })).toContain('RF02');
    },
  );
});
