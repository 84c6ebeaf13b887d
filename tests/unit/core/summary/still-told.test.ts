import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { flagsOf } from '../../../helpers/flags';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const raised = (...lines: string[]): string[] =>
  flagsOf(...writtenPage(['Name :: Irene Goss', ...lines])).map((one) => one.replace('-stated', ''));

describe('a danger of the person’s own', () => {
  it.each([
    ['RF12', ['# Husband Ron', 'Turned at night by Ron. Grade 3 pressure ulcer on sacrum.']],
    ['RF05', ['# Husband Ron', 'Oxygen at 2 litres.']],
    ['RF03', ['# Wife', 'Swallows poorly, choking risk.']],
    ['RF06', ['At no time is Irene to be left in the bath, as she has epilepsy.']],
    ['RF08', ['Irene is a former resident of Oak House, has epilepsy and takes warfarin.']],
    ['RF06', ['The stairlift belongs to the previous tenant, and Irene has epilepsy.']],
    ['RF06', ['Was seen as an epileptic, specialist nurse visits.']],
    ['RF05', ['Lives with her husband Ron, who is deaf, has oxygen at home.']],
    ['RF01', ['Lives with her son Tim, who is a doctor, is allergic to latex.']],
    ['RF16', ['Was tested for MRSA, the second time she has it, although her sister has not got it.']],
    ['RF17', ['DoLS ended 2 February, urgent application sent.']],
    ['RF01', ['# Alerts', '! Food allergy']],
    ['RF35', ['Methotrexate weekly and has had anaphylaxis to nuts.']],
  ])('%s stands beside others and is told: %j', (flag, lines) => {
    expect(raised(...lines)).toContain(flag);
  });

  it('is not lost to a name that the page writes in two ways, or to family with a date of birth', () => {
    const own = ['# Irene Goss', 'DOB 02/03/1935. Allergic to penicillin.'];
    for (const more of [
      ['# Mrs Irene Goss', 'NHS 943 476 5919'],
      ['# Irene Mary Goss', 'DOB 02/03/1935'],
      ['# Ann Goss', 'Daughter', 'DOB 04/05/1961'],
    ])
      expect(
        readSnapshot(plainPage(writtenPage([...own, ...more]), 'Plan'), { now: '2026-06-17' }).record.several,
      ).toBeUndefined();
  });

  it('says nothing of an allergy that an order denies nothing about', () => {
    expect(
      flagsOf(...writtenPage(['Name :: Irene Goss', 'At no time give penicillin, she is allergic.'])),
    ).not.toContain('RF01-stated');
  });
});
