import { describe, expect, it } from 'vitest';
import { factsOf } from '@/core/draft/facts';
import type { CareRecord, Fact } from '@/core/record/record';
import { record } from '../session/make';

const evidence = [{ block: 'b1', start: 0, end: 1, quote: 'x' }];
const found = (value: string) => ({ value, evidence });
const fact = (label: string, value: string, domain: string | null = 'medicines'): Fact => ({
  id: `${label}${value}`,
  label,
  value,
  section: null,
  domain,
  blank: false,
  evidence,
});
const recordOf = (parts: Partial<CareRecord>): CareRecord => ({ ...record(), ...parts });

describe('what a draft may know from the page', () => {
  it('takes medicine names as the medicine list spells them, and no other word with a figure', () => {
    const facts = [
      fact('Item', 'Zorbitol 5 mg tablets'),
      fact('Medicine name', 'Quellafen', null),
      fact('How', 'Give 200 ml of water with it'),
      fact('Weight', 'Boots 5 kg', 'mobility_mh'),
    ];
    expect(factsOf(recordOf({ facts })).medicines).toEqual(['Zorbitol', 'Quellafen']);
  });

  it('takes the name people use, the rest of the full name, and pronouns only as stated', () => {
    const { person } = record();
    const named = { ...person, name: found('Mrs Margaret Ellis'), preferredName: found('Peggy') };
    expect(factsOf(recordOf({ person: named }))).toEqual({
      name: 'Peggy',
      alsoNamed: ['Margaret', 'Ellis'],
      medicines: [],
    });
    const stated = (value: string) => factsOf(recordOf({ person: { ...named, pronouns: found(value) } }));
    expect(stated('She/her').pronoun).toBe('She/her');
    expect(stated('see about me').pronoun).toBeUndefined();
  });
});
