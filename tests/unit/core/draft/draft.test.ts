import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftInput } from '@/core/draft/types';
import { draftNote, planDraft } from '@/core/draft/draft';
import { gate } from '@/core/draft/gate';
import { renderDraft } from '@/core/draft/render';

const textOf = (shorthand: string, name?: string, pronoun?: string): string =>
  renderDraft(draftNote({ shorthand, ...(name ? { name } : {}), ...(pronoun ? { pronoun } : {}) }));

/** The draft without its questions. */
const plain = (shorthand: string, name?: string, pronoun?: string): string =>
  textOf(shorthand, name, pronoun).replace(/\s*\[ask:[^\]]*\]/gu, '');

describe('questions about half a fact', () => {
  it.each([
    ['midaz 10 given 1112', 'full medicine name'],
    ['prn parac 500mg 1410', 'full medicine name'],
    ['antibiotic out of stock', 'full medicine name'],
    ['cath bag 600 clear', 'what unit is 600 in'],
    ['thickened tea L2 150', 'what unit is 150 in'],
    ['patch 9.5 changed 0900', 'what unit is 9.5 in'],
    ['told maintenance', 'who was told, and at what time'],
    ['told Ali', 'at what time'],
    ['told dtr', 'was told [ask: who was told'],
  ])('%s asks: %s', (shorthand, question) => {
    expect(textOf(shorthand, 'Nell')).toContain(question);
  });

  it.each([
    ['amoxicillin 500mg given 0800, antibiotic for chest', 'full medicine name'],
    ['paracetamol 500mg x2 0800', 'full medicine name'],
    ['drank 150ml tea', 'what unit'],
    ['walked past room 150', 'what unit'],
    ['told Ali 1420', 'what time'],
  ])('%s does not ask: %s', (shorthand, question) => {
    expect(textOf(shorthand, 'Nell')).not.toContain(question);
  });
});

