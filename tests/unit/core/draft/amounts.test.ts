import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const drafted = (shorthand: string): string =>
  renderDraft(draftNote({ shorthand, name: 'Ruth', pronoun: 'she' })).replace(/\s*\[ask:[^\]]*\]/gu, '');

const CLOCK = /\d\d:\d\d/u;

describe('so many hours are no time of day', () => {
  it.each([
    'not passed urine 10h',
    'on floor 10h says neighbour',
    'not turned 10h as no staff',
    'last ate 16h ago',
    'monitor drowsy 12h',
    'no drink in 14h',
    'nil since 14h',
    'left alone 10h',
    'O2 off 10h',
    '12h shift',
    'asleep 12h. in chair 11h',
    'slept 10h',
    'hasnt eaten 14h',
    'told nurse not turned 10h',
    'told nurse drowsy 12h',
    'left in chair 10h',
    '10h on floor, found by neighbour',
    'seen 10h post op',
  ])('%s', (shorthand) => {
    expect(drafted(shorthand)).not.toMatch(CLOCK);
    expect(drafted(shorthand)).toMatch(/1[0-6]h/u);
  });

  it.each([
    ['I tell senior 13h', '13:00'],
    ['Sunita nurse know at 15h.', '15:00'],
    ['seen at 10h', '10:00'],
    ['out until 22h', '22:00'],
    ['wash 08h', '08:00'],
    ['fell in lounge 13h. gp rang 15h', 'lounge at 13:00'],
    ['fell in lounge 13h. gp rang 15h', 'rang at 15:00'],
    ['found on floor 14h', '14:00'],
    ['14h pad changed', '14:00'],
    ['not turned 10h, told nurse 14h', 'told at 14:00'],
    ['rang 111 13h', '13:00'],
  ])('%s is a time', (shorthand, time) => {
    expect(drafted(shorthand)).toContain(time);
  });
});

describe('an amount of fluid, food or money is no time of day', () => {
  it.each([
    ['in 1500 out 1100', 'In 1500 out 1100'],
    ['ruth had 1500ml in 1100 out. restricted 1500 so no more', '1100 out'],
    ['restricted 1500 per day', 'Restricted 1500 per day'],
    ['had 1200 in, 1030 out', '1200 in, 1030 out'],
    ['bladder scan 1020, 1100 drained', 'Bladder scan 1020'],
    ['urine 1200 in bag', 'Urine 1200 in bag'],
    ['peg feed 1000 overnight', 'eed 1000 overnight'],
    ['kcal 1800 plan. ate 1200', 'te 1200'],
    ['rent 1200 paid', 'Rent 1200 paid'],
    ['paid 1200 deposit', 'aid 1200 deposit'],
    ['output 1450 in 1200', 'Output 1450 in 1200'],
    ['drank 1100 out 1300 of urine', '1100 out 1300'],
    ['balance +0800', '+0800'],
    ['fluid total 1050', 'Fluid total 1050'],
    ['urine of 1400', 'Urine of 1400'],
    ['urine total 1400', 'Urine total 1400'],
    ['fluids in 1400 out 1600', 'ut 1600'],
    ['in 1500 out 1900 of urine', 'In 1500'],
    ['restricted 1500 to 2000 ml', 'Restricted 1500'],
    ['fluid restriction 1500 to 2000 a day', 'restriction 1500'],
    ['restricted 1500, 200ml left', 'Restricted 1500'],
    ['spent 1400 on shoes', 'Spent 1400'],
  ])('%s', (shorthand, kept) => {
    expect(drafted(shorthand)).toContain(kept);
    expect(drafted(shorthand)).not.toMatch(CLOCK);
  });

  it.each([
    ['AM call in 0910 out 0935', ['09:10', '09:35']],
    ['in 1202 out 1231', ['12:02', '12:31']],
    ['signed in 1400 out 1600', ['14:00', '16:00']],
    ['bag 1000 hung 2000', ['20:00']],
    ['urine in bag emptied 1430', ['14:30']],
    ['passed urine 1430', ['14:30']],
    ['no urine 1400', ['14:00']],
    ['ate 1200', ['12:00']],
    ['feed 1430', ['14:30']],
    ['spent 1400-1500 in garden', ['14:00', '15:00']],
    ['spent 1000 to 1200 in lounge', ['10:00', '12:00']],
    ['weight 1030 72.4kg', ['10:30 72.4 kg']],
    ['pad wet w urine 1430', ['14:30']],
    ['urine 1500 clear', ['15:00']],
    ['in 1400 out 1530 meds given', ['14:00', '15:30']],
    ['in 1400 out 1530 gave 200ml tea', ['14:00', '15:30']],
    ['gp phone 1430', ['14:30']],
    ['fluids 0800 200ml 1000 150ml 1200 100ml', ['08:00', '10:00', '12:00']],
  ])('%s keeps its times', (shorthand, times) => {
    for (const time of times) expect(drafted(shorthand)).toContain(time);
  });
});

describe('a time stays with the words it stands behind', () => {
  it.each([
    [
      'script 2210 collected boots 2245 given 2255 500mg',
      ['Script at 22:10', 'boots at 22:45', 'given at 22:55 500 mg'],
    ],
    [
      'fell 0900 seen nurse 0910 ambulance 0930 10 mins',
      ['fell at 09:00', 'nurse at 09:10', 'ambulance at 09:30'],
    ],
    ['para given 0800 1g ibuprofen 0900 400mg codeine 1000 30mg', ['ibuprofen at 09:00 400 mg']],
    // A row in which each time leads stays one.
    ['turns 2200 left 0000 right 0200 back', ['22:00 left, 00:00 right, 02:00 back']],
    ['bm 0700 4.1 0800 5.2 0900 6.0', ['07:00 4.1, 08:00 5.2, 09:00 6.0']],
  ])('%s', (shorthand, said) => {
    for (const words of said) expect(drafted(shorthand)).toContain(words);
  });
});
