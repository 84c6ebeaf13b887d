/** Whose record it is, where only words that lead to a name say so. */
import { describe, expect, it } from 'vitest';
import { buildRecord } from '@/core/record/build';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

const now = '2026-06-15';
const personOf = (...sections: PlainSection[]) => buildRecord(plainPage(sections, 'Record'), { now }).person;

describe('a name that words lead to', () => {
  it.each([
    ['You are viewing: Ruth Adeyemi, Room 12', 'Ruth Adeyemi'],
    ['Resident record: Harold Nwosu', 'Harold Nwosu'],
    ['Client open: Mrs Agnes Farrow (Flat 9)', 'Mrs Agnes Farrow'],
    ['Selected: FENWICK, Joan (Rm 21)', 'FENWICK, Joan'],
    ['Currently selected member: Gwen Parry', 'Gwen Parry'],
  ])('in a line of a page of notes: %s', (line, name) => {
    const person = personOf({ heading: 'Handover notes', text: [line, 'Slept well, up at seven.'] });
    expect(person.name?.value).toBe(name);
  });

  it.each([
    ['About Mair Pritchard', 'Mair Pritchard'],
    ['Child’s home file: Tyrell Boateng-James', 'Tyrell Boateng-James'],
    ['Member: Gwen Parry', 'Gwen Parry'],
    ['Care Plan for Colin Marsh', 'Colin Marsh'],
    ['Room 4 – Olive Dent', 'Olive Dent'],
  ])('in a title: %s', (heading, name) => {
    const person = personOf({ heading, text: ['Walks with a frame.'] });
    expect(person.name?.value).toBe(name);
  });

  it.each(['Plan: Quiet Evenings', 'Summary: Good Night', 'Mentor: Grace Hall', 'Written by: Ruth Adeyemi'])(
    'and no other words, nor whom other words lead to: %s',
    (line) => {
      expect(personOf({ heading: 'Daily care', text: [line] }).name).toBeNull();
    },
  );
});
