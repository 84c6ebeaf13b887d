import { describe, expect, it } from 'vitest';
import { buildRecord, readSnapshot } from '@/core/record/build';
import type { Block, PageSnapshot } from '@/core/record/snapshot';
import { summarise } from '@/core/summary/summarise';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

const now = '2026-06-17';
const about: PlainSection = {
  heading: 'Details',
  pairs: [
    ['Name', 'Winifred Holroyd'],
    ['Likes to be called', 'Winnie'],
    ['Room', '14'],
  ],
};

/** Texts with the way to each in the page, after the person's details. */
function placed(lines: readonly (readonly [string, string])[], more: PlainSection[] = []): PageSnapshot {
  const page = plainPage([about, ...more]);
  const blocks = lines.map(([path, text], at): Block => ({
    id: `p${at}`,
    frame: 'f0',
    kind: 'text',
    text,
    heading: null,
    group: null,
    anchor: { path, nth: 0 },
  }));
  return { ...page, blocks: [...blocks, ...page.blocks] };
}

const shown = (page: PageSnapshot): string =>
  summarise(buildRecord(page, { now }), page, { now, length: 'full' })
    .items.map(({ text }) => text)
    .join('\n');
const left = (page: PageSnapshot): string[] => {
  const { blocks } = readSnapshot(page, { now });
  return page.blocks
    .filter((block) => block.text !== '' && !blocks.all.includes(block))
    .map(({ text }) => text);
};

describe('rows that name other people', () => {
  const table = (rows: string[][], columns = ['Name', 'Pick up', 'Watch for']): PageSnapshot =>
    plainPage([about, { heading: 'Wednesday bus', table: [columns, ...rows] }]);

  it('are left out and counted; the person’s own row stays', () => {
    const page = table([
      ['Boateng, Emmanuel', '9.10', 'Shellfish allergy, EpiPen in jacket'],
      ['Holroyd, Winifred', '9.25', 'Sesame allergy'],
      ['Kilbride, Noreen', '9.40', 'Home oxygen, cylinder on chair'],
    ]);
    expect(buildRecord(page, { now }).others).toBe(2);
    expect(shown(page)).toContain('Sesame');
    expect(shown(page)).not.toMatch(/EpiPen|oxygen/u);
  });

  it('are told by their rooms, beside a place in the strip that is no name', () => {
    const page = plainPage([
      { text: ['Holroyd, Winifred DOB 11 Feb 1941', 'Bay B; Bed 4', 'Rm 2 Elsie P'] },
      {
        heading: 'Board',
        table: [
          ['Bed', 'Name', 'Watch for'],
          ['B4', 'Holroyd W', 'Sesame allergy'],
          ['C1', 'Quigley M', 'Home today'],
          ['C2', 'empty', 'deep clean'],
        ],
      },
    ]);
    expect(left(page)).toContain('deep clean');
    expect(left(page)).not.toContain('Sesame allergy');
  });

  it('change nothing else: whole, and without the rows of others, the rest is understood alike', () => {
    const rows = [
      ['Holroyd, Winifred', '9.25', 'Sesame allergy'],
      ['Kilbride, Noreen', '9.40', 'Home oxygen, cylinder on chair'],
    ];
    const left = readSnapshot(table(rows), { now });
    const alone = readSnapshot(table(rows.slice(0, 1)), { now });
    const said = (reading: typeof left): (string | null)[][] =>
      reading.pieces.map(({ block, label, title, domain }) => [block.text, label, title, domain]);
    expect(left.record.others).toBe(1);
    expect(said(left)).toEqual(said(alone));
    expect(left.record.person.name).toEqual(alone.record.person.name);
    expect(left.record.facts.map(({ value }) => value)).toEqual(alone.record.facts.map(({ value }) => value));
  });

  it('are told by letters, by rooms and by a name with its room', () => {
    const letters = table(
      [
        ['W.H.', 'Left her tea', ''],
        ['J.T.', 'Nut reaction, hives', ''],
      ],
      ['Who', 'Entry', 'Seen'],
    );
    expect(left(letters)).toContain('Nut reaction, hives');
    expect(left(letters)).not.toContain('Left her tea');
    const rooms = table(
      [
        ['14', 'Bread and butter', ''],
        ['8', 'Soup, nut free', ''],
      ],
      ['Room', 'Supper', 'Seen'],
    );
    expect(left(rooms)).toEqual(['8', 'Soup, nut free']);
    const beside = table(
      [
        ['Mon', 'Pie', 'Winnie R14'],
        ['Wed', 'Soup', 'Norma R8 nut free'],
      ],
      ['', '', ''],
    );
    expect(left(beside)).toEqual(['Wed', 'Soup', 'Norma R8 nut free']);
  });

  it('are none where a column says who writes, helps or belongs to the family', () => {
    const note = ['17/06/2026', 'Drank two cups of tea and ate well', 'Mini Thomas'];
    const staff = table([note, ['16/06/2026', 'Sat with Winnie', 'Winifred Adu']], ['Date', 'Entry', 'By']);
    expect(left(staff)).toEqual([]);
    const family = table(
      [
        ['Winifred Holroyd', 'self', 'decides'],
        ['Christine Webb', 'daughter', 'LPA for health'],
      ],
      ['Name', 'Relationship', 'Role'],
    );
    expect(left(family)).toEqual([]);
  });
});

