import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import { findDates } from '@/core/text/dates';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

const NOW = '2026-06-15';
const asked = (...sections: PlainSection[]): string[] =>
  buildReport(plainPage([{ pairs: [['NHS number', '485 777 3456']] }, ...sections]), { now: NOW })
    .summary.items.filter((one) => one.kind === 'staleness')
    .map((one) => `${one.label}: ${one.text}`);
const line = (heading: string, text: string): PlainSection => ({ heading, text: [text] });

describe('what is incomplete', () => {
  it.each([
    ['Moving and handling', 'Full hoist, two staff.', 'Full hoist, two staff, medium sling.'],
    ['Nutrition', 'Fluid chart in place.', 'Fluid chart in place, target 1600 ml.'],
    ['Medicines', 'Peptac as directed.', 'Peptac 10 ml after meals as directed.'],
    ['DNACPR', 'In place.', 'In place, signed Dr Shah 4 May 2026.'],
    ['Epilepsy', 'Plan printed, not signed.', 'Plan signed by Dr Shah, 3 May 2026.'],
    ['Infection', 'MRSA precautions in place.', 'MRSA precautions in place, review 20 June 2026.'],
    ['Behaviour', 'Aggressive, challenging.', 'Aggressive when rushed: shouts and lifts her stick.'],
    ['Finance', 'Staff hold her bank card.', 'Staff hold her bank card, appointee agreed it.'],
  ])('is asked about under %s, and not where it is said', (heading, missing, said) => {
    expect(asked(line(heading, missing))).not.toEqual([]);
    expect(asked(line(heading, said))).toEqual([]);
  });

  it('is asked about where a part that must say something is blank', () => {
    const section = (value: string): PlainSection => ({ heading: 'Health', pairs: [['Allergies', value]] });
    expect(asked(section(''))).toEqual(['Left blank: Nothing recorded either way: “Allergies”']);
    expect(asked(section('None known, checked with GP 3 June 2026'))).toEqual([]);
  });

  it.each([
    ['Mouth', 'Braden ____', 'Braden 19, 2 June 2026'],
    ['Medicines', 'Annual review with the nurse ??', 'Annual review with the nurse 8 June 2026'],
    ['Consent', 'Medicines risk form – date:', 'Medicines risk form – date: 4 June 2026'],
    ['House', 'Through floor lift date TBC', 'Through floor lift fitted 4 June 2026'],
    ['Therapy', 'Physio goals – ongoing', 'Physio goals – two laps of the yard'],
    ['Meetings', 'MDT midway 10.6.26 – not minuted', 'MDT midway 10.6.26, minutes with Val'],
  ])('is asked about where a line stops short or says so: %s', (heading, open, filled) => {
    expect(asked(line(heading, open)).join()).toContain(open.slice(0, 12));
    expect(asked(line(heading, filled))).toEqual([]);
  });

  it('is asked about where a form or tool is named with nothing in it, and not where any other name is', () => {
    const section = (label: string): PlainSection => ({ heading: 'File', pairs: [[label, '']] });
    expect(asked(section('Oral health tool'))).toEqual(['Left blank: Not filled in: “Oral health tool”']);
    expect(asked(section('Favourite hymn'))).toEqual([]);
  });

  it('asks about several scores in one line, each with its place', () => {
    const page = plainPage([{ heading: 'Risk scores', text: ['Waterlow 21.', 'MUST 2.'] }]);
    const scores = buildReport(page, { now: NOW }).summary.items.filter((one) => one.rule === 'ST05');
    expect(scores.map((one) => [one.text, one.evidence.length])).toEqual([
      ['Score without a date: “Waterlow 21.”, “MUST 2.”', 2],
    ]);
  });
});

