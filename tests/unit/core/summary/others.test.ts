import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../../helpers/flags';
import type { PlainSection } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const PERSON = ['Name :: Doris Annable', 'Room :: Oak 4'];
const raised = (lines: readonly string[]): string[] => flagsOf(...writtenPage([...PERSON, ...lines]));

/** Other people of the house, in the ways systems print them beside a record. */
const lists: string[][] = [
  ['# On this round', '09:15 Mrs Petrie – epilepsy, rescue pack', '10:00 Ron Salter – PEG feed'],
  ['# Oak wing', 'Oak 3 Leonard Frith: warfarin', 'Oak 5 Ruth Kaplan: insulin, BSL'],
  ['# Also on your list', 'Sam Ottaway – oxygen at home', 'Una Pryce – latex allergy'],
  ['# House notices', 'Flat 9 Mr Eccles has a Rottweiler', 'Flat 12 Mrs Lacey: MRSA'],
  [
    '# Residents',
    '| Room | Name | Flags',
    '| Oak 6 | Sylvia Garforth | Scabies, hoist',
    '| Oak 7 | Bert Nwosu | Insulin',
  ],
  ['# Board', '| Flat | Name | Today', '| 1 | Bex | Insulin, hypo Thursday', '| 3 | Tia | MRSA'],
  ['# See also', 'Glenys Pugh (PEG, dementia)', 'Tom Vaughan (haemophilia, two dogs)'],
];

const around: [string, string[]][] = [
  ['RF34', ['# Notices', 'Scheme manager Tasha is 30 weeks pregnant.']],
  ['RF34', ['Key worker :: Precious N. (maternity leave from July)']],
  ['RF34', ['# What matters', 'My sister Mia, who is having a baby in November.']],
  ['RF07', ['Lives with :: His wife, Jean. Jean has diabetes and gives herself insulin.']],
  ['RF01', ['# What matters', 'My brother Finn. He has a peanut allergy.']],
  ['RF23', ['# House', 'Nobody smokes in the house.']],
  ['RF23', ['# House', 'Neither of them smokes.']],
  ['RF05', ['# Breathing', 'I do not use oxygen at home.']],
  ['RF26', ['# History', 'The urinary catheter was taken out on 24 February.']],
  ['RF10', ['Stopped :: Prednisolone short course in January']],
  ['RF04', ['Not nil by mouth :: tastes for comfort']],
  ['RF18', ['Advocate :: Offered, she said not now']],
  ['RF22', ['Risk to others :: Never hurt anyone']],
  ['RF30', ['# Getting in', 'Mum and Dad have no key safe, ring the bell.']],
  [
    'RF08',
    [
      '# Problems',
      '| Problem | Action | Written',
      '| Blood thinner | Clexane stopped 10/01/2026 | 10/01/2026',
    ],
  ],
  ['RF17', ['# Falls', 'Sensor mat declined by her, not in use.']],
];

/** What looks like those and is the person's own all the same. */
const own: [string, string[]][] = [
  ['RF20', ['# Protection', 'Craig Lee – no contact of any kind. Ring 999 if seen.']],
  ['RF01', ['# Home', '22 Tithe Barn Close', 'Allergic to latex.']],
  ['RF08', ['# Medicines', 'Oak 4 Doris Annable: warfarin']],
  ['RF16', ['# Infection', 'Carries CPE (found in August).']],
  ['RF30', ['# Getting in', 'Nobody must be told the key safe code.']],
  ['RF11', ['# Moving', 'Do not use the hoist alone: two carers.']],
  ['RF26', ['# Continence', 'Check that the catheter is not kinked.']],
  ['RF17', ['# Rights', 'Court of Protection order authorises her care. Runs out 01/09/2026.']],
  [
    'RF08',
    [
      '# Problems',
      '| Problem | Action | Written',
      '| Blood thinner | Apixaban 5 mg twice a day | 10/01/2026',
    ],
  ],
];

describe('whom a page speaks of', () => {
  it.each(lists)('leaves out a list of other people: %s', (...lines) => {
    expect(raised(lines)).toEqual([]);
  });

  it.each(around)('does not raise %s from %s', (flag, lines) => {
    expect(raised(lines)).not.toContain(flag);
  });

  it.each(own)('raises %s from %s', (flag, lines) => {
    expect(raised(lines)).toContain(flag);
  });

  it('keeps the header of the person whatever it is made of', () => {
    const page: PlainSection = {
      heading: 'Doris Annable',
      badges: ['NKDA', 'Insulin', 'Falls'],
      text: ['6 Quay Terrace'],
    };
    expect(flagsOf(page)).toContain('RF07');
  });
});
