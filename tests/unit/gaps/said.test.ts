import { describe, expect, it } from 'vitest';
import { judgeNote } from '@/core/gaps/judge-note';
import { SaidIn, sentenceWords } from '@/core/gaps/said';
import { builtInNotes } from '@/core/knowledge/notes';
import { firstNames } from '@/core/knowledge/first-names';
import { readSaying, saying } from '@/core/knowledge/saying';
import type { Span } from '@/core/text/patterns';
import { readText } from '@/core/text/scope';

/** Weights for one element and few words. */
const weights = (words: Record<string, string>, whole: Record<string, string> = {}) =>
  readSaying({
    id: 'saying',
    source: 'test',
    confidence: 'J',
    start: { 'N13.harm': -1 },
    words,
    whole,
    verdicts: {},
  });

const about = (text: string, ready: ReturnType<typeof weights>, spans: Span[] = []) => {
  const said = new SaidIn(readText(text), [], ready).about('N13.harm', spans);
  if (!said) throw new Error('nothing said');
  return said;
};

describe('what a sentence says by all its words', () => {
  const ready = weights({ unscathed: '00Z', 'f:unscathed': '00z' });

  it('is likeliest to answer where its words speak for it', () => {
    const text = 'The kettle fell. She was unscathed.';
    const { best, second, span } = about(text, ready);
    expect(text.slice(span.start, span.end)).toBe('She was unscathed.');
    expect(best).toBeGreaterThan(0);
    expect(second).toBeCloseTo(-1);
  });

  it('is nothing where the words are not there, and less where they are only planned', () => {
    expect(about('The kettle fell.', ready).best).toBeCloseTo(-1);
    expect(about('She will be unscathed.', ready).best).toBeLessThan(-1);
  });

  it('tells how likely the sentence with the cue is, and nothing without one', () => {
    const text = 'The kettle fell. She was unscathed.';
    expect(about(text, ready, [{ start: 4, end: 10 }]).here).toBeCloseTo(-1);
    expect(about(text, ready).here).toBeNull();
  });

  it('says nothing of an element it does not know', () => {
    expect(new SaidIn(readText('She was unscathed.'), [], ready).about('X.own', [])).toBeNull();
  });

  it('is taken for whole or half by the words beside it', () => {
    const text = 'Seems unscathed.';
    const even = about(text, weights({})).whole;
    expect(about(text, weights({}, { unscathed: '00Z' })).whole).toBeGreaterThan(even);
    expect(about(text, weights({}, { unscathed: '00z' })).whole).toBeLessThan(even);
  });
});

describe('what a cue found', () => {
  const ready = weights({ '$ #N13.equipment': '00Z', '% #N13.equipment': '00z' });
  const text = 'The kettle fell. She was unscathed.';
  const given = (status: 'present' | 'partial' | 'absent') =>
    new SaidIn(
      readText(text),
      [{ id: 'N13.equipment', req: 'R', status, missing: [], spans: [{ start: 17, end: 20 }] }],
      ready,
    ).about('N13.harm', []);

  it('speaks for another fact in its sentence, as a word does, and half of it otherwise', () => {
    expect(given('present')?.best).toBeGreaterThan(0);
    expect(given('present')?.span.start).toBe(17);
    expect(given('partial')?.best).toBeCloseTo(-1);
    expect(given('partial')?.span.start).toBe(0);
    expect(given('absent')?.best).toBeCloseTo(-1);
  });
});

describe('the weights that come with Careside', () => {
  it('know every built-in element, and no name', () => {
    const ids = [...builtInNotes.common, ...builtInNotes.types.flatMap(({ elements }) => elements)].map(
      ({ id }) => id,
    );
    expect(saying().elements).toEqual([...new Set(ids)]);
    const words = [...saying().words.keys(), ...saying().whole.keys()];
    expect(
      words.filter((word) =>
        word
          .replace(/^[a-z]:/u, '')
          .split(' ')
          .some((part) => firstNames.has(part)),
      ),
    ).toEqual([]);
  });

  it('give every verdict evidence', () => {
    const { gaps } = judgeNote({
      text: 'Hoist battery died half way up. She did not come to any harm. Told the manager.',
      chosenTypes: ['N13'],
    });
    for (const { id, status, evidence } of gaps)
      if (status === 'present') expect(evidence.length, id).toBeGreaterThan(0);
  });

  it('mark what is planned and what is quoted', () => {
    const marked = (text: string, mark: string) =>
      sentenceWords(readText(text)).some(({ words }) => [...words].some((word) => word.startsWith(mark)));
    expect(marked('Will ring mum.', 'f:')).toBe(true);
    expect(marked('She said "leave the door open" to me.', 'q:')).toBe(true);
    expect(marked('Rang mum.', 'f:')).toBe(false);
  });
});
