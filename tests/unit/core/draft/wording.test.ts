import { expect, it } from 'vitest';
import type { DraftEntry, DraftSentence } from '@/core/draft/types';
import { draftSwaps } from '@/core/draft/wording';
import { wordingOf } from '@/core/gaps/judge-field';
import type { PlanFacts } from '@/core/gaps/plan-facts';

const by = (plan: PlanFacts) => (text: string) => wordingOf(text, plan, '2026-06-12T10:00');
const suggest = by({});

const line = (text: string, parts: Partial<DraftSentence> = {}): DraftSentence => ({
  ...{ id: 's1', text, sources: [], asks: [], wordedBy: 'rules', checks: [] },
  ...parts,
});
const entry = (...sentences: DraftSentence[]): DraftEntry => ({ id: 'e1', person: null, sentences });

it('offers the line with the other words in it, and not what was put aside', () => {
  const one = entry(line('She suffers from gout. Refused tea.'));
  const [swap] = draftSwaps(one, suggest, []);
  expect(swap).toMatchObject({ old: 'suffers from', now: 'has', text: 'She has gout. Refused tea.' });
  expect(draftSwaps(one, suggest, [swap!.id])).toEqual([]);
});

it('offers nothing in a line left out, a line the organisation asks for, or round an open question', () => {
  const text = 'She suffers from gout.';
  const ask = { id: 'a', kind: 'gap' as const, at: 8, question: '?', source: { start: 0, end: 1 } };
  expect(draftSwaps(entry(line('')), suggest, [])).toEqual([]);
  expect(draftSwaps(entry(line(text, { required: true })), suggest, [])).toEqual([]);
  expect(draftSwaps(entry(line(text, { asks: [ask] })), suggest, [])).toEqual([]);
  expect(draftSwaps(entry(line(text, { asks: [{ ...ask, at: text.length }] })), suggest, [])).toHaveLength(1);
});

it('goes by what the page says of the person, and names no more than the panel does for a note', () => {
  const one = entry(line('Wet nappy at ten.'));
  expect(draftSwaps(one, by({ age: 6 }), [])).toEqual([]);
  expect(draftSwaps(one, by({ age: 81 }), [])).toHaveLength(1);
  const named = entry(line('Bib came in at ten.'));
  expect(draftSwaps(named, by({ age: 81 }), [])).toHaveLength(1);
  expect(draftSwaps(named, by({ age: 81, family: ['Bib Moss'] }), [])).toEqual([]);
  const many = entry(line('She suffers from gout. He complained of pain. She mobilised to bed. Wet nappy.'));
  expect(draftSwaps(many, by({ age: 81 }), [])).toHaveLength(3);
});
