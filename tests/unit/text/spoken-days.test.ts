import { describe, expect, it } from 'vitest';
import { spokenDay } from '@/core/text/spoken-days';

/** A Wednesday. */
const now = '2026-06-17T09:00';

describe('a day said over what was written', () => {
  it.each([
    ['Today 07:10 Kemi', '2026-06-17'],
    ['Yesterday 19:05 Shanice', '2026-06-16'],
    ['Mon 07:50 Kemi', '2026-06-15'],
    ['Mon 15 20:40 Farai – Settled by nine', '2026-06-15'],
    ['Fri 29 08:00 Jolene – Slept', '2026-05-29'],
    ['Wed 06:30 Ada', '2026-06-17'],
  ])('%s', (text, day) => {
    expect(spokenDay(text, now)).toBe(day);
  });

  it.each([
    'Mon 16 20:40 Farai',
    'Tuesday club, bus at ten',
    'Yesterday was better',
    'Sundry 10:00',
    'Monica 10:00 came',
  ])('is none in: %s', (text) => {
    expect(spokenDay(text, now)).toBeNull();
  });
});
