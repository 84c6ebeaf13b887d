import { expect, it } from 'vitest';
import type { DraftEntry, DraftSentence } from '@/core/draft/types';
import { draftSwaps } from '@/core/draft/wording';

const line = (text: string, parts: Partial<DraftSentence> = {}): DraftSentence => ({
  ...{ id: 's1', text, sources: [], asks: [], wordedBy: 'rules', checks: [] },
  ...parts,
});
const entry = (...sentences: DraftSentence[]): DraftEntry => ({ id: 'e1', person: null, sentences });

it('offers the line with the other words in it, and not what was put aside', () => {
  const one = entry(line('She suffers from gout. Refused tea.'));
  const [swap] = draftSwaps(one, []);
  expect(swap).toMatchObject({ old: 'suffers from', now: 'has', text: 'She has gout. Refused tea.' });
  expect(draftSwaps(one, [swap!.id])).toEqual([]);
});

it('offers nothing in a line left out, a line the organisation asks for, or round an open question', () => {
  const text = 'She suffers from gout.';
  const ask = { id: 'a', kind: 'gap' as const, at: 8, question: '?', source: { start: 0, end: 1 } };
  expect(draftSwaps(entry(line('')), [])).toEqual([]);
  expect(draftSwaps(entry(line(text, { required: true })), [])).toEqual([]);
  expect(draftSwaps(entry(line(text, { asks: [ask] })), [])).toEqual([]);
  expect(draftSwaps(entry(line(text, { asks: [{ ...ask, at: text.length }] })), [])).toHaveLength(1);
});
