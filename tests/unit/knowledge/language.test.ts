import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { abbreviations, neverExpand, notations, phrases } from '@/core/knowledge/language';
import { suggestLanguage } from '@/core/language/suggest';
import examplesData from '@/knowledge/language-examples.json';

const sentence = z.string().regex(/^\S.*\S$/u);
const schema = z.record(
  z.string().regex(/^[WAVM]\d{2,3}$/u),
  z.strictObject({ hit: z.array(sentence).min(1), miss: z.array(sentence).min(1) }),
);
const examples = schema.parse(examplesData);
const of = (id: string) => examples[id] ?? { hit: [], miss: [] };
const raised = (text: string): string[] => suggestLanguage(text).map(({ id }) => id);

describe('every entry about words', () => {
  it('has examples of its own, and there are none of anything else', () => {
    const ids = [...phrases, ...abbreviations, ...neverExpand, ...notations].map(({ id }) => id);
    expect(Object.keys(examples).sort()).toEqual(ids.sort());
  });

  it('is refused without either kind', () => {
    expect(schema.safeParse({ W01: { hit: ['He refused.'] } }).success).toBe(false);
    expect(schema.safeParse({ W01: { hit: ['He refused.'], miss: [] } }).success).toBe(false);
  });

  it.each(phrases.map((phrase) => [phrase.id, phrase] as const))('phrase %s', (id, phrase) => {
    for (const text of of(id).hit)
      expect(
        suggestLanguage(text, [phrase]).map((one) => one.id),
        text,
      ).toContain(id);
    for (const text of of(id).miss)
      expect(
        suggestLanguage(text, [phrase]).map((one) => one.id),
        text,
      ).not.toContain(id);
  });

  it.each(notations.map((entry) => [entry.id, entry] as const))('notation %s', (id) => {
    for (const text of of(id).hit) expect(raised(text), text).toContain(id);
    for (const text of of(id).miss) expect(raised(text), text).not.toContain(id);
  });

  it.each(neverExpand.map((entry) => [entry.id, entry] as const))('never expanded %s', (id, entry) => {
    const shape = new RegExp(entry.pattern, 'u');
    for (const text of of(id).hit) {
      expect(text, text).toMatch(shape);
      const expanded = suggestLanguage(text, []).filter(({ action, start, end }) => {
        const at = text.search(shape);
        return action === 'abbr-expand' && start <= at && at < end;
      });
      expect(expanded, text).toEqual([]);
    }
    for (const text of of(id).miss) expect(text, text).not.toMatch(shape);
  });

  it.each(abbreviations.map((entry) => [entry.id, entry] as const))(
    'short form %s',
    (id, { offer, forms }) => {
      for (const text of of(id).hit) {
        expect(
          forms.some((form) => text.toLowerCase().includes(form.toLowerCase())),
          text,
        ).toBe(true);
        const found = suggestLanguage(text, []);
        // One with more than one meaning is asked about, not expanded.
        const asked = found.some(({ action }) => action === 'abbr-ask' || action === 'notation');
        if (offer) expect(asked || found.some((one) => one.id === id), text).toBe(true);
        else
          expect(
            found.map((one) => one.id),
            text,
          ).not.toContain(id);
      }
      for (const text of of(id).miss) expect(raised(text), text).not.toContain(id);
    },
  );
});
