import { describe, expect, it } from 'vitest';
import { lineWords, readLines, type LineWords } from '@/core/knowledge/line-words';
import { readSnapshot } from '@/core/record/build';
import { labelAll } from '@/core/summary/extracts';
import { rulesLabeller } from '@/core/summary/labeller';
import { LineJudge, lineOdds } from '@/core/summary/line-words';
import { readStatements } from '@/core/summary/statements';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const file = (words: Record<string, string>): LineWords => ({
  id: 'line-words',
  source: 'test',
  confidence: 'J',
  words,
});

/** The likeliest heading of the last line, by the weights that come with Careside. */
function likeliest(...lines: string[]): string {
  const reading = readSnapshot(plainPage(writtenPage(lines)), { now: TODAY });
  const statements = readStatements(reading, TODAY);
  const judge = new LineJudge(statements, { now: TODAY, order: 'dmy', person: reading.record.person });
  const last = labelAll(statements, rulesLabeller).at(-1);
  if (!last) throw new Error('no line');
  return Object.entries(judge.odds(last)).sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

describe('the odds of a line', () => {
  const weights = readLines(file({ garden: 'E..e', hoist: '.E.e', '#note': '..E.' }));

  it('are shares of one, alike where nothing is known', () => {
    const { matters, support, recent, none } = lineOdds(new Set(['unheard']), weights);
    expect([matters, support, recent, none]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('follow each word by its own kind', () => {
    expect(lineOdds(new Set(['garden']), weights).matters).toBeGreaterThan(0.25);
    expect(lineOdds(new Set(['hoist']), weights).support).toBeGreaterThan(0.25);
    expect(lineOdds(new Set(['garden']), weights).none).toBeLessThan(0.25);
  });

  it('a word says less in a longer line', () => {
    const short = lineOdds(new Set(['garden']), weights).matters;
    const long = lineOdds(new Set(['garden', ...Array.from({ length: 40 }, (_, i) => `x${i}`)]), weights);
    expect(long.matters).toBeLessThan(short);
  });
});

describe('the file of weights', () => {
  it('is refused where a line is not four letters', () => {
    expect(() => readLines(file({ garden: 'E.' }))).toThrow();
    expect(() => readLines(file({ garden: 'E..1' }))).toThrow();
  });

  it('says the same of he and she, and names nobody', () => {
    const words = [...lineWords().keys()];
    expect(words.length).toBeGreaterThan(500);
    expect(words.filter((word) => /^(?:h:)?(?:he|she|him|her|his|hers)$/u.test(word))).toEqual([]);
  });
});

describe('the weights that come with Careside', () => {
  it.each([
    ['matters', '# About me', 'I like to sit by the window with my tea and watch the birds.'],
    ['support', '# Washing', 'Talk to him as you go and let him hold the flannel and wash his own face.'],
    ['recent', '# Mobility', 'Since the fall on 8 June 2026 she now needs two staff to walk to the toilet.'],
    ['none', '# Bed', 'Serial number of the bed 4471-B, serviced by the maker.'],
  ])('a line of the kind %s', (kind, ...lines) => {
    expect(likeliest(...lines)).toBe(kind);
  });
});
