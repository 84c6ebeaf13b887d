import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samePlace, wordDiff } from '@/core/draft/diff';
import { planDraft } from '@/core/draft/draft';
import { answerAsk, dismissAsk, editSentence, openAsks, restoreOwnWords } from '@/core/draft/edit';
import { improveDraft, type WordingEngine, type WordingRequest } from '@/core/draft/engine';
import { maskFacts, unmask } from '@/core/draft/mask';
import { piecesOf } from '@/core/draft/pieces';
import type { Draft } from '@/core/draft/types';
import { asVariant, underHeadings } from '@/core/draft/variants';

const signal = { aborted: false };
const sentences = (draft: Draft) => draft.entries.flatMap((entry) => entry.sentences);
const textOf = (draft: Draft): string =>
  sentences(draft)
    .map((each) => each.text)
    .join(' ');

async function last(draft: Draft, steps: AsyncIterable<Draft>): Promise<Draft> {
  let current = draft;
  for await (const step of steps) current = step;
  return current;
}

const engineOf = (word: (request: WordingRequest) => string[]): WordingEngine => ({
  word: (request) => Promise.resolve(word(request)),
});

describe('masking', () => {
  it('binds a medicine to its dose and a role to its name, also a short one', () => {
    const pieces = piecesOf('gave paracetamol 500mg 0830, told mgr Ada');
    const { text, masks } = maskFacts(pieces, new Set(['ada']), new Map());
    expect(text).toBe('gave [medicine1] [time1], told [person1]');
    expect(masks.map((mask) => mask.text)).toEqual(['paracetamol 500 mg', '08:30', 'manager Ada']);
  });

  it('puts every fact back exactly, or refuses', () => {
    const { masks } = maskFacts(piecesOf('fell 0340 and 0410'), new Set(), new Map());
    expect(unmask('Nell fell at [time1] and [time2].', masks)).toBe('Nell fell at 03:40 and 04:10.');
    expect(unmask('Nell fell at [time1].', masks)).toBeNull();
    expect(unmask('At [time1] and [time1] and [time2].', masks)).toBeNull();
    expect(unmask('At [time1], [time2] and [time3].', masks)).toBeNull();
  });

  it('leaves no figure in what an engine sees', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('fell', '0340', '200ml', '6/10', 'x2', '1/2', 'Ada', '"no 3"', '14.20'), {
          maxLength: 12,
        }),
        (list) => {
          const { text } = maskFacts(piecesOf(list.join(' ')), new Set(['ada']), new Map());
          expect(text.replace(/\[[a-z]+\d+\]/gu, '')).not.toMatch(/\d|Ada/u);
        },
      ),
    );
  });
});

describe('an engine', () => {
  const input = { shorthand: 'ate lunch 1230. refused tea', name: 'Nell' };

  it('replaces the rules where its wording passes the gate', async () => {
    const { draft, plan } = planDraft(input);
    const engine = engineOf(({ masked }) =>
      masked.includes('lunch') ? ['At [time1] Nell ate the lunch.'] : [],
    );
    const better = await last(draft, improveDraft(draft, plan, engine, signal));
    expect(sentences(better).map((each) => each.wordedBy)).toEqual(['writer', 'rules']);
    expect(textOf(better)).toContain('At 12:30 Nell ate the lunch.');
  });

  it('begins with a capital where what stands for the first mark was typed small', async () => {
    const { draft, plan } = planDraft({ shorthand: 'brother rang 1230', name: 'Nell' });
    const engine = engineOf(() => ['[person1] rang at [time1].']);
    const better = await last(draft, improveDraft(draft, plan, engine, signal));
    expect(sentences(better)[0]).toMatchObject({ text: 'Brother rang at 12:30.', wordedBy: 'writer' });
  });

  it.each([
    ['an added fact', ['At [time1] Nell happily ate lunch.']],
    ['a lost fact', ['Nell ate lunch.']],
    ['a swapped fact', ['At 13:30 Nell ate lunch [time1].']],
    ['nothing', []],
  ])('is not believed when it offers %s', async (_, offered) => {
    const { draft, plan } = planDraft(input);
    const better = await last(
      draft,
      improveDraft(
        draft,
        plan,
        engineOf(() => offered),
        signal,
      ),
    );
    expect(textOf(better)).toBe(textOf(draft));
  });

  it('hands on to the next engine what it cannot word itself', async () => {
    const { draft, plan } = planDraft(input);
    const otherwise: WordingEngine = {
      mends: true,
      word: ({ wording }) =>
        Promise.resolve(wording.includes('lunch') ? ['Nell ate the lunch at 12:30.'] : []),
    };
    for (const word of [
      () => Promise.resolve(['Nell ate [time1] happily.']),
      () => Promise.reject(new Error('no')),
    ]) {
      const better = await last(draft, improveDraft(draft, plan, { word, otherwise }, signal));
      expect(sentences(better)[0]).toMatchObject({
        wordedBy: 'engine',
        text: 'Nell ate the lunch at 12:30.',
      });
      expect(sentences(better)[0]?.checks.map((check) => check.by)).toContain('writer');
    }
  });

  it('may fail: the rules stay', async () => {
    const { draft, plan } = planDraft(input);
    const better = await last(
      draft,
      improveDraft(draft, plan, { word: () => Promise.reject(new Error('out of memory')) }, signal),
    );
    expect(textOf(better)).toBe(textOf(draft));
  });

  it('never touches what the worker edited', async () => {
    const { draft, plan } = planDraft(input);
    const mine = editSentence(draft, 'e1-s1', 'She had her dinner.');
    const engine = engineOf(({ masked }) =>
      masked.includes('lunch') ? ['At [time1] Nell ate the lunch.'] : [],
    );
    expect(textOf(await last(mine, improveDraft(mine, plan, engine, signal)))).toContain(
      'She had her dinner.',
    );
  });
});

