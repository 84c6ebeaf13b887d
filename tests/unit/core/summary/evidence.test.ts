import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRecord } from '@/core/record/build';
import type { PageSnapshot } from '@/core/record/snapshot';
import type { Summary } from '@/core/summary/item';
import { summarise } from '@/core/summary/summarise';
import { inventedIn } from '@/evals/summary/quoted';
import { cp01, cp02, cp04, cp12, TODAY } from '../../../helpers/care-pages';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

/** What an item says that its evidence does not, and evidence that is not on the page. */
function faults(summary: Summary, snapshot: PageSnapshot): string[] {
  const texts = new Map(snapshot.blocks.map((block) => [block.id, block.text]));
  return summary.items.flatMap((item) => {
    const places = [...item.evidence, ...(item.sides ?? []).flatMap((side) => side.evidence)];
    const wrong = places.filter(
      (one) => one.quote === '' || texts.get(one.block)?.slice(one.start, one.end) !== one.quote,
    );
    const bare = item.kind !== 'not-found' && item.evidence.length === 0;
    return [
      ...wrong.map((one) => `${item.kind} ${item.rule}: “${one.quote}” is not at its place`),
      ...inventedIn(item).map((word) => `${item.kind} ${item.rule}: “${word}” is in no evidence`),
      ...(bare ? [`${item.kind} ${item.rule} has no evidence`] : []),
    ];
  });
}

const summaryOf = (snapshot: PageSnapshot, length: Summary['length'] = 'full'): Summary =>
  summarise(buildRecord(snapshot, { now: TODAY }), snapshot, { now: TODAY, length });

const PHRASES = [
  'Allergies: penicillin (rash)',
  'NKDA',
  'DNACPR in place.',
  'DNACPR: Y/N',
  'hoist x2',
  'I love my dog Bess;',
  'walks independently',
  'Level 4 pureed diet',
  'Next review 28/05/2026',
  'Weight 12/05 50.1kg (Feb 54.4kg)',
  'Mobility:',
  'Diet: –',
  '“I hate fuss,” she says.',
  'Apixaban 2.5mg bd',
  'Waterlow 16',
  'Key safe 4471 by meter',
  'Fell 03/05/2026 and bruised left hip',
  'LPA',
  '12:30',
  'Mr Ken Obi | DOB 01/02/1940 | Age 80',
  'مرحبا',
  'ünïcödé 👵🏽',
  '…',
  '|',
  ':',
  '\n',
  'x'.repeat(400),
  'Restrictions: none',
  'bed rails',
  'Risk: xxx',
  'Encourage fluids.',
  'Lacks capacity',
  'Name: Rose Ash',
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...PHRASES), fc.string({ maxLength: 24, unit: 'grapheme' })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.join(' '));
const section: fc.Arbitrary<PlainSection> = fc.record(
  {
    heading: fc.oneof(
      fc.constantFrom(
        'Mobility',
        'Allergies',
        'About me',
        'Daily notes',
        'Eating and drinking',
        'End of life',
        'Alerts',
      ),
      words,
    ),
    text: fc.array(words, { maxLength: 4 }),
    items: fc.array(words, { maxLength: 3 }),
    pairs: fc.array(fc.tuple(words, words), { maxLength: 3 }),
    table: fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
    cards: fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { maxLength: 3 }),
    badges: fc.array(words, { maxLength: 2 }),
    struck: fc.array(words, { maxLength: 1 }),
  },
  { requiredKeys: [] },
);

describe('summary evidence', () => {
  it.each([
    ['CP01', cp01],
    ['CP02', cp02],
    ['CP04', cp04],
    ['CP12', cp12],
  ])('%s says only what the page says, at its place', (_name, page) => {
    const snapshot = plainPage(page);
    const summary = summaryOf(snapshot);
    expect(summary.items.length).toBeGreaterThan(4);
    expect(faults(summary, snapshot)).toEqual([]);
  });

  it('holds for any page', { timeout: 180_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(section, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('glance', 'screen', 'full'),
        (page, length) => {
          const snapshot = plainPage(page);
          expect(faults(summaryOf(snapshot, length), snapshot)).toEqual([]);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('sees an invented word and a moved quote', () => {
    const snapshot = plainPage(cp01);
    const summary = summaryOf(snapshot);
    const flag = summary.items.find((item) => item.kind === 'red-flag');
    if (!flag) throw new Error('no red flag');
    const moved = flag.evidence.map((one) => ({ ...one, start: one.start + 1 }));
    expect(faults({ ...summary, items: [{ ...flag, text: `${flag.text} severe` }] }, snapshot)).toHaveLength(
      1,
    );
    expect(faults({ ...summary, items: [{ ...flag, evidence: moved }] }, snapshot).length).toBeGreaterThan(0);
  });

  it('sees an invented word in what a fixed sentence quotes, and minds none of its own', () => {
    const snapshot = plainPage(cp01);
    const { items, ...rest } = summaryOf(snapshot);
    for (const kind of ['conflict', 'staleness'] as const) {
      const one = items.find((each) => each.kind === kind && each.text.includes('“'));
      if (!one) throw new Error(`no ${kind} that quotes`);
      const text = one.text.replaceAll('”', ' severe”');
      expect(faults({ ...rest, items: [one] }, snapshot)).toEqual([]);
      expect(faults({ ...rest, items: [{ ...one, text }] }, snapshot)).not.toEqual([]);
    }
  });

  it.each([
    [
      'two scores with their labels',
      {
        pairs: [
          ['Waterlow', '16'],
          ['MUST', '2'],
        ],
      },
    ],
    ['an answer that nobody gave', { items: ['DNACPR: Y/N ☐'] }],
  ] satisfies [string, PlainSection][])('%s are quoted from their places', (_name, page) => {
    const snapshot = plainPage([page]);
    const summary = summaryOf(snapshot);
    expect(summary.items.some((item) => item.kind === 'staleness')).toBe(true);
    expect(faults(summary, snapshot)).toEqual([]);
  });
});
