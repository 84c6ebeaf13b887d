import { describe, expect, it } from 'vitest';
import { namingOf } from '@/core/text/naming';

describe('who a short text names', () => {
  it.each([
    ['Boateng, Emmanuel', ['Boateng', 'Emmanuel'], null],
    ['Rm 12 HARGREAVES, E', ['HARGREAVES'], '12'],
    ['Norma R8 nut free', ['Norma'], '8'],
    ['Edna Price (Rm 4)', ['Edna', 'Price'], '4'],
    ['Flat 3 - Dean: out', ['Dean'], '3'],
    ['08:30 Edna Price', ['Edna', 'Price'], null],
    ['Mrs E. Szabo', ['Szabo'], null],
    ['14 – Holroyd', ['Holroyd'], '14'],
    ['07:00 ✓ Harold Binns', ['Harold', 'Binns'], null],
    ['09:00 Norma Speight\nKey safe at back', ['Norma', 'Speight'], null],
  ])('%s', (text, words, place) => {
    expect(namingOf(text)).toMatchObject({ words, place });
  });

  it('takes letters with points for a name, and a bare number for no sure place', () => {
    expect(namingOf('K.R.')).toMatchObject({ form: 'letters', initials: ['K', 'R'] });
    expect(namingOf('14 Holroyd W')?.isBare).toBe(true);
  });

  it('tells a name from the beginning of a sentence, and reads no day as a place', () => {
    expect(namingOf('Nut reaction at school')?.parted).toBe(false);
    expect(namingOf('9 March 2026, 08:40 – S. Kaur')).toBeNull();
    expect(namingOf('insulin at eight')).toBeNull();
  });
});