describe('rule-based wording', () => {
  it.each([
    ['asst w/ pc, ref shower', 'Nell was assisted with personal care and declined a shower.'],
    ['ate 1/2 porridge', 'Nell ate half of the porridge.'],
    ['ate 1/2 porridge 200ml tea', 'Nell ate half of the porridge, 200 ml of tea.'],
    ['changed pad', 'Pad was changed.'],
    ['1:1 w me to pool', '1:1 with me to pool.'],
    ['placed oct 1998', 'Placed oct 1998.'],
    ['seen mon by GP', 'Seen Monday by the GP.'],
    ['told mgr Ada 1120', 'Manager Ada was told at 11:20.'],
    ['bruise L arm 2cm', 'Bruise left arm 2 cm.'],
    ['no injury seen', 'No injury was seen.'],
    ['daughter not told yet', 'Daughter was not told yet.'],
    ['rang 111 0352', '111 was rung at 03:52.'],
    ["said 'leave me be'", 'Nell said, "leave me be".'],
    ['will ring GP', 'Will ring the GP.'],
    ['woke x2', 'Nell woke twice.'],
    ['bo x1 type 4', 'Bowels opened once type 4.'],
    ['hit carer', 'Hit carer.'],
    ['?UTI', '?UTI.'],
    ['PU ok', 'PU OK.'],
    ['gave 10u insulin', 'Nell was given 10u insulin.'],
  ])('%s → %s', (shorthand, expected) => {
    expect(plain(shorthand, 'Nell')).toBe(expected);
  });

  it('uses a pronoun only where the record states one, and then only after the name', () => {
    expect(plain('ate lunch. slept 1 hr', 'Nell')).toBe('Nell ate lunch. Nell slept for 1 hour.');
    expect(plain('ate lunch. slept 1 hr', 'Nell', 'she/her')).toBe('Nell ate lunch. She slept for 1 hour.');
  });

  it('restores no subject where no name is known', () => {
    expect(plain('ate lunch')).toBe('Ate lunch.');
  });

  it('gives nothing to the person that may be a visitor speaking or acting', () => {
    const text = plain('dtr Sue visited. said he looks pale. brought cake', 'Nell');
    expect(text).not.toMatch(/Nell/u);
  });

  it('keeps what was corrected and drops what was taken back, and asks', () => {
    const text = textOf('bruise right arm no sorry left arm', 'Nell');
    expect(text).toContain('left arm');
    expect(text).not.toContain('right');
    expect(text).toContain('[ask:');
  });

  it('follows one correction after another, and takes a question with its answer for no correction', () => {
    const text = textOf('calpol 5ml no 10 sorry 10ml given', 'Nell');
    expect(text).toMatch(/10 ml/u);
    expect(text).not.toMatch(/\b5 ml/u);
    expect(textOf('leg swollen? no', 'Nell')).not.toContain('corrected');
  });

  it('takes four figures that flowed for an amount, not for a time of day', () => {
    expect(plain('feed off 0600, 1000 went thru', 'Nell')).toMatch(/\b06:00\b.*\b1000\b/u);
    expect(plain('1000 went to bed', 'Nell')).toContain('10:00');
  });

  it('leaves open who said “I”', () => {
    const text = textOf("said i'd tell the manager", 'Nell');
    expect(text).not.toMatch(/Nell/u);
    expect(text).toContain("Said i'd tell");
  });

  it('keeps the words as typed where the correction is not plain', () => {
    const draft = draftNote({ shorthand: 'ate lunch no wait that was someone else', name: 'Nell' });
    expect(draft.entries[0]?.sentences[0]?.wordedBy).toBe('worker');
  });

  it('keeps several residents apart and never names one in the part of another', () => {
    const draft = draftNote({ shorthand: 'Rm 4 Ivy ate all lunch. Rm 6 Bert refused lunch' });
    expect(draft.entries.map((entry) => entry.person)).toEqual(['Ivy', 'Bert']);
    expect(draft.entries[0]?.sentences.map((each) => each.text).join(' ')).not.toContain('Bert');
    expect(draft.entries[1]?.sentences.map((each) => each.text).join(' ')).not.toContain('Ivy');
  });

  it('shows another resident in an altercation by initial', () => {
    expect(plain('pushed Reg in lounge', 'Nell')).not.toContain('Reg');
  });

  it('never echoes a door code', () => {
    expect(plain('key safe code 4471 used', 'Nell')).not.toContain('4471');
  });

  it('orders by clock time on request, and leaves a night as typed', () => {
    const day = draftNote({ shorthand: '1300 lunch eaten. 0900 washed', name: 'Nell', order: 'time' });
    expect(day.entries[0]?.sentences[0]?.text).toContain('09:00');
    const night = draftNote({ shorthand: '2200 asleep. 0200 awake', name: 'Nell', order: 'time' });
    expect(night.entries[0]?.sentences[0]?.text).toContain('22:00');
  });

  it('tells things as a note of its kind does, on request; what leans on a sentence stays behind it', () => {
    const shorthand =
      'told dtr Ann 1010. hoisted w 2 staff. found on floor by bed 0940. no head injury. she said my knee went. 1400 asleep in chair';
    const lines = (input: Partial<DraftInput>) =>
      draftNote({ shorthand, name: 'Nell', pronoun: 'she', ...input }).entries[0]?.sentences.map(
        ({ text }) => text,
      ) ?? [];
    for (const sorted of [lines({ order: 'type' }), lines({ order: 'type', type: 'N12' })]) {
      expect(sorted[0]).toContain('found on the floor');
      const place = (words: string) => sorted.findIndex((line) => line.includes(words));
      expect(place('knee went')).toBe(place('No head injury') + 1);
      expect(place('Ann')).toBeGreaterThan(place('hoisted'));
      expect(place('asleep')).toBeGreaterThan(place('Ann'));
      expect([...sorted].sort()).toEqual([...lines({})].sort());
    }
    expect(lines({ order: 'type', type: 'none such' })).toEqual(lines({}));
  });
});

