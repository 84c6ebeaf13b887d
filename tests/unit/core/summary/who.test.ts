/** Whose room is told, where a page gives those of several people. */
import { describe, expect, it } from 'vitest';
import { buildRecord } from '@/core/record/build';
import { summarise } from '@/core/summary/summarise';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

const now = '2026-06-15';
function itemsOf(sections: PlainSection[]) {
  const page = plainPage(sections, 'Record');
  return summarise(buildRecord(page, { now }), page, { now, length: 'full' }).items;
}
const roomOf = (sections: PlainSection[]): string | undefined =>
  itemsOf(sections).find(({ kind, label }) => kind === 'who' && label === 'Room')?.text;

const board: PlainSection = {
  heading: 'Risk board',
  table: [
    ['Flat', 'Watch for'],
    ['1', 'Nuts'],
    ['2', 'Stairs'],
    ['3', 'Smoke'],
  ],
};

describe('the room', () => {
  it('is the one beside the name, whatever a board gives', () => {
    const own: PlainSection = {
      pairs: [
        ['Name', 'Winifred Holroyd'],
        ['Room', '14'],
      ],
    };
    expect(roomOf([own, board])).toBe('14');
    expect(roomOf([own])).toBe('14');
  });

  it('is not taken from a board of several', () => {
    expect(
      roomOf([{ heading: 'About Winifred Holroyd', text: ['Walks with a frame.'] }, board]),
    ).toBeUndefined();
  });
});

describe('a conflict under one title', () => {
  it('says what names each side', () => {
    const [conflict] = itemsOf([
      { heading: 'About Winifred Holroyd' },
      {
        heading: 'Food',
        pairs: [
          ['Texture', 'Level 4 puree'],
          ['Take care', 'Level 6 soft and bite-sized food only'],
        ],
      },
    ]).filter(({ kind }) => kind === 'conflict');
    expect(conflict?.text).toMatch(/Texture says .*Take care says/u);
  });
});
