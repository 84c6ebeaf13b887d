import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../../helpers/flags';
import { writtenPage } from '../../../helpers/written-page';

const raised = (line: string): string[] =>
  flagsOf(...writtenPage(['Name :: Annie Sharrock', '# About', line]));

describe('what is denied or over further on', () => {
  it.each([
    'Tested for coeliac disease in April, and it turned out she hasn’t got it.',
    'Checked for coeliac disease and she does not have it.',
    'They thought it was epilepsy but it turned out to be faints.',
    'At no time has Annie hit, bitten or threatened anybody.',
    'Nobody has ever known her to be violent.',
    'Pacemaker – hasn’t got one.',
    'Catheter :: hasn’t got one',
    'DoLS ended 2 February 2026 when Annie regained capacity.',
    'She was a stoma nurse for 20 years.',
    'He sold pacemakers.',
    'Do not use near pacemakers.',
    'The hoist in her bathroom belongs to the previous tenant.',
    'Annie manages her own money.',
    'One tablet at a time.',
    'Annie says she is drowning in paperwork and wants to hang the man from the council.',
    'Never known to leave the building without telling us.',
    'Step down bed since Tuesday.',
  ])('raises nothing: %s', (line) => {
    expect(raised(line).filter((flag) => !flag.endsWith('-stated'))).toEqual([]);
  });

  it.each([
    ['RF15', 'Tested for coeliac disease in April and it is positive, gluten free diet.'],
    ['RF06', 'They thought it was faints but it turned out to be epilepsy.'],
    ['RF16', 'Tested for MRSA, which turned out to be positive.'],
    ['RF22', 'At no time leave Annie alone; she has hit staff.'],
    ['RF22', 'Nobody is to visit alone, she has hit staff.'],
    ['RF26', 'Has a catheter and wants a leg bag, hasn’t got one.'],
    ['RF17', 'DoLS ended 2 February 2026, renewed the same day.'],
    ['RF26', 'She was a nurse and now has a catheter.'],
    ['RF31', 'He sold cars until the pacemaker was fitted in 2020.'],
    ['RF11', 'Annie is hoisted by two; the bath lift belongs to the previous tenant.'],
    ['RF18', 'Daughter manages her money.'],
    ['RF18', 'Daughter holds power of attorney for her.'],
    ['RF21', 'Annie has talked of hanging or drowning.'],
    ['RF17', 'She cannot go outside the building unescorted.'],
    ['RF35', 'Takes morphine sulphate MR.'],
    ['RF09', 'Madopar one tablet at a time, never late.'],
    ['RF13', 'Fell off the step down to the garden twice.'],
  ])('keeps %s: %s', (flag, line) => {
    expect(raised(line)).toContain(flag);
  });
});