describe('entries of lists that name other people', () => {
  it('go with what follows each of them, and no further', () => {
    const page = placed([
      ['0/1/0/0', 'Rm 12 HARGREAVES, E'],
      ['0/1/1/0', 'Nil by mouth from midnight, theatre'],
      ['0/1/2/0', 'Rm 14 HOLROYD, W'],
      ['0/1/3/0', 'Catheter changed today'],
      ['0/1/4/0', 'Rm 15 DYSON, P'],
      ['0/1/5/0', 'Insulin 8am, district nurse attending'],
      ['0/2', 'Two staff and a hoist for every transfer'],
    ]);
    expect(left(page)).toEqual([
      'Rm 12 HARGREAVES, E',
      'Nil by mouth from midnight, theatre',
      'Rm 15 DYSON, P',
      'Insulin 8am, district nurse attending',
    ]);
    expect(shown(page)).toMatch(/Two staff and a hoist/u);
  });

  it('are told in rows that are drawn as a table without being one', () => {
    const row = (at: number, cells: string[]) =>
      cells.map((text, col) => [`0/3/${at}/${col}`, text] as const);
    const page = placed([
      ...row(0, ['Rm', 'Name', 'Diet', 'Alerts']),
      ...row(1, ['8', 'Gwenda P', 'Normal', 'Peanut, pen in her handbag']),
      ...row(2, ['14', 'Winnie H', 'Level 6 soft', 'Slipped off bed 13/06']),
      ...row(3, ['16', 'Trefor', 'Diabetic', 'Fluids 1.2 L limit']),
      ...row(4, ['Allergy', 'Codeine, was sick']),
    ]);
    expect(left(page)).toContain('Peanut, pen in her handbag');
    expect(left(page)).toContain('Fluids 1.2 L limit');
    expect(left(page)).not.toContain('Slipped off bed 13/06');
    expect(left(page)).not.toContain('Codeine, was sick');
  });

  it('are none among the titles of the record, its family and its days', () => {
    const page = placed(
      [
        ['0/1/0', 'Winifred Holroyd'],
        ['0/1/1', 'Allergies'],
        ['0/1/2', 'Penicillin, throat closes'],
        ['0/1/3', 'Daughter Christine holds LPA'],
        ['0/1/4', '9 March 2026 – S. Kaur: ate well'],
      ],
      [{ heading: 'Family', items: ['Christine Webb, daughter, first to ring', 'Tom Holroyd, son'] }],
    );
    expect(left(page)).toEqual([]);
    expect(shown(page)).toMatch(/Penicillin/u);
  });

  it('count for nothing where the page names nobody as its person', () => {
    const page = plainPage([
      {
        heading: 'Residents',
        table: [
          ['Name', 'Alerts'],
          ['Nora Timms', 'Falls'],
          ['Percy Vane', 'Diabetes'],
        ],
      },
    ]);
    expect(buildRecord(page, { now }).others).toBeUndefined();
  });
});

it('what opens with the name of somebody from such a row is not said of the person', () => {
  const page = plainPage([
    about,
    {
      table: [
        ['Name', 'Alerts'],
        ['Tonkin, Edith', 'Falls'],
        ['Holroyd, Winifred', 'Deaf'],
      ],
    },
    {
      heading: 'Messages',
      text: ['Insulin pens for Mrs Tonkin are in the fridge.', 'Winnie has a pacemaker.'],
    },
  ]);
  expect(shown(page)).not.toContain('Insulin');
  expect(shown(page)).toContain('pacemaker');
});

it('nobody is around the person for needing what has a role’s name', () => {
  const page = placed(
    [
      ['0/1/0', '07:00 ✓ Harold Binns\nSmokes in bed, home oxygen'],
      ['0/1/1', '07:45 Winnie\n45 min'],
      ['0/1/2', '09:00 Norma Speight\nCatheter'],
    ],
    [{ heading: 'Last visits', text: ['Was late because Harold needed ambulance.'] }],
  );
  expect(shown(page)).not.toMatch(/home oxygen|Catheter/u);
});

it('the part of a day in a column of its own is nobody’s name', () => {
  const page = placed([
    ['0/1/0', '27/05/2026'],
    ['0/1/1', 'Early'],
    ['0/1/2', 'Broken area on left heel, raw.'],
    ['0/1/3', 'Late'],
    ['0/1/4', 'Coughed a good while.'],
    ['0/1/5', 'Rose Hare'],
    ['0/1/6', 'C. diff'],
    ['0/1/7', 'Winnie Holroyd'],
    ['0/1/8', 'Catheter'],
  ]);
  expect(left(page).join(' ')).not.toMatch(/heel|Coughed/u);
});
