import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../../helpers/flags';
import { writtenPage } from '../../../helpers/written-page';

const raised = (...lines: string[]): string[] => flagsOf(...writtenPage(['Name :: Joan Petrie', ...lines]));

describe('numbers of the parts of a form', () => {
  it.each([
    [['# Section 2 - Health', 'Hypertension.']],
    [['# Section 3: Eligible outcomes', 'Can eat unaided.']],
    [['Section 3: Eligible outcomes :: Can eat unaided.']],
  ])('are no section of the law: %j', (lines) => {
    expect(raised(...lines)).toEqual([]);
  });

  it.each([
    [['# Legal status', 'Section 3']],
    [['# Legal', 'Detained under section 3.']],
    [['# Section 2: detained', 'Since May.']],
    [['# 2. DoLS', 'Authorised to 30/06/2026.']],
    [['# Section 4: DoLS', 'Authorised to 30/06/2026.']],
  ])('where the law is meant: %j', (lines) => {
    expect(raised(...lines)).toContain('RF17');
  });

  it('tells a certificate of incapacity from an enquiry about a child', () => {
    expect(raised('Section 47 certificate: exp 01/06/2026')).toEqual(['RF17']);
    expect(raised('Section 47 enquiry open.')).toContain('RF33');
  });

  it('hears a lock that keeps somebody in, and no lock of the house', () => {
    expect(raised('# Home', 'Locks seen on outside of bedroom door.')).toContain('RF17');
    expect(raised('# Home', 'Lock on the outside of the front door.')).not.toContain('RF17');
    expect(raised('# Home', 'Locks himself in his room.')).not.toContain('RF17');
  });
});
