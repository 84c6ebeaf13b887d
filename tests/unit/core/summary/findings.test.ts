/**
 * What should be chosen for the summary, in many wordings. Half of each list, by hash, was kept aside while the rules
 * were written: its share is the fairer one. Lines of a page are parted by " / ", the words to be shown follow " => ".
 */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildReport } from '@/core/report';
import type { SummaryKind } from '@/core/summary/item';
import { isAside } from '@/evals/findings/written';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';
import called from './findings/called.json';
import matters from './findings/matters.json';
import recent from './findings/recent.json';
import staleness from './findings/staleness.json';
import support from './findings/support.json';

const schema = z.strictObject({ hit: z.array(z.string()).min(1), miss: z.array(z.string()) });

/** Least share found of the half the rules were written on, and of the half kept aside. */
const sets: [string, SummaryKind, z.infer<typeof schema>, { open: number; aside: number; quiet: number }][] =
  [
    ['what matters', 'matters', schema.parse(matters), { open: 0.8, aside: 0.78, quiet: 0.97 }],
    ['what changed', 'recent', schema.parse(recent), { open: 0.9, aside: 0.83, quiet: 1 }],
    ['what may be out of date', 'staleness', schema.parse(staleness), { open: 0.93, aside: 0.7, quiet: 1 }],
    ['how to help', 'support', schema.parse(support), { open: 0.66, aside: 0.63, quiet: 1 }],
    ['what to call them', 'who', schema.parse(called), { open: 0.88, aside: 0.59, quiet: 0.86 }],
  ];

const CALLED = 'Likes to be called';

/** What stands under must know already is not said again under its own kind: the reader has it. */
const ALSO_THERE = new Set<SummaryKind>(['matters', 'recent', 'support']);

function shown(page: string, kind: SummaryKind, named: boolean): string[] {
  const lines = page.split(' / ');
  return buildReport(plainPage(writtenPage(lines)), { now: TODAY })
    .summary.items.filter(
      (one) =>
        (one.kind === kind && (kind !== 'who' || one.label === CALLED)) ||
        (named && one.kind === 'red-flag' && ALSO_THERE.has(kind)),
    )
    .map((one) => [one.text, ...one.evidence.map(({ quote }) => quote)].join('\n').toLowerCase());
}

function isFound(entry: string, kind: SummaryKind, wanted: boolean): boolean {
  const [page = '', words = ''] = entry.split(' => ');
  const texts = shown(page, kind, wanted);
  return words === ''
    ? texts.length > 0
    : texts.some((text) =>
        kind === 'who' ? text.startsWith(`${words.toLowerCase()}\n`) : text.includes(words.toLowerCase()),
      );
}

const share = (list: readonly string[], of: (entry: string) => boolean): number =>
  list.length === 0 ? 1 : list.filter(of).length / list.length;

describe.each(sets)('%s', (_, kind, { hit, miss }, least) => {
  const found = (entry: string): boolean => isFound(entry, kind, true);

  it('is found in the wordings the rules were written on', () => {
    expect(
      share(
        hit.filter((entry) => !isAside(entry)),
        found,
      ),
    ).toBeGreaterThanOrEqual(least.open);
  });

  it('is found in wordings kept aside', () => {
    expect(share(hit.filter(isAside), found)).toBeGreaterThanOrEqual(least.aside);
  });

  it('is not taken from what only looks like it', () => {
    expect(share(miss, (entry) => !isFound(entry, kind, false))).toBeGreaterThanOrEqual(least.quiet);
  });
});