describe('a check, form or tool with an old day', () => {
  const row = (label: string, value: string): PlainSection => ({ heading: 'File', pairs: [[label, value]] });

  it.each([
    ['Sling check', 'Oct 2025', 'May 2026', 'Equipment'],
    ['Hospital passport', 'school one, 2023', 'new one, May 2026', 'Old record'],
    ['Medicines list', 'printed 03/2025', 'printed 05/2026', 'Old record'],
  ])('is told: %s', (label, old, recent, name) => {
    expect(asked(row(label, old)).join()).toContain(name);
    expect(asked(row(label, recent))).toEqual([]);
  });

  it('is not told of what happened on that day', () => {
    expect(asked(row('Funeral', 'plan with Evans and Sons paid for in full 2017'))).toEqual([]);
  });
});

describe('what had an end', () => {
  it.each([
    ['7 days from 4 March', 'Doxycycline 100 mg one daily, 7 days, started 4 March.'],
    ['as written on medicine sheets', 'Clarithromycin 500 mg bd 5/7 from 3 May.'],
    ['a length after its day', 'Promethazine nights from April 2024 for two weeks.'],
  ])('is asked about once it is over: %s', (_, text) => {
    expect(asked(line('Medicines', text)).filter((one) => one.startsWith('Was for a time'))).toHaveLength(1);
  });

  it.each([
    ['still going on', 'Doxycycline 100 mg one daily, 7 days, started 12 June.'],
    ['how often', 'Carer visit every 2 weeks since 4 March.'],
    ['told as past', 'She was in hospital for 5 days from 3 March.'],
    ['how long ago', 'Reviewed by the GP 2 weeks ago, 4 March.'],
  ])('is not where it is no such thing: %s', (_, text) => {
    expect(asked(line('Medicines', text)).filter((one) => one.startsWith('Was for a time'))).toEqual([]);
  });

  it('is asked about where it waits for weeks, and not where it came', () => {
    const rule = (text: string) =>
      asked(line('Equipment', text)).filter((one) => /^Still waiting/u.test(one));
    expect(rule('OT: wet room survey awaited, referral Sept 2025')).toHaveLength(1);
    expect(rule('OT: wet room survey awaited, referral 10 June 2026')).toEqual([]);
    expect(rule('OT: referral Sept 2025, seen by Kim, ramp fitted')).toEqual([]);
    expect(rule('OT: referral Sept 2025, survey awaited, booked for 20 June 2026')).toEqual([]);
  });

  it('is asked about where its day is gone', () => {
    const rule = (text: string) => asked(line('Goals', text)).filter((one) => /^Date passed/u.test(one));
    expect(rule('Blood test to be repeated by 8 June')).toHaveLength(1);
    expect(rule('Blood test to be repeated by 8 July')).toEqual([]);
    expect(rule('Steroid drops four times a day to 30 April')).toHaveLength(1);
    expect(rule('Lived with her sister until 3 May 2025')).toEqual([]);
  });

  it('is asked about as last done too long ago where the label says how often', () => {
    const visits = (last: string): PlainSection => ({
      heading: 'Office',
      pairs: [['Monitoring visit every 3 months', `last ${last}`]],
    });
    expect(asked(visits('4 December 2025'))).toHaveLength(1);
    expect(asked(visits('4 May 2026'))).toEqual([]);
  });
});

describe('a day without a year', () => {
  const read = (text: string, now: string) => findDates(text, { now })[0]?.iso;

  it('is the next one where the words look ahead and it is nearer', () => {
    expect(read('GP booked 25 Nov', '2026-11-20')).toBe('2026-11-25');
    expect(read('GP booked 25 Nov', '2026-12-01')).toBe('2026-11-25');
    expect(read('Next appointment 4 January', '2026-12-01')).toBe('2027-01-04');
  });

  it('is the last one elsewhere', () => {
    expect(read('Fell 25 Nov', '2026-11-20')).toBe('2025-11-25');
  });

  it('reads the year of a month in two figures after "end of"', () => {
    expect(read('by the end of March 26', '2026-06-15')).toBe('2026-03');
  });
});
