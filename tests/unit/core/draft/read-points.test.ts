import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { gate, type GateSource } from '@/core/draft/gate';
import { piecesOf } from '@/core/draft/pieces';
import { renderDraft } from '@/core/draft/render';

const draft = (shorthand: string) => draftNote({ shorthand, name: 'Bill', pronoun: 'he' });
const plain = (shorthand: string): string => renderDraft(draft(shorthand)).replace(/\s*\[ask:[^\]]*\]/gu, '');
const questions = (shorthand: string): string[] =>
  draft(shorthand).entries.flatMap(({ sentences }) =>
    sentences.flatMap(({ asks }) => asks.map(({ question }) => question)),
  );

describe('a point before a figure belongs to it', () => {
  it.each([
    ['lorazepam .5mg given 1400', '.5 mg', '“.5mg”: 0.5 mg, or 5 mg?'],
    ['.25mg digoxin', '.25 mg', '“.25mg”: 0.25 mg, or 25 mg?'],
    ['bm .9', '.9', '“.9”: 0.9, or 9?'],
    ['wt -.5kg', '-.5 kg', '“.5kg”: 0.5 kg, or 5 kg?'],
    ['temp up .8', 'up .8', '“.8”: 0.8, or 8?'],
    ['oramorph 2.5mg (.25ml) given', '(.25 ml', '“.25ml”: 0.25 ml, or 25 ml?'],
    ['lorazepam.5mg given 1400', '.5 mg', '“.5mg”: 0.5 mg, or 5 mg?'],
    ['lorazepam .5-1mg at 1400', '.5-1 mg', '“.5-1mg”: 0.5-1 mg, or 5-1 mg?'],
    ['slough .5x.5cm', '.5 x .5 cm', '“.5x.5cm”: 0.5 x .5 cm, or 5 x .5 cm?'],
    ['given 2 x .5mg lorazepam', '2 x .5 mg', '“.5mg”: 0.5 mg, or 5 mg?'],
  ])('%s', (shorthand, figure, question) => {
    expect(plain(shorthand)).toContain(figure);
    expect(questions(shorthand)).toContain(question);
  });

  it.each([
    ['slept well.5 drinks taken.ate lunch', ['slept well. 5 drinks', '. He ate lunch']],
    ['slept .9am washed', ['slept. ', '9am']],
    ['up .1430 walked', ['Up. 1430']],
    ['flat no.5 visited', ['no. 5']],
    ['ate all .2nd helping', ['. 2nd']],
    ['temp 37.5', ['37.5.']],
    ['lorazepam 0.5mg given', ['0.5 mg']],
    ['bp 120/80. 5mg lorazepam given', ['120/80. 5 mg']],
    ['put on ... 5 min', ['... 5 minutes']],
  ])('a stop stays a stop: %s', (shorthand, says) => {
    for (const words of says) expect(plain(shorthand)).toContain(words);
    expect(questions(shorthand).join(' ')).not.toContain(', or ');
  });

  it('never comes apart, whatever the figure and its neighbours', () => {
    const figure = fc
      .tuple(fc.constantFrom('', '0', '7', '12'), fc.integer({ min: 1, max: 99 }))
      .map(([whole, part]) => `${whole}.${part}`);
    const before = fc.constantFrom(
      '',
      'given ',
      'wt -',
      'left ~',
      '(',
      'bm ',
      'bp 120/80 ',
      'para, ',
      'o2 @',
      '\n',
      'x2 ',
    );
    const after = fc.constantFrom(
      '',
      'mg',
      ' mg given',
      'ml',
      'kg',
      ' at lunch',
      ')',
      ', seen',
      '. then tea',
      '-',
    );
    fc.assert(
      fc.property(before, figure, after, (lead, typed, rest) => {
        const holding = piecesOf(lead + typed + rest).filter(
          ({ start, end }) => start <= lead.length && end >= lead.length + typed.length,
        );
        expect(holding).toHaveLength(1);
        expect(renderDraft(draft(lead + typed + rest))).toContain(typed);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the gate keeps the point', () => {
  const source = (text: string): GateSource => ({
    pieces: piecesOf(text),
    clauseStarts: new Set([0]),
    names: new Set(['bill']),
    person: 'Bill',
    pronoun: null,
    others: false,
    writer: false,
    initials: new Map(),
  });
  it.each([
    [
      'lorazepam .5mg given',
      'Lorazepam .5 mg given.',
      ['Lorazepam 5 mg given.', 'Lorazepam. 5 mg given.', 'Lorazepam 0.5 mg given.'],
    ],
    ['bm .9', 'Bm .9.', ['Bm. 9.', 'Bm 9.', 'Bm 0.9.']],
    ['wt -.5kg', 'Weight -.5 kg.', ['Weight -. 5 kg.', 'Weight -5 kg.']],
  ])('%s', (shorthand, right, wrong) => {
    expect(gate(source(shorthand), right)).toEqual([]);
    for (const wording of wrong) expect(gate(source(shorthand), wording)).not.toEqual([]);
  });
});

describe('short forms that are easily misread are asked about', () => {
  it.each([
    ['10u insulin', '“10u”: 10 units?'],
    ['5000 iu vit d given', '“5000 iu”: 5000 international units?'],
    ['Bill had PT this morning', '“PT”: physiotherapist or patient?'],
    ['D/C home Tues', '“D/C”: discharged or discontinued?'],
    ['u/s booked', '“u/s”: unsafe, ultrasound or unsettled?'],
  ])('%s', (shorthand, question) => {
    expect(questions(shorthand)).toContain(question);
  });

  it.each([
    '10 units insulin',
    'd/c letter in file',
    'back, d/c from ward 7',
    'h/o to nights: ate well',
    'Pt fell',
    'pt transport booked',
    'levothyroxine 50mcg od',
  ])('and others are not: %s', (shorthand) => {
    expect(questions(shorthand).filter((question) => question.startsWith('“'))).toEqual([]);
  });

  it('a short form with a capital is no other resident', () => {
    expect(draft('Pt fell in lounge').entries.map(({ person }) => person)).toEqual([null]);
    expect(draft('Ivy fell in lounge').entries.map(({ person }) => person)).toEqual(['Ivy']);
  });
});
