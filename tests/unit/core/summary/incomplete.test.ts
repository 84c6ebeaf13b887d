import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildReport } from '@/core/report';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';
import incomplete from './incomplete.json';

const pages = z.array(z.array(z.string()).min(1)).min(1);
/** By rule: pages on which it asks, and pages with the answer, without the matter, or with words that look like it. */
const cases = z.record(z.string(), z.strictObject({ asked: pages, not: pages })).parse(incomplete);

/** Enough of a plan for a page to be one. */
const PLAN = ['# Mobility', 'Walks well.', '# Skin integrity', 'Skin is intact.', '# Sleep', 'Up at six.'];

const rulesOf = (lines: readonly string[]): string[] =>
  buildReport(plainPage(writtenPage([...lines, ...PLAN])), { now: TODAY, length: 'full' }).summary.items.map(
    ({ rule }) => rule,
  );

describe.each(Object.entries(cases))('%s', (rule, { asked, not }) => {
  it.each(asked.map((lines) => [lines.join(' / '), lines] as const))('asks on: %s', (_, lines) => {
    expect(rulesOf(lines)).toContain(rule);
  });

  it.each(not.map((lines) => [lines.join(' / '), lines] as const))('does not ask on: %s', (_, lines) => {
    expect(rulesOf(lines)).not.toContain(rule);
  });
});
