import { expect, test } from 'vitest';
import { conflictRules, notFoundRules, stalenessRules } from '@/core/knowledge/checks';
import { feedbackReasonsFor, feedbackSchema, helps, says, type Feedback } from '@/core/review/feedback';
import { feedbackCsv, opinionsOf, usageCsv, usageTable } from '@/core/review/opinions';
import { usesBetween } from '@/core/review/usage';
import { initialState, type SessionState } from '@/core/session/state';
import { record, snapshot } from '../session/make';

const one = (part: Partial<Feedback>): Feedback => ({
  day: '2026-06-15',
  help: 'summary',
  rule: 'RF01',
  says: 'wrong',
  reason: '',
  ...part,
});

test('a reason is no second vote; what is most often wrong comes first', () => {
  const all = [
    one({ rule: 'ST02', says: 'helpful' }),
    one({}),
    one({ reason: 'out-of-date' }),
    one({ says: 'missing' }),
  ];
  expect(opinionsOf(all)).toEqual([
    {
      help: 'summary',
      rule: 'RF01',
      helpful: 0,
      wrong: 1,
      missing: 1,
      reasons: [{ reason: 'out-of-date', count: 1 }],
    },
    { help: 'summary', rule: 'ST02', helpful: 1, wrong: 0, missing: 0, reasons: [] },
  ]);
  expect(feedbackCsv(all).split('\r\n')).toHaveLength(6);
});

test('a rule is an id and never words', () => {
  const ids = [
    ...stalenessRules.map(({ id }) => id),
    ...conflictRules.conflicts.map(({ id }) => id),
    ...notFoundRules.notFound.map(({ id }) => id),
    'RF01-stated',
    'AC01',
    'C.change',
    'N01.person_words',
    'extract',
    'sentence',
  ];
  expect(ids.filter((rule) => !feedbackSchema.safeParse(one({ rule })).success)).toEqual([]);
  for (const rule of ['Rose Atkins', 'rose', 'RF01: nuts', 'C.Rose Atkins', ''])
    expect(feedbackSchema.safeParse(one({ rule })).success).toBe(false);
});

test('reasons are offered for what is wrong, none for what helps', () => {
  for (const help of helps)
    for (const said of says)
      expect(feedbackReasonsFor({ help, says: said }).length > 0).toBe(said !== 'helpful');
});

const shown = (url: string, part: Partial<SessionState> = {}): SessionState => {
  const place = { tab: 1, visit: 0, url };
  const reading = { place, snapshot: snapshot(url), record: record() };
  return { ...initialState, place, phase: { kind: 'shown', reading, stale: null, wanted: null }, ...part };
};

test('a page that is read again is one use; another page is another', () => {
  const page = shown('https://care.example/1');
  expect(usesBetween(initialState, page)).toEqual([{ help: 'summary', what: 'used' }]);
  expect(usesBetween(page, shown('https://care.example/1'))).toEqual([]);
  expect(usesBetween(page, shown('https://care.example/2'))).toHaveLength(1);
});

test('opened sources, hints put aside and text put in are counted by kind', () => {
  const page = shown('https://care.example/1');
  const opened: SessionState = { ...page, pointer: { item: 'i1', outcome: null } };
  expect(usesBetween(page, opened)).toEqual([{ help: 'summary', what: 'accepted' }]);
  const aside = (dismissed: string[]): SessionState => ({ ...page, work: { ...page.work, dismissed } });
  expect(usesBetween(page, aside(['C.change', 'H11', 'W01:fine']))).toEqual([
    { help: 'gaps', what: 'dismissed' },
    { help: 'check', what: 'dismissed' },
    { help: 'wording', what: 'dismissed' },
  ]);
  const put = (kind: 'inserted' | 'gone'): SessionState => ({
    ...page,
    inserted: { text: 'x', outcome: { kind } },
  });
  expect(usesBetween(page, put('inserted'))).toEqual([{ help: 'draft', what: 'accepted' }]);
  expect(usesBetween(page, put('gone'))).toEqual([{ help: 'draft', what: 'dismissed' }]);
});

test('a line for each day and kind of help', () => {
  const usage = [
    { day: '2026-06-14', help: 'gaps', what: 'used', count: 2 },
    { day: '2026-06-15', help: 'gaps', what: 'used', count: 3 },
    { day: '2026-06-15', help: 'gaps', what: 'dismissed', count: 1 },
  ] as const;
  expect(usageTable(usage)).toEqual([
    { day: '2026-06-15', help: 'gaps', counts: { used: 3, accepted: 0, edited: 0, dismissed: 1 } },
    { day: '2026-06-14', help: 'gaps', counts: { used: 2, accepted: 0, edited: 0, dismissed: 0 } },
  ]);
  expect(usageCsv(usage)).toContain('2026-06-15,gaps,3,0,0,1');
});