describe('the worker', () => {
  const { draft, plan } = planDraft({ shorthand: 'wt 48.2. bit quiet', name: 'Nell' });

  it('answers a question, or sends it away', () => {
    const ask = sentences(draft)[0]?.asks[0];
    expect(openAsks(draft)).toBe(2);
    const answered = answerAsk(draft, ask?.id ?? '', 'kg');
    expect(sentences(answered)[0]?.text).toBe('Weight 48.2 (kg).');
    expect(openAsks(answered)).toBe(1);
    const dismissed = dismissAsk(draft, ask?.id ?? '');
    expect(sentences(dismissed)[0]?.text).toBe('Weight 48.2.');
    expect(openAsks(dismissed)).toBe(1);
    expect(answerAsk(draft, ask?.id ?? '', '  ')).toBe(draft);
  });

  it('gets the typed words back', () => {
    expect(sentences(restoreOwnWords(draft, plan, 'e1-s1'))[0]?.text).toBe('Wt 48.2.');
  });

  it('chooses another shape, keeping edits and questions', () => {
    expect(textOf(asVariant(draft, plan, 'as-typed'))).toBe('Wt 48.2. Bit quiet.');
    expect(textOf(asVariant(draft, plan, 'shorter'))).toBe('Weight 48.2. Bit quiet.');
    expect(textOf(asVariant(draft, plan, 'full'))).toBe(textOf(draft));
    expect(openAsks(asVariant(draft, plan, 'shorter'))).toBe(2);
    const mine = editSentence(draft, 'e1-s1', 'Weighed today.');
    expect(textOf(asVariant(mine, plan, 'as-typed'))).toContain('Weighed today.');
  });

  it('sees the same sentences under headings', () => {
    const told = planDraft({ shorthand: 'ate lunch. told mgr Ada 1120. will ring GP', name: 'Nell' }).draft;
    const groups = underHeadings(sentences(told));
    expect(groups.map((group) => group.heading)).toEqual([
      'What happened',
      'Who was told',
      'What is still to do',
    ]);
    expect(groups.flatMap((group) => group.sentences)).toHaveLength(3);
  });

  it('sees what changed, word by word', () => {
    const parts = wordDiff('ate lunch', 'Nell ate lunch.');
    expect(
      parts
        .filter((part) => part.kind !== 'removed')
        .map((part) => part.text)
        .join(''),
    ).toBe('Nell ate lunch.');
    expect(
      parts
        .filter((part) => part.kind !== 'added')
        .map((part) => part.text)
        .join(''),
    ).toBe('ate lunch');
  });
});

describe('a question in a line that is mended', () => {
  it.each([
    ['Wt 48.2 bit quiet.', 'Wt 48.2, bit quiet.', 7, 7],
    ['Wt 48.2 bit quiet.', 'Weight 48.2 bit quiet.', 7, 11],
    ['Wt 48.2 bit quiet.', 'Wt 48.2 bit quiet today.', 18, 24],
    ['Wt 48.2 bit quiet.', 'Nothing alike', 7, 13],
    ['Told RN.', 'The RN was told.', 4, 16],
  ])('%j to %j', (before, after, at, wanted) => {
    expect(samePlace(before, after, at)).toBe(wanted);
  });

  it('stays behind the words that raised it', async () => {
    const { draft, plan } = planDraft({ shorthand: 'wt 48.2 then sat in chair', name: 'Nell' });
    const before = draft.entries[0]?.sentences[0];
    const ask = before?.asks[0];
    expect(before?.text.slice(0, ask?.at)).toMatch(/48\.2$/);
    const engine = {
      mends: true as const,
      word: ({ wording }: { wording: string }) => Promise.resolve([wording.replace('48.2', '48.2,')]),
    };
    let last = draft;
    for await (const better of improveDraft(draft, plan, engine, { aborted: false })) last = better;
    const after = last.entries[0]?.sentences[0];
    expect(after?.wordedBy).toBe('engine');
    expect(after?.text.slice(0, after.asks[0]?.at)).toMatch(/48\.2$/);
  });
});
