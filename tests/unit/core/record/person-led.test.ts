/** Whose record it is, where only words that lead to a name say so. */
import { describe, expect, it } from 'vitest';
import { buildRecord } from '@/core/record/build';
import type { PageSnapshot } from '@/core/record/snapshot';
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
    ['Residential care plan: Edna Grove', 'Edna Grove'],
    ['Assessment and support plan: Iris Cole', 'Iris Cole'],
    ['Iris Cole DOB 01/02/1950', 'Iris Cole'],
    ['Iris ColeDOB 01/02/1950', 'Iris Cole'],
    ['Edna Rose Grove NHS 943 476 5919', 'Edna Rose Grove'],
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

describe('a heading that only looks like one of a person', () => {
  it.each(['Evening plan: Quiet Nights', 'Assessment reviewed by plan: Grace Hall'])('%s', (heading) => {
    expect(personOf({ heading, text: ['Walks with a frame.'] }).name).toBeNull();
  });
});

describe('a name at the head of a page', () => {
  const bold = (text: string, after: string[] = []): PageSnapshot => {
    const page = plainPage([{ text: [text, ...after] }], 'Visit');
    const end = text.indexOf('\n');
    return {
      ...page,
      blocks: page.blocks.map((block) =>
        block.text === text ? { ...block, marks: [{ kind: 'strong', start: 0, end }] } : block,
      ),
    };
  };

  it('is in bold on a line of its own, over an age and a date of birth', () => {
    const page = bold('Sorcha Mulgrew-Dean\n79 · DOB 14/10/1946 · Ludlow');
    expect(buildRecord(page, { now }).person.name?.value).toBe('Sorcha Mulgrew-Dean');
  });

  it('is none where nothing under it tells of a person', () => {
    const page = bold('Tandem Terrace\nOpen on weekdays', ['Walks with a frame.']);
    expect(buildRecord(page, { now }).person.name).toBeNull();
  });

  it('stands over a line that gives the age by name', () => {
    const person = personOf({ text: ['Zephyr Tregenza-Cole', 'Age 11 (born 9.8.2014) · Pine room'] });
    expect(person.name?.value).toBe('Zephyr Tregenza-Cole');
  });

  it('answers a title of a form that asks for it', () => {
    const person = personOf(
      { heading: '1. Tenant', text: ['Gwendoline Bright, flat 7, likes "Mrs B"'] },
      { heading: '2. Contact', text: ['Carole Hunt, signer'] },
    );
    expect(person.name?.value).toBe('Gwendoline Bright');
    expect(person.preferredName?.value).toBe('Mrs B');
  });

  it('is the one nearest to the strip, not the house over it', () => {
    const person = personOf(
      { heading: 'Tandem Living', text: ['People', 'Today'] },
      { heading: 'Chantelle Obuya-Finch', text: ['Chan, she/her, 27. Flat 2, Poplar Mews.'] },
    );
    expect(person.name?.value).toBe('Chantelle Obuya-Finch');
  });

  it('stands before what the page is', () => {
    expect(personOf({ heading: 'Hannah Osei: support plan', text: ['Walks.'] }).name?.value).toBe(
      'Hannah Osei',
    );
  });
});
