import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildReport } from '@/core/report';
import type { SummaryItem, SummaryKind } from '@/core/summary/item';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';
import disagreeing from './disagreeing.json';
import outOfDate from './out-of-date.json';

const pages = z.array(z.array(z.string()).min(1)).min(1);
const wordings = z.strictObject({ hit: z.record(z.string(), pages), miss: pages });

const itemsOf = (lines: readonly string[], kind: SummaryKind): SummaryItem[] =>
  buildReport(plainPage(writtenPage(lines)), { now: TODAY }).summary.items.filter((one) => one.kind === kind);

const sets: [SummaryKind, z.infer<typeof wordings>][] = [
  ['conflict', wordings.parse(disagreeing)],
  ['staleness', wordings.parse(outOfDate)],
];

describe.each(sets)('%s in many wordings and layouts', (kind, { hit, miss }) => {
  it.each(Object.entries(hit))('%s', (_, list) => {
    expect(list.filter((lines) => itemsOf(lines, kind).length === 0)).toEqual([]);
  });

  it('is not seen where two places only look alike', () => {
    expect(miss.filter((lines) => itemsOf(lines, kind).length > 0)).toEqual([]);
  });
});

/** Two values of one thing in two sections: whatever the page says, both stand under must know. */
const differing: [string, string, string, string[]][] = [
  ['drinks', 'Fluids :: Level 3', 'Fluids :: Level 1', ['Level 3', 'Level 1']],
  [
    'drinks in words',
    'Drinks :: Thin fluids',
    'Mildly thick drinks, one scoop.',
    ['Thin fluids', 'Mildly thick'],
  ],
  ['food', 'Diet :: Regular', 'Pureed diet since the stroke.', ['Regular', 'Pureed']],
  ['allergy', 'Allergies :: None known', 'Trimethoprim: face swells.', ['None known', 'Trimethoprim']],
  ['resuscitation', 'For resus', 'CPR attempts not recommended.', ['For resus', 'not recommended']],
  ['hoist', 'Mobility :: Independent', 'Full hoist for every transfer.', ['Independent', 'Full hoist']],
  [
    'carers',
    'Transfers to the chair with one carer.',
    'Transfers to the chair with two carers.',
    ['one carer', 'two carers'],
  ],
  ['weight bearing', 'Fully weight bearing.', 'Partial weight bearing until clinic.', ['Fully', 'Partial']],
  ['oxygen', 'Oxygen 2 litres a minute.', 'Home oxygen 4 litres a minute.', ['2 litres', '4 litres']],
];

describe('a safety value that two places give differently', () => {
  it.each(differing)('shows both of %s under must know', (_, one, other, wanted) => {
    const texts = itemsOf(['# Plan', one, '# Seen lately', other], 'red-flag').map((item) => item.text);
    for (const words of wanted) expect(texts.filter((text) => text.includes(words))).not.toEqual([]);
  });

  it('shows a value once where the places agree', () => {
    const texts = itemsOf(['# Plan', 'Fluids :: Level 3', '# Kitchen', 'Fluids :: Level 3'], 'red-flag');
    expect(texts).toHaveLength(1);
  });

  it('shows three where three places differ', () => {
    const lines = ['# A', 'Drinks :: Level 0', '# B', 'Drinks :: Level 1', '# C', 'Drinks :: Level 2'];
    expect(itemsOf(lines, 'red-flag')).toHaveLength(3);
  });
});
