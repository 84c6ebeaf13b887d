import { describe, expect, it } from 'vitest';
import { asked, isUnsure, learnedLabeller } from '@/core/summary/learned';
import { rulesLabeller, type SentenceLabeller } from '@/core/summary/labeller';
import { buildRecord } from '@/core/record/build';
import { summarise } from '@/core/summary/summarise';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const sentence = (text: string, domain: string | null = null, label = '') => ({
  text,
  label,
  domain,
  inNote: false,
});

describe('a learned labeller', () => {
  const vague = sentence('Goes down with a bump in the evenings.');
  const learned = new Map([[asked(vague), { domain: 'falls', kind: 'risk' as const }]]);

  it('takes the model’s word where the rules have nothing to go by', () => {
    expect(isUnsure(vague)).toBe(true);
    expect(rulesLabeller.label(vague)).toMatchObject({ sure: { kind: false } });
    expect(learnedLabeller(learned).label(vague)).toMatchObject({ domain: 'falls', kind: 'risk' });
  });

  it('keeps to the rules where they are sure, whatever a model says', () => {
    const clear = sentence('Always use the hoist.', 'mobility_mh');
    const wrong = new Map([[asked(clear), { domain: 'finance', kind: 'contact' as const }]]);
    expect(isUnsure(clear)).toBe(false);
    expect(learnedLabeller(wrong).label(clear)).toEqual(rulesLabeller.label(clear));
  });

  it('keeps the section a sentence stands in, and asks with the label that names it', () => {
    const placed = sentence('Not before ten.', 'sleep_night', 'Getting up');
    expect(asked(placed)).toBe('Getting up: Not before ten.');
    const model = new Map([[asked(placed), { domain: 'nutrition', kind: 'preference' as const }]]);
    expect(learnedLabeller(model).label(placed)).toMatchObject({ domain: 'sleep_night', kind: 'preference' });
  });

  it('is the rules where it has learned nothing', () => {
    expect(learnedLabeller(new Map()).label(vague)).toEqual(rulesLabeller.label(vague));
  });
});

describe('a label that says who somebody is', () => {
  /** A model that takes everything for a need. */
  const eager: SentenceLabeller = {
    label: (sentence) => ({ ...rulesLabeller.label(sentence), domain: 'epilepsy', kind: 'need' }),
  };
  const page = plainPage(
    writtenPage([
      '# Mrs Edith Mallow',
      'NHS number :: 999 014 2263',
      'Lives at :: 3 Lantern Steps, Fore Street',
      'Born :: 04/09/1938 (88 years)',
      'Evening routine :: Warm the bed and leave the lamp on low for her.',
    ]),
  );

  it('is no way to help, whatever a model takes it for', () => {
    const record = buildRecord(page, { now: TODAY });
    const { items } = summarise(record, page, { now: TODAY, length: 'full', labeller: eager });
    const support = items.flatMap(({ kind, text }) => (kind === 'support' ? [text] : [])).join('\n');
    expect(support).toContain('leave the lamp on low');
    expect(support).not.toMatch(/999 014|Lantern Steps|1938/u);
  });
});
