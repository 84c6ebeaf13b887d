import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../../helpers/flags';
import { writtenPage } from '../../../helpers/written-page';

const raised = (lines: readonly string[], name = 'Doris Annable', born = '02/03/1936'): string[] =>
  flagsOf(...writtenPage([`Name :: ${name}`, 'Known as :: Dot', `Date of birth :: ${born}`, ...lines]));

/** What is said of somebody else, and its twin about the person. */
const pairs: [string, string[], string[]][] = [
  ['RF01', ['# Notes', 'Nancy is the one who is allergic to eggs, not Dot.'], ['Dot is allergic to eggs.']],
  ['RF04', ['# Round', 'Mrs Tolliver is now nil by mouth.'], ['She is now nil by mouth.']],
  [
    'RF15',
    ['# Day', 'Scones made with Olwen, who is coeliac.'],
    ['# Day', 'Dot made scones, she is coeliac.'],
  ],
  ['RF12', ['# Office', 'Put here by mistake: Mr Pilling’s leg ulcer.'], ['# Office', 'Her leg ulcer.']],
  ['RF08', ['# Ilse (has her own record)', 'On warfarin since the clot.'], ['On warfarin since the clot.']],
  ['RF01', ['Grandson :: Nut allergy, no biscuits for him'], ['Diet :: Nut allergy, no biscuits']],
  ['RF25', ['# Log', 'Ellie went out of the front door, missing an hour.'], ['Dot went missing an hour.']],
  ['RF31', ['Her sister’s baby has a pacemaker.'], ['Has a pacemaker.']],
  ['RF16', ['The other house has scabies.'], ['Has scabies.']],
  ['RF02', ['Her husband had a DNACPR.'], ['Dot has a DNACPR.']],
  [
    'RF07',
    [
      '# Desk',
      '| Who | Note',
      '| E. Lowther | Insulin given',
      '| Jean F. | Pushed a carer',
      '| R. Moss | Slept',
    ],
    ['# Desk', '| Area | Note', '| Sugar | Insulin given', '| Temper | Pushed a carer'],
  ],
  [
    'RF09',
    ['# Daily notes', '14/06/2026 08:10 Ama: Dot: Sam’s carbamazepine is late, pharmacy says after 11'],
    ['# Daily notes', '14/06/2026 08:10 Ama: Dot’s carbamazepine is late, pharmacy says after 11'],
  ],
  [
    'RF07',
    ['# Daily notes', '14/06/2026 09:40 Ama: can someone do Mavis’s insulin, I’m with Dot in the bath'],
    ['# Daily notes', '14/06/2026 09:40 Ama: can someone do Dot’s insulin, I’m with Mavis in the bath'],
  ],
  [
    'RF06',
    ['# Daily notes', 'Tom W, 21:00 13/06/2026 Ravi had a seizure in the kitchen. Dot stayed in her room.'],
    ['# Daily notes', 'Tom W, 21:00 13/06/2026 Dot had a seizure in the kitchen. Ravi stayed in his room.'],
  ],
  [
    'RF08',
    ['# People', '| Who | Notes', '| Nesta (sister) | Rings at 7. She’s on blood thinners and can’t drive.'],
    ['# Health', '| What | Notes', '| Heart | AF. She’s on blood thinners and can’t drive.'],
  ],
  ['RF01', ['# Ravi', 'Flatmate. Allergic to cats.'], ['# Pets', 'Allergic to cats.']],
  ['RF07', ['# Farid', 'Brother. Has type 1 diabetes, keep juice in for him.'], ['Has type 1 diabetes.']],
  [
    'RF26',
    [
      '# Who is who',
      '1 Bernard – hoist, catheter. 2 Coral – wanders. 3 Dot A – type 1. 4 Mavis – thickener.',
    ],
    [
      '# Who is who',
      '1 Bernard – hoist. 2 Coral – wanders. 3 Dot A – type 1, catheter. 4 Mavis – thickener.',
    ],
  ],
  [
    'RF06',
    ['People here: Flat 1 Bernard (epilepsy) · Flat 2 Coral (falls) · Flat 3 Dot'],
    ['People here: Flat 1 Bernard (falls) · Flat 2 Coral (falls) · Flat 3 Dot (epilepsy)'],
  ],
  [
    'RF01',
    ['Her grandson Ivor is staying. Ivor is on insulin. He also has a penicillin allergy.'],
    ['Her grandson Ivor is staying. Dot has a penicillin allergy.'],
  ],
  ['RF07', ['On insulin twice a day, not our client.'], ['On insulin twice a day, not our choice.']],
  ['RF25', ['{{Missing person form}}'], ['Has a missing person form.']],
  ['RF11', ['Office use :: if "hoist and two" is ticked, attach plan'], ['Moves :: hoist and two carers']],
  [
    'RF24',
    ['# Notes', 'Flat 9, Mr Ogle, hoarded to the ceiling.'],
    ['# Notes', 'Dot hoarded to the ceiling.'],
  ],
  ['RF21', ['Field help :: say if she may be suicidal'], ['Mood :: she may be suicidal']],
];

/** A relative or somebody who treats the person stands in the sentence, and it is about the person. */
const hers: [string, string[]][] = [
  ['RF07', ['Wife :: Gives his insulin at eight']],
  ['RF31', ['Under Mr Rao for the pacemaker.']],
  ['RF20', ['Mr Gray must not be let in.']],
  ['RF03', ['Daughter :: Says she chokes on bread']],
  ['RF11', ['Moved by a pair of carers with the hoist.']],
  ['RF07', ['# Farid', 'Brother. Gives her insulin at eight.']],
  ['RF03', ['# Daily notes', '14/06/2026 08:10 Ama: took Mavis’s cup by mistake, Dot choked on it']],
  ['RF07', ['# Daily notes', '14/06/2026 08:10 Tom went up at nine, Dot had a hypo, sugar 2.9']],
];

describe('a sentence that says itself whose it is', () => {
  it.each(pairs)('%s', (flag, other, own) => {
    expect(raised(other)).not.toContain(flag);
    expect(raised(own)).toContain(flag);
  });

  it.each(hers)('%s stays the person’s: %j', (flag, lines) => {
    expect(raised(lines)).toContain(flag);
  });

  it('is a parent’s own on a child’s record, and the person’s on that of somebody old', () => {
    expect(raised(['Mum has a pacemaker.'])).toContain('RF31');
    expect(raised(['Her mum has a pacemaker.'])).not.toContain('RF31');
    expect(raised(['Mum has a pacemaker.'], 'Doris Annable', '02/03/2014')).not.toContain('RF31');
  });
});
