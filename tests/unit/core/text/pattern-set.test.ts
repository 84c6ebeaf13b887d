import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cues } from '@/core/knowledge/checks';
import { notations } from '@/core/knowledge/language';
import { patternEntries } from '@/core/knowledge/patterns';
import flagExamples from '@/knowledge/red-flag-examples.json';
import { redFlags } from '@/core/knowledge/red-flags';
import { waysOf } from '@/core/text/needles';
import { PatternSet } from '@/core/text/pattern-set';

describe('waysOf', () => {
  it.each<[RegExp, string[][][] | null]>([
    [/\b(?:fell|falls?)\b[^;]{0,9}\bstairs/iu, [[[' stairs'], [' fell ', ' fall']]]],
    [/\bpu\b/iu, [[[' pu ']]]],
    [/\bpu/iu, [[[' pu']]]],
    [/\b(?:od|b\.d\.|tds)\b/u, [[[' od ', ' b d ', ' tds ']]]],
    [/\b(?:hoist|sling)s?\b/u, [[[' hoist', ' sling']]]],
    [/\bx?rays\b/u, [[['rays ']]]],
    [/\bstage\s?[1-4]\b/u, [[[' stage'], ['1 ', '2 ', '3 ', '4 ']]]],
    [/level [23]/u, [[['level ']]]],
    [/(?=yes)no(?!t here)/u, [[['no']]]],
    [/(?<word>tea|coffee)\k<word>/u, [[['tea', 'coffee']]]],
    [/ab{2}c/u, [[['ab']]]],
    [/(?:ab)?cd?e*/u, [[['c']]]],
    [/\u0061\x62bc/u, [[['bc']]]],
    [/caf\u00e9s/u, [[['caf']]]],
    [/\btea|milk.+sugar|\bjam\b/u, [[[' tea', ' jam ']], [['sugar'], ['milk']]]],
    [
      /\b(?:not (?:to )?walk|stay\b.*\bin)\b/u,
      [
        [['walk '], [' not ']],
        [[' stay '], [' in ']],
      ],
    ],
    [/tea|\d+/u, null],
    [/\w+/u, null],
    [/(?:tea)*/u, null],
    [/[^a]/u, null],
    [/\/\//u, null],
  ])('%s', (pattern, ways) => {
    expect(waysOf(pattern)).toEqual(ways);
  });
});

const known = [
  ...redFlags.flatMap(({ recognisers }) =>
    recognisers.flatMap(({ pattern, caseSensitive }) =>
      pattern ? [new RegExp(pattern, caseSensitive ? 'u' : 'iu')] : [],
    ),
  ),
  ...Object.values(cues).flatMap(({ pattern, caseSensitive }) =>
    pattern ? [new RegExp(pattern, caseSensitive ? 'u' : 'iu')] : [],
  ),
  ...patternEntries.map(({ pattern }) => new RegExp(pattern, 'iu')),
  ...notations.map(({ pattern }) => new RegExp(pattern, 'iu')),
];

function texts(): string[] {
  const folder = new URL('../../../../evals/cases/notes/dev/', import.meta.url);
  const notes = readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
  return [
    ...Object.values(flagExamples).flatMap(({ hit, miss }) => [...hit, ...miss]),
    ...patternEntries.flatMap(({ match, noMatch }) => [...match, ...noMatch]),
    ...notes,
  ];
}

describe('PatternSet', () => {
  const set = new PatternSet(known);

  it('leaves out no pattern of the knowledge that matches, and most that do not', () => {
    let matching = 0;
    let offered = 0;
    const all = texts();
    for (const text of all) {
      const candidates = new Set(set.candidates(text));
      offered += candidates.size;
      known.forEach((pattern, index) => {
        if (!pattern.test(text)) return;
        matching += 1;
        if (!candidates.has(index)) throw new Error(`${pattern.source} is left out of ${text}`);
      });
    }
    expect(matching).toBeGreaterThan(1000);
    expect(offered / (all.length * known.length)).toBeLessThan(0.12);
  });

  it('finds what a pattern makes, in any case and among any other text', () => {
    const makers = [
      /(?:two|2) carers?/u,
      /[1-3] (?:cups|glasses) of (?:tea|squash)/u,
      /(?:must|should) not (?:walk|stand){1,2}/u,
      /x+ray|s\/s|5%/u,
      /(?:Ko|S)s{2,3}[a-c]?t/u,
    ];
    const folded = makers.map((pattern) => new RegExp(pattern.source, 'iu'));
    const made = new PatternSet(folded);
    const one = fc.integer({ min: 0, max: makers.length - 1 });
    fc.assert(
      fc.property(
        one.chain((index) =>
          fc.tuple(
            fc.constant(index),
            fc.string(),
            fc.stringMatching(makers[index] as RegExp),
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom('', 'S', '\u017f', '\u212a'),
          ),
        ),
        ([index, before, middle, after, letter]) => {
          const swapped = letter === '' ? middle : middle.replace(/[sk]/giu, letter);
          return [before + middle + after, before + swapped.toUpperCase() + after, swapped].every(
            (text) => made.candidates(text).includes(index) || !folded[index]?.test(text),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives patterns in their order, those without needles always', () => {
    const small = new PatternSet([/tea/iu, /\d/u, /coffee/iu]);
    expect(small.candidates('Coffee, then tea')).toEqual([0, 1, 2]);
    expect(small.candidates('Juice')).toEqual([1]);
    expect(small.candidates('')).toEqual([1]);
    expect(new PatternSet([]).candidates('tea')).toEqual([]);
  });
});
