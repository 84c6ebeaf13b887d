import { describe, expect, it } from 'vitest';
import { buildRecord } from '@/core/record/build';
import type { PageSnapshot } from '@/core/record/snapshot';
import { plainPage } from '../../../helpers/plain-page';

const now = '2026-06-17';
const notesOf = (page: PageSnapshot): (string | null)[] =>
  buildRecord(page, { now }).notes.map(({ when }) => when);

/** A part of the page that stands apart, as strips of alerts do, under the title of a log. */
function strip(name: string | undefined, ...lines: string[]): PageSnapshot {
  const page = plainPage([{ heading: 'Daily log', cards: [lines] }]);
  return {
    ...page,
    groups: page.groups.map((group) => ({ ...group, role: 'region', ...(name ? { name } : {}) })),
  };
}

describe('a strip of alerts over a log', () => {
  const lines = [
    'Allergic to Co-amoxiclav',
    'Kitchen locked (DoLS granted to 30/05/2026)',
    'Thickener NOT needed',
  ];

  it('is no note of the day until which something holds', () => {
    expect(notesOf(strip(undefined, ...lines))).toEqual([]);
  });

  it('is none by its name either', () => {
    const told = 'Kitchen locked after he ate from the bin on 12/05/2026';
    expect(notesOf(strip('Alerts', told))).toEqual([]);
    expect(notesOf(strip(undefined, told))).toEqual(['2026-05-12']);
  });
});

describe('dated lines under no title', () => {
  const tiles: [string, string][] = [
    ['Name', 'Ivy Pugh'],
    ['Heart', 'CPR: attempt'],
  ];

  it('are notes where they give the hour, and make the page one of care', () => {
    const page = plainPage(
      [
        {
          pairs: tiles,
          text: ['16/06 14:12 All cares given.', '16/06 08:02 Found on the floor by her bed.'],
        },
      ],
      'Ivy',
    );
    expect(notesOf(page)).toEqual(['2026-06-16T14:12', '2026-06-16T08:02']);
    expect(buildRecord(page, { now }).looksLikeCare.yes).toBe(true);
  });

  it('are none where a day alone stands there, or one line has it', () => {
    expect(notesOf(plainPage([{ text: ['16/06/2026 Plan written.', '17/06/2026 Plan signed.'] }]))).toEqual(
      [],
    );
    expect(notesOf(plainPage([{ text: ['16/06/2026 14:12 printed'] }]))).toEqual([]);
  });

  it('of a shop make no page of care', () => {
    const page = plainPage([{ text: ['16/06 14:12 Order packed.', '16/06 08:02 Order paid.'] }], 'Orders');
    expect(buildRecord(page, { now }).looksLikeCare.yes).toBe(false);
  });
});
