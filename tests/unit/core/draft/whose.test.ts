import { describe, expect, it, test } from 'vitest';
import type { DraftOwner } from '@/core/draft/kept';
import { otherPerson, sameOwner, samePerson } from '@/core/draft/whose';

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

describe('another person for sure', () => {
  const owner = (change: Partial<DraftOwner>): DraftOwner => ({
    origin: 'https://care.example',
    page: 'https://care.example/1',
    name: '',
    dateOfBirth: '',
    identifiers: [],
    ...change,
  });
  const number = (value: string) => [{ label: 'Record number', value }];
  test.each<[Partial<DraftOwner>, Partial<DraftOwner>, boolean]>([
    [{ name: 'Ivy Hartley' }, { name: 'Fred Ode' }, true],
    [{ name: 'Ivy Hartley' }, { name: 'Mrs I Hartley' }, false],
    [{ name: 'Ivy Hartley' }, {}, false],
    [{}, {}, false],
    [
      { name: 'Ivy Hartley', dateOfBirth: '1938-09-04' },
      { name: 'Ivy Hartley', dateOfBirth: '1940-01-01' },
      true,
    ],
    [{ name: 'Ivy', dateOfBirth: '1938-09-04' }, { name: 'Margaret', dateOfBirth: '1938-09-04' }, false],
    [
      { name: 'Ivy Hartley', identifiers: number('1') },
      { name: 'Ivy Hartley', identifiers: number('2') },
      true,
    ],
    [{ name: 'Ivy', identifiers: number('1') }, { name: 'Margaret', identifiers: number('1') }, false],
    [{ name: 'Ivy' }, { name: 'Fred', origin: 'https://other.example' }, false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(otherPerson(owner(one), owner(other))).toBe(expected);
    expect(otherPerson(owner(other), owner(one))).toBe(expected);
  });
});