describe('emergency words', () => {
  it.each(['not breathing', 'chest pain since 3', 'found hanging in bathroom', 'choking now'])(
    '%s',
    (shorthand) => {
      expect(draftNote({ shorthand }).emergency?.message).toBe('Call 999 now');
    },
  );

  it.each(['no chest pain', 'denies chest pain', 'hanging out washing', 'breathing fine'])(
    'not for: %s',
    (shorthand) => {
      expect(draftNote({ shorthand }).emergency).toBeUndefined();
    },
  );
});

const words = fc.constantFrom(
  'ate',
  'refused',
  'told',
  'Sue',
  'dtr',
  '0830',
  '200ml',
  'tea',
  'no',
  'not',
  'pain',
  'L',
  'arm',
  'said',
  '"go away"',
  ',',
  '.',
  '+',
  'then',
  'x2',
  '1/2',
  'asleep',
  'bit',
  'quiet',
  'will',
  'ring',
  'GP',
  'she',
  'i',
  'gave',
  '5mg',
  'Ramipril',
  '?UTI',
  'no wait',
  'w/',
  'pc',
  'pad',
  'changed',
  '14.20',
  '6/10',
  'denies',
  'hit',
  'Reg',
  'Rm 4',
  '\n',
  'key safe 4471',
  'found',
  'on',
  'floor',
  'PU',
  '++',
  '£20',
  "'ok'",
  'c/o',
  'n',
);
const shorthands = fc.oneof(
  fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
  fc.string({ maxLength: 120 }),
);

describe('any shorthand', () => {
  it('never throws, and every sentence is the worker’s words or passes the gate', () => {
    fc.assert(
      fc.property(shorthands, fc.constantFrom(undefined, 'Nell', 'Sue Hart'), (shorthand, name) => {
        const { draft, plan } = planDraft({ shorthand, ...(name ? { name } : {}) });
        const planned = new Map(
          plan.entries.flatMap((entry) => entry.sentences.map((each) => [each.id, each])),
        );
        for (const sentence of draft.entries.flatMap((entry) => entry.sentences)) {
          const from = planned.get(sentence.id);
          expect(from).toBeDefined();
          if (from && sentence.wordedBy === 'rules') expect(gate(from.source, sentence.text)).toEqual([]);
          if (from && sentence.wordedBy === 'worker') expect(sentence.text).toBe(from.own);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps spans inside the shorthand and questions inside the sentence', () => {
    fc.assert(
      fc.property(shorthands, (shorthand) => {
        for (const sentence of draftNote({ shorthand, name: 'Nell' }).entries.flatMap(
          (entry) => entry.sentences,
        )) {
          expect(sentence.sources.length).toBeGreaterThan(0);
          for (const { start, end } of sentence.sources) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(shorthand.length);
          }
          for (const ask of sentence.asks) expect(ask.at).toBeLessThanOrEqual(sentence.text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every amount exactly once where nothing was taken back', () => {
    const amounts = fc.uniqueArray(fc.integer({ min: 30, max: 950 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom('drank', 'had', 'gave', 'ate then drank', 'offered'),
        (list, verb) => {
          const text = plain(list.map((amount) => `${verb} ${amount}ml water`).join('. '), 'Nell');
          for (const amount of list) expect(text.match(new RegExp(`\\b${amount}\\b`, 'gu'))).toHaveLength(1);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what staff did is never given to the person', () => {
  it.each([
    'stayed with her',
    'gave her space',
    'came back at 9',
    'went in at 8',
    'asked what happened',
    'going to ring manager',
  ])('%s', (shorthand) => {
    expect(plain(shorthand, 'Nell')).not.toMatch(/Nell/u);
  });

  it('does not read the person’s name as shorthand', () => {
    expect(plain('tom asleep', 'Tom')).toBe('Tom was asleep.');
    expect(plain('OT visit tom', 'Nell')).toBe('OT visit tomorrow.');
  });

  it('shows words about suicide exactly as typed', () => {
    const draft = draftNote({ shorthand: 'c/o wants to die', name: 'Nell' });
    expect(draft.entries[0]?.sentences[0]?.wordedBy).toBe('worker');
  });
});
