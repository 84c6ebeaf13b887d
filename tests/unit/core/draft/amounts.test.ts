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
    ['balance +0800', '+0800'],
    ['fluid total 1050', 'Fluid total 1050'],
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
  ])('%s keeps its times', (shorthand, times) => {
    for (const time of times) expect(drafted(shorthand)).toContain(time);
  });
});
