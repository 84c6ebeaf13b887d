/** A note of the last days that tells the sign for which the plan itself says what to do at once. */
import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import { plainText } from '@/core/summary/plain-text';
import { plainPage } from '../../../helpers/plain-page';

const summaryOf = (plan: string, note: string, when = '16/06/2026 08:00') =>
  buildReport(
    plainPage([
      { heading: 'Mary Kerr' },
      { heading: 'Health', text: [plan] },
      { heading: 'Daily notes', text: [`${when} Kim: ${note}`] },
    ]),
    { now: '2026-06-17' },
  ).summary;

/** What the plan says beside a note called urgent. */
const joined = (plan: string, note: string, when?: string): string[] =>
  summaryOf(plan, note, when).items.flatMap(({ rule, sides = [] }) =>
    rule === 'CH16' ? sides.map(({ text }) => text) : [],
  );

const ADDISON = 'Sick day rules: double if temperature, 999 if vomiting.';
const SHUNT = 'VP shunt. Watch for headache, drowsiness, vomiting: 999.';
const FISTULA = 'AV fistula left arm, feel for the buzz, if gone ring the unit at once.';
const CLOZAPINE = 'Clozapine 300mg. If bowels not open for 3 days ring GP same day.';
const PRADER = 'If she says tummy hurts or goes off food call 999, may be gastric rupture.';
const THINNER = 'Any knock to the head = 999.';

describe('the plan’s own words stand beside', () => {
  it.each([
    [ADDISON, 'Vomited twice since 5am. Had 10mg at 7.'],
    [ADDISON, 'Brought up her hydrocortisone.'],
    [SHUNT, 'Sleepy since breakfast.'],
    [SHUNT, 'Says her head is splitting.'],
    [
      'Shunt: headache with sick, or sleepy when she should not be: 999.',
      'Headache and was sick after lunch.',
    ],
    [FISTULA, 'No buzz felt in fistula. Night staff told day staff.'],
    [CLOZAPINE, 'Bowels not open for 4 days.'],
    [CLOZAPINE, 'Says she has not been to the toilet since Sunday (4 days).'],
    [PRADER, 'Said tummy hurts. Paracetamol given.'],
    [PRADER, 'Left her tea which is not like her.'],
    [THINNER, 'Bumped her head on the cupboard, fine.'],
    ['Sore throat or temperature of any kind = full blood count same day', 'Sore throat today.'],
    ['If she is sick twice it is 999.', 'Vomited x2 overnight.'],
    [CLOZAPINE, 'Bowels not open for 4 days, did not ring anyone.'],
  ])('%s | %s', (plan, note) => {
    expect(joined(plan, note)).toHaveLength(1);
    expect(plan).toContain(joined(plan, note)[0]);
  });
});

describe('nothing is joined', () => {
  it.each([
    ['where the plan asks for nothing at once', 'Can be sick after lunch.', 'Vomited once.'],
    ['where the note denies it', ADDISON, 'No vomiting today.'],
    ['where it is another sign', ADDISON, 'Ate her lunch, temp 36.8.'],
    ['where it has not gone on for as long', CLOZAPINE, 'Bowels not open for 2 days.'],
    ['where once is not enough', 'If she is sick twice it is 999.', 'Vomited after lunch.'],
    ['where only one of two is there', 'Headache with vomiting = 999.', 'Headache, paracetamol given.'],
    ['where it is there', FISTULA, 'Good buzz felt in fistula.'],
    ['where it was done', ADDISON, 'Vomited twice, 999 called, taken to hospital.'],
    ['where somebody was rung', CLOZAPINE, 'Bowels not open for 4 days. Rang GP, seen.'],
    ['where it is somebody else', SHUNT, 'Her husband has a headache.'],
    ['where the plan is a number', 'NHS number 999 100 2211. Vomiting: give ginger.', 'Vomited once.'],
  ])('%s: %s | %s', (_, plan, note) => {
    expect(joined(plan, note)).toEqual([]);
  });

  it('where the note is older', () => {
    expect(joined(ADDISON, 'Vomited twice.', '02/06/2026 08:00')).toEqual([]);
  });
});

it('stands in the text to copy as the plan’s words, not as advice', () => {
  const summary = summaryOf(ADDISON, 'Vomited twice since 5am.');
  const person = { preferredName: null, name: null };
  const text = plainText(summary, { person } as unknown as Parameters<typeof plainText>[1], {
    page: 'Plan',
    readAt: 'today',
  });
  expect(text).toMatch(
    /Urgent in the notes: .*Vomited twice.*\. The plan says: “.*999 if vomiting\.” \(Health\)/u,
  );
});
