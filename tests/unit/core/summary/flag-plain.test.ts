import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const rulesOf = (title: string, line: string): (string | null)[] =>
  buildReport(plainPage(writtenPage(['# Ada Brook', `# ${title}`, 'Hypertension', line, 'Osteoarthritis'])), {
    now: TODAY,
  })
    .summary.items.filter(({ kind }) => kind === 'red-flag')
    .map(({ rule }) => rule);

describe('a line that says no more than the subject of a red flag', () => {
  it.each([
    ['RF07', 'She has type 2 diabetes on insulin.'],
    ['RF07', 'Has diabetes, insulin treated.'],
    ['RF07', 'Type 2 diabetes (insulin)'],
    ['RF06', 'Epilepsy'],
    ['RF12', 'At high risk of pressure damage'],
    ['RF16', 'He has MRSA.'],
    ['RF17', 'Subject to DoLS'],
    ['RF26', '- Colostomy'],
    ['RF06', 'Epilepsy: Yes'],
    ['RF11', 'Hoist: Y'],
    ['RF34', 'She is pregnant.'],
  ])('raises %s: %s', (rule, line) => {
    expect(rulesOf('Medical history', line)).toContain(rule);
  });

  it.each([
    ['RF07', 'Type 2 diabetes, diet controlled'],
    ['RF07', 'Type 2 diabetes, not on insulin'],
    ['RF06', 'No epilepsy'],
    ['RF06', 'Epilepsy: N'],
    ['RF08', 'Warfarin never.'],
    ['RF06', 'Her brother has epilepsy'],
    ['RF12', 'Pressure sore healed'],
    ['RF23', 'Non-smoker'],
    ['RF34', 'Not pregnant'],
  ])('raises no %s: %s', (rule, line) => {
    expect(rulesOf('Medical history', line)).not.toContain(rule);
  });

  it('is no statement of the person under the name of a training', () => {
    expect(rulesOf('Staff training', 'Epilepsy')).not.toContain('RF06');
  });
});

const flagsOf = (title: string, line: string): string[] =>
  buildReport(plainPage(writtenPage(['# Ada Brook', `# ${title}`, line])), { now: TODAY })
    .summary.items.filter(({ kind }) => kind === 'red-flag')
    .map(({ rule }) => rule);

describe('a line of everyday care', () => {
  it.each([
    ['Personal care', 'Peggy washes her own face, hands and front.'],
    ['Communication', 'Peggy washes her own face, hands and front.'],
    ['Choices', 'She chooses her clothes.'],
    ['Personal care', 'George can wash his own face.'],
    ['Sleep', 'Hourly checks overnight.'],
    ['Personal care', 'Hourly checks overnight.'],
  ])('raises no red flag under %s: %s', (title, line) => {
    expect(flagsOf(title, line)).toEqual([]);
  });

  it.each([
    ['RF29', 'Personal care', 'Female carers only.'],
    ['RF12', 'Sleep', 'Hourly turns overnight.'],
    ['RF11', 'Personal care', 'Two carers to wash her.'],
  ])('raises %s under %s: %s', (rule, title, line) => {
    expect(flagsOf(title, line)).toContain(rule);
  });
});

describe('a part of a line that says a flag plainly', () => {
  it.each([
    ['Is a former resident of Oak House, has epilepsy.', 'RF06'],
    ['Used to be a nurse, epilepsy since 1990.', 'RF06'],
    ['Ex-nurse, epilepsy since 1990.', 'RF06'],
    ['She is a former nurse, has type 1 diabetes.', 'RF07'],
  ])('%s raises %s', (text, flag) => {
    expect(rulesOf('Medical history', text)).toContain(flag);
  });

  it.each([
    ['Her sister Ann, has epilepsy.', 'RF06'],
    ['Former carer of people with epilepsy.', 'RF06'],
    ['Lives with her sister, who has epilepsy.', 'RF06'],
    ['She had, but no longer has, epilepsy.', 'RF06'],
    ['Does not use oxygen.', 'RF05'],
    ['She does not need oxygen.', 'RF05'],
  ])('%s raises no %s', (text, flag) => {
    expect(rulesOf('Medical history', text)).not.toContain(flag);
  });
});
