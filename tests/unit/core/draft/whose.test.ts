import { describe, expect, it } from 'vitest';
import type { DraftOwner } from '@/core/draft/kept';
import { sameOwner, samePerson } from '@/core/draft/whose';

const ivy: DraftOwner = {
  origin: 'https://care.example',
  page: 'https://care.example/people/4',
  name: 'Ivy Hartley',
  dateOfBirth: '1940-02-01',
  identifiers: [{ label: 'NHS number', value: '999 000 1111' }],
};
const named = { ...ivy, dateOfBirth: '', identifiers: [] };
const nobody = { ...named, name: '' };

describe('whose a draft is', () => {
  it('stays the same when the page shows more or less of the same person', () => {
    expect(sameOwner(ivy, named)).toBe(true);
    expect(sameOwner(named, ivy)).toBe(true);
    expect(samePerson(ivy, { ...ivy, name: 'Mrs I Hartley' })).toBe(true);
  });

  it.each<[string, Partial<DraftOwner>]>([
    ['another name', { name: 'Iris Hartley', identifiers: [] }],
    ['the same name born on another day', { dateOfBirth: '1971-02-01', identifiers: [] }],
    ['the same name with another number', { identifiers: [{ label: 'NHS number', value: '999 000 2222' }] }],
    ['another record system', { origin: 'https://other.example' }],
  ])('%s is somebody else', (_, other) => {
    expect(samePerson(ivy, { ...ivy, ...other })).toBe(false);
    expect(sameOwner(ivy, { ...ivy, ...other })).toBe(false);
  });

  it('is one page, even of the same person', () => {
    expect(sameOwner(ivy, { ...ivy, page: 'https://care.example/people/4/notes' })).toBe(false);
  });

  it('is only its own page where nobody is named', () => {
    expect(sameOwner(nobody, nobody)).toBe(true);
    expect(sameOwner(nobody, named)).toBe(false);
    expect(samePerson(nobody, nobody)).toBe(false);
  });
});
