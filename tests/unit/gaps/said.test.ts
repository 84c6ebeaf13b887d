import { describe, expect, it } from 'vitest';
import { judgeNote } from '@/core/gaps/judge-note';
import type { ElementVerdict } from '@/core/gaps/judge-element';
import { SaidIn, sentenceWords } from '@/core/gaps/said';
import { builtInNotes } from '@/core/knowledge/notes';
import { firstNames } from '@/core/knowledge/first-names';
import { readSaying, saying } from '@/core/knowledge/saying';
import { readText } from '@/core/text/scope';

const element = builtInNotes.types.flatMap(({ elements }) => elements).find(({ id }) => id === 'N13.harm');
const verdict = (status: ElementVerdict['status'], spans: ElementVerdict['spans'] = []): ElementVerdict => ({
  id: 'N13.harm',
  req: 'r',
  status,
  missing: status === 'partial' ? ['who was hurt'] : [],
  spans,
});

/** Weights for one element and few words. */
const weights = (words: Record<string, string>, whole: Record<string, string> = {}) =>
  readSaying({ id: 'saying', source: 'test', confidence: 'J', start: { 'N13.harm': -1 }, words, whole });

const judge = (text: string, before: ElementVerdict, ready: ReturnType<typeof weights>, safety = false) => {
  if (!element) throw new Error('N13.harm is gone');
  return new SaidIn(readText(text), ready).judge(before, element, safety);
};

describe('what a sentence says by all its words', () => {
  const ready = weights({ unscathed: '00Z', 'f:unscathed': '00z' });

  it('answers an element that no cue found, with the sentence for evidence', () => {
    const text = 'The kettle fell. She was unscathed.';
    const found = judge(text, verdict('absent'), ready);
    expect(found.status).toBe('present');
    expect(found.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['She was unscathed.']);
  });

  it('is nothing where the words are not there, or only planned', () => {
    expect(judge('The kettle fell.', verdict('absent'), ready).status).toBe('absent');
    expect(judge('She will be unscathed.', verdict('absent'), ready).status).toBe('absent');
  });

  it('needs more where a safety kind requires the element', () => {
    const required = { ...verdict('absent'), req: 'R' as const };
    expect(judge('She was quite unscathed by it all today.', required, ready, true).status).toBe('absent');
  });

  it('leaves what does not apply and what is unclear alone', () => {
    for (const status of ['not-applicable', 'unclear'] as const)
      expect(judge('She was unscathed.', verdict(status), ready).status).toBe(status);
  });

  it('says nothing of an element that an organisation wrote itself', () => {
    if (!element) throw new Error('N13.harm is gone');
    const own = { ...element, label: 'Ours' };
    const said = new SaidIn(readText('She was unscathed.'), ready);
    expect(said.judge(verdict('absent'), own, false).status).toBe('absent');
  });
});

describe('half a fact or a whole one', () => {
  const spans = [{ start: 0, end: 5 }];

  it('is whole where the words beside it say so', () => {
    const ready = weights({}, { unscathed: '00Z' });
    const found = judge('Seems unscathed.', verdict('partial', spans), ready);
    expect([found.status, found.missing]).toEqual(['present', []]);
  });

  it('stays half where a safety kind requires it, whatever the words beside it', () => {
    const ready = weights({}, { unscathed: '00Z' });
    const required = { ...verdict('partial', spans), req: 'R' as const };
    expect(judge('Seems unscathed.', required, ready, true).status).toBe('partial');
    expect(judge('Seems unscathed.', required, ready, false).status).toBe('present');
    const fall = judgeNote({ text: 'Found on the floor at 02:15. No injury seen, checked head to toe.' });
    expect(fall.gaps.find(({ id }) => id === 'N11.head')?.status).toBe('partial');
  });

  it('is half where they say nothing more, and something is asked for', () => {
    const ready = weights({}, { vague: '00z', '#is': '00z', '#s1': '00z' });
    const found = judge('Seems ok, vague.', verdict('present', spans), ready);
    expect(found.status).toBe('partial');
    expect(found.missing.join('')).not.toBe('');
  });

  it('stays as it was found where no word is known', () => {
    for (const status of ['present', 'partial'] as const)
      expect(judge('Seems ok.', verdict(status, spans), weights({})).status).toBe(status);
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
