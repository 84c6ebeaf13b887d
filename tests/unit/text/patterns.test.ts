import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternEntries, patternIds } from '@/core/knowledge/patterns';
import { findPattern, hasPattern, maskSecrets, minutesOf } from '@/core/text/patterns';

describe('the pattern library', () => {
  it('holds every named pattern once', () => {
    expect(patternEntries.map((entry) => entry.id).sort()).toEqual([...patternIds].sort());
  });

  it.each(patternEntries.map((entry) => [entry.id, entry] as const))(
    '%s agrees with its examples',
    (id, entry) => {
      for (const text of entry.match) expect(hasPattern(id, text), text).toBe(true);
      for (const text of entry.noMatch) expect(hasPattern(id, text), text).toBe(false);
    },
  );

  it.each(patternIds)('%s takes time in proportion to the text', (id) => {
    const units = ['a', '1', ' ', '"', "'", 'pain ', 'bp ', '12', '1/2', 'approx ', '? ', '(', '10 x ', '. '];
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(30_000 / unit.length));
      const started = performance.now();
      findPattern(id, text);
      expect(performance.now() - started, `${id} on ${JSON.stringify(unit)}`).toBeLessThan(1500);
    }
  });

  it('gives places that hold the words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.constantFrom(...patternIds), (text, id) => {
        for (const match of findPattern(id, text))
          expect(text.slice(match.start, match.end)).toBe(match.text);
      }),
    );
  });
});

describe('cautions', () => {
  it('tells years and dates from times', () => {
    expect(hasPattern('TIME', 'fell in 2019')).toBe(false);
    expect(hasPattern('TIME', 'seen March 2026')).toBe(false);
    expect(hasPattern('TIME', 'review 02/05/2026')).toBe(false);
    expect(hasPattern('TIME', 'found at 2019 by night staff')).toBe(true);
    expect(findPattern('TIME', 'visit 0730-0805')).toHaveLength(2);
    expect(hasPattern('TIME', '2018-2020 at home')).toBe(false);
  });

  it('does not take sums of money for times', () => {
    expect(hasPattern('TIME', 'spent 23.10 on food')).toBe(false);
    expect(findPattern('TIME', 'shop 12.40 there', { money: true })).toEqual([]);
    expect(hasPattern('TIME', 'left at 12.40')).toBe(true);
  });

  it('takes single letters for vital signs only beside another one', () => {
    expect(hasPattern('RESP', 'turned to R 24')).toBe(false);
    expect(hasPattern('RESP', 'bp 120/70 R 24 T 37.1')).toBe(true);
    expect(hasPattern('PULSE', 'see p 12')).toBe(false);
    expect(hasPattern('PULSE', 'BP 120/70 P 82')).toBe(true);
  });

  it('never returns what stands beside a key safe', () => {
    expect(findPattern('TIME', 'key safe 0340')).toEqual([]);
    expect(maskSecrets('keysafe code is 4471, let in at 08:10')).toBe(
      'keysafe code is ••••, let in at 08:10',
    );
    expect(maskSecrets('password: tulip9')).toBe('password: ••••••');
    expect(maskSecrets('card 4111 1111 1111 1111 used')).toBe('card ••••••••••••••••••• used');
    expect(maskSecrets('door locked at 08:10')).toBe('door locked at 08:10');
  });

  it('hides a door number that begins with letters, and lets a door that was not answered be', () => {
    expect(maskSecrets('door no C1234')).toBe('door no •••••');
    expect(maskSecrets('gate no is: #4471')).toBe('gate no is: •••••');
    expect(maskSecrets('door no. 4471')).toBe('door no. ••••');
    expect(maskSecrets('door no answer 0805')).toBe('door no answer 0805');
  });

  it('takes four clock times for times, and any other four groups for a card', () => {
    expect(maskSecrets('checked 0015 0130 0220 0400')).toBe('checked 0015 0130 0220 0400');
    expect(maskSecrets('checked 0015 0130 0270 0400')).toBe(`checked ${'•'.repeat(19)}`);
  });

  it('reads clock times', () => {
    expect(['14:20', '9.15am', '0340', '13h', '6pm', 'midnight', '12am'].map(minutesOf)).toEqual([
      860, 555, 220, 780, 1080, 0, 0,
    ]);
  });
});
