import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import { TODAY } from '../../../helpers/care-pages';
import { flagsOf } from '../../../helpers/flags';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const raised = (lines: readonly string[], name = 'Clement Dauda'): string[] =>
  flagsOf(...writtenPage([`Name :: ${name}`, '# Home', 'A flat on the first floor.', ...lines]));

const conflictsOf = (lines: readonly string[]): string[] =>
  buildReport(plainPage(writtenPage(lines)), { now: TODAY })
    .summary.items.filter(({ kind }) => kind === 'conflict')
    .map(({ rule }) => rule);

describe('a section whose title names somebody else', () => {
  it.each([
    ['wife, by a name seldom met', ['# Wife', 'Comfort takes warfarin and has a pacemaker.']],
    ['about', ['# About his wife Comfort', 'She has insulin twice a day and is allergic to penicillin.']],
    ['without a subject', ['# His daughter', 'Has epilepsy and takes insulin.']],
    ['pronoun', ['# Wife', 'She takes insulin and has a DNACPR in place.']],
    ['name and role', ['# Comfort (wife)', 'Comfort has epilepsy and a catheter.']],
    ['in-law', ['# Daughter-in-law Ama', 'Has insulin four times a day.']],
    ['housemate', ['# Housemate: Zara', 'Zara has buccal midazolam and is nil by mouth.']],
    ['owner by name', ['# Clement’s sister', 'Is on oxygen and has a catheter.']],
    ['label under it', ['# Wife', 'Allergies :: Penicillin']],
  ])('is theirs: %s', (_, lines) => {
    expect(raised(lines)).toEqual([]);
  });

  it('is theirs where they are of one sex', () => {
    expect(raised(['# Sister', 'Lives next door. She has a catheter.'], 'Irene Goss')).toEqual([]);
  });

  it.each([
    ['RF07', ['# Wife', 'Clement takes insulin, which she gives.']],
    ['RF01', ['# Wife', 'He is allergic to nuts, and she cooks without them.']],
    ['RF07', ['# Wife', 'Gives his insulin every morning.']],
    ['RF26', ['# Daughter', 'Catheter bag is emptied by daughter.']],
    ['RF06', ['# Mum', 'She knows when I am going to have a seizure and gives the midazolam.']],
    ['RF06', ['# Mother', 'Says he has seizures at night.']],
    ['RF18', ['# Daughter', 'Ann holds lasting power of attorney for health.']],
    ['RF22', ['# Son', 'Violent when drunk, has hit staff.']],
    ['RF20', ['# Brother', 'Must not visit, police aware, non-molestation order.']],
    ['RF08', ['# Wife', 'Comfort is 79.', '# Health', 'Takes apixaban.']],
    ['RF01', ['# Mum’s words', 'He is allergic to penicillin.']],
    ['RF06', ['# What my daughter wants you to know', 'He has epilepsy and rescue medicine.']],
    ['RF01', ['# Completed by his wife', 'He is allergic to penicillin.']],
    ['RF07', ['# Family’s view', 'Takes insulin four times a day.']],
    ['RF07', ['# My husband', 'Takes insulin four times a day.']],
    ['RF01', ['# What people say', 'Asked in May.', '# Daughter', 'Is allergic to penicillin.']],
    ['RF26', ['# Mother', 'Has a catheter.', '# Baby', 'Feeds well.']],
  ])('leaves the person theirs: %s %j', (flag, lines) => {
    expect(raised(lines)).toContain(flag);
  });

  it('is no section of a page that begins with it', () => {
    expect(flagsOf(...writtenPage(['# Mum', 'Has a catheter.', '# Brenda Tovey', 'Likes tea.']))).toContain(
      'RF26',
    );
  });

  it('makes no other name and no other way of moving of hers', () => {
    const page = ['Name :: Clement Dauda', '# Moving', 'Clement needs two carers to stand.'];
    expect(conflictsOf([...page, '# Wife', 'Brenda walks unaided.'])).toEqual([]);
    expect(conflictsOf([...page, '# Health', 'Brenda walks unaided.'])).not.toEqual([]);
  });
});
