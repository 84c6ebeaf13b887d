import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '@/core/text/clauses';
import { readText, scopesAt } from '@/core/text/scope';
import { scopeKinds } from '@/core/text/scope-rules';
import { PhraseIndex } from '@/core/text/phrases';
import { tokenise } from '@/core/text/tokens';

const kindsOf = (text: string, word: string): string[] => {
  const start = text.indexOf(word);
  return [...scopesAt(readText(text), { start, end: start + word.length })].sort();
};

describe('scope', () => {
  it.each([
    ['no injury seen', 'injury', ['negated']],
    ['GP not called', 'called', ['negated']],
    ['pain: nil', 'pain', ['negated']],
    ['did not eat but drank tea', 'drank', []],
    ['no pain, redness or swelling', 'swelling', ['negated']],
    ['no pain, she ate lunch', 'ate', []],
    ['no injury, bruise to left hip', 'bruise', []],
    ['no injuries, bit of bruising to the knee', 'bruising', []],
    ['no injury, small graze', 'graze', []],
    ['no pain, pain 7/10 when moved', 'pain 7', []],
    ['no wound, graze 3 cm', 'graze', []],
    ['no injury, redness or swelling to left hip', 'swelling', ['negated']],
    ['no redness, heat, swelling to left leg', 'swelling', ['negated']],
    ['no cuts, small bruises or marks', 'bruises', ['negated']],
    ['no injury, bruising, swelling', 'swelling', ['negated']],
    ['no change to skin', 'skin', []],
    ['will ring GP', 'GP', ['future']],
    ['Plan: ring GP and recheck', 'GP', ['future']],
    ['Days to call the GP', 'GP', ['future']],
    ['GP called', 'GP', []],
    ['late due to traffic', 'traffic', []],
    ['visit due at 9', 'at 9', ['future']],
    ['went to the toilet', 'toilet', []],
    ['she said "my hip hurts"', 'hip', ['quoted']],
    ['daughter said he fell yesterday', 'fell', ['hearsay']],
    ['Another resident fell in the lounge', 'fell', ['third-party']],
    ['she hit another resident on the arm', 'hit', []],
    ['her mum had a fall last week', 'fall', ['third-party']],
    ['fell on her left side no wait right side', 'left', ['retracted']],
    ['?UTI noted', 'UTI', ['uncertain']],
    ['Rm 9 ate all his lunch', 'ate', ['third-party']],
    ['rm9 ate all his lunch', 'ate', ['third-party']],
    ['Fed by Jo. Room 12’s tea went cold', 'tea', ['third-party']],
    ['Bed 4 fell in the lounge, hit head', 'hit', ['third-party']],
    ['Rm 9 had two biscuits but Vera ate all', 'ate', []],
    ['taken to rm 9 and ate lunch', 'ate', []],
    ['In room 9 he ate lunch', 'ate', []],
    ['Room 9. Ate lunch', 'Ate', []],
    ['Bed 9 till 7, ate lunch', 'ate', []],
    ['tea at 6, bed 8 asleep by 9', 'asleep', []],
    ['Room 4 cleaned, ate lunch', 'ate', []],
    ['Rm 9 Vera ate lunch', 'ate', []],
    ['Rm 1 slept, rm 2 ate, rm 3 fell', 'ate', []],
  ])('%s: %s is %j', (text, word, kinds) => {
    expect(kindsOf(text, word)).toEqual(kinds);
  });

  it('knows the person’s own room', () => {
    const kinds = (room: string) => {
      const text = 'Rm 9 ate all his lunch';
      const names = { given: new Set<string>(), last: new Set<string>(), room };
      return [...scopesAt(readText(text, names), { start: 5, end: 8 })];
    };
    expect(kinds('Room 9')).toEqual([]);
    expect(kinds('19')).toEqual(['third-party']);
  });

  it('keeps every span inside the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const reading = readText(text);
        for (const span of [...reading.scopes, ...reading.clauses, ...reading.sentences]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThan(span.end);
        }
        for (const scope of reading.scopes) expect(scopeKinds).toContain(scope.kind);
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const unit of ['no ', 'will to ', 'mum said ', '"', ', and ', '. ', 'no wait, ']) {
      const started = performance.now();
      readText(unit.repeat(20_000 / unit.length));
      expect(performance.now() - started, unit).toBeLessThan(2000);
    }
  });
});

describe('words', () => {
  it('splits sentences but not abbreviations and decimals', () => {
    const text = 'Dr. Rao came at 10.30. Temp 37.2 approx. 200 ml drunk.\nSlept';
    expect(sentencesOf(text).map((span) => text.slice(span.start, span.end))).toEqual([
      'Dr. Rao came at 10.30.',
      'Temp 37.2 approx. 200 ml drunk.',
      'Slept',
    ]);
  });

  it('separates figures from their units and keeps short forms', () => {
    expect(tokenise("200ml w/ 1/2 c/o ao2 didn't").map((token) => token.norm)).toEqual([
      '200',
      'ml',
      'w/',
      '1/2',
      'c/o',
      'ao2',
      'didnt',
    ]);
  });

  it('finds phrases, stems and one wrong letter, but not in exact entries', () => {
    const index = new PhraseIndex([
      { phrase: 'hit head', value: 'head' },
      { phrase: 'breakfast', value: 'breakfast' },
      { phrase: 'swallow*', value: 'swallow' },
      { phrase: 'amlodipine', value: 'medicine', exact: true },
    ]);
    const values = (text: string): string[] => index.find(tokenise(text)).map((match) => match.value);
    expect(values('she hit her head')).toEqual(['head']);
    expect(values('brekfast breakfsat breakfast')).toEqual(['breakfast', 'breakfast', 'breakfast']);
    expect(values('swalowed swallowing')).toEqual(['swallow', 'swallow']);
    expect(values('amlodopine')).toEqual([]);
    expect(values('amlodipine')).toEqual(['medicine']);
  });
});

it('says of every place what each scope by itself says of it', () => {
  const words = fc.constantFrom(
    ...['no', 'not', 'pain', 'injury', 'will', 'ring', 'GP', 'said', '“sore”', 'son', 'her', 'but', 'and'],
    ...[',', '.', 'nil', 'refused', 'tomorrow', 'fell', 'in', 'room', '6', 'sorry', 'ate'],
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (some) => {
      const reading = readText(some.join(' '));
      for (let at = 0; at <= reading.text.length; at++) {
        const each = reading.scopes.filter(({ start, end }) => start <= at && end > at);
        expect([...scopesAt(reading, { start: at, end: at + 1 })].sort()).toEqual(
          [...new Set(each.map(({ kind }) => kind))].sort(),
        );
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});
