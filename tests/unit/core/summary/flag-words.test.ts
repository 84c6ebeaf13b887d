import { describe, expect, it } from 'vitest';
import { firstNames } from '@/core/knowledge/first-names';
import { flagWords, readFlagWords, type FlagWords } from '@/core/knowledge/flag-words';
import { redFlags } from '@/core/knowledge/red-flags';
import { readSnapshot } from '@/core/record/build';
import { statementWords } from '@/core/summary/flag-words';
import { findFlags, type FlagHit } from '@/core/summary/flags';
import { readStatements, type Statement } from '@/core/summary/statements';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const statementsOf = (...lines: string[]): readonly Statement[] =>
  readStatements(
    readSnapshot(plainPage(writtenPage(['# Care', 'She is well.', ...lines])), { now: TODAY }),
    TODAY,
  );

const BARS = { none: 0, weak: 0, strong: 0 };

/** Weights for two flags and few words: 0 is RF05, 1 is RF30, z is being meant. */
const file = (words: Record<string, string>): FlagWords => ({
  id: 'flag-words',
  source: 'test',
  confidence: 'J',
  decide: {
    raise: { words: 0, meant: 0 },
    withhold: { meant: -0.3, weak: -1, strong: -1.2 },
    hint: { words: -9, meant: -9 },
  },
  lines: { own: {}, page: {}, raise: { grave: BARS, other: BARS }, also: { grave: 0, other: 0 } },
  start: { RF05: -0.5, RF30: -0.5 },
  meant: 0.5,
  words,
});

const found = (words: Record<string, string>, ...lines: string[]): FlagHit[] =>
  findFlags(statementsOf(...lines), readFlagWords(file(words))).filter((hit) => !hit.negative);
const raised = (words: Record<string, string>, ...lines: string[]): string[] =>
  found(words, ...lines).map(({ flag }) => flag.id);

describe('what a statement says by all its words', () => {
  const gadget = { wibbler: '0Z', 'l:wibbler': '0Z', aunt: 'zz' };

  it('raises a flag that no rule found, with the statement for evidence', () => {
    const [hit] = found(gadget, 'She sleeps with her wibbler.');
    expect(hit?.flag.id).toBe('RF05');
    expect(hit?.recogniser).toBe('words');
    expect(hit?.statement.text).toBe('She sleeps with her wibbler.');
    expect(raised(gadget, 'Wibbler :: Yes, at night')).toEqual(['RF05']);
  });

  it('raises nothing where the words are not there, where it is not meant, or where the answer is no', () => {
    expect(raised(gadget, 'She sleeps with her teddy.')).toEqual([]);
    expect(raised(gadget, 'Her aunt sleeps with a wibbler.')).toEqual([]);
    expect(raised(gadget, 'Wibbler :: No')).toEqual([]);
    expect(raised(gadget, 'Wibbler ::')).toEqual([]);
    expect(raised(gadget, 'The wibbler was stopped in May.')).toEqual([]);
  });

  it('shows no code beside a key safe that only words tell of', () => {
    expect(found({ wibbler: '1Z' }, 'Wibbler by the door, 4821.').map(({ secret }) => secret)).toEqual([
      true,
    ]);
  });

  it('withholds what a rule found where the words tell that it is not meant', () => {
    const line = 'She is on oxygen day and night, mumble.';
    expect(raised({}, line)).toContain('RF05');
    expect(raised({ mumble: 'zz' }, line)).not.toContain('RF05');
    expect(raised({ mumble: '0z' }, line)).not.toContain('RF05');
  });

  it('never withholds what the words themselves speak for, nor a flag without weights', () => {
    expect(
      raised({ mumble: 'zz', oxygen: '0Z', night: '0Z' }, 'She is on oxygen day and night, mumble.'),
    ).toContain('RF05');
    expect(raised({ mumble: 'zz' }, 'She takes warfarin, mumble.')).toContain('RF08');
  });

  it('is left out where nothing but the rules is asked for', () => {
    expect(findFlags(statementsOf('She sleeps with her wibbler.'), null)).toEqual([]);
  });
});

describe('the words that are weighed', () => {
  const wordsOf = (line: string): ReadonlySet<string> =>
    statementWords(statementsOf(line).at(-1) as Statement, null);

  it('are the same for men and women, one faith and another, and hold no name', () => {
    expect(wordsOf('His wife takes him to the mosque, says Margaret.')).toEqual(
      wordsOf('Her husband takes her to the church, says Delroy.'),
    );
  });

  it('hold the words of the label, and whether it is answered', () => {
    const words = wordsOf('Blood thinner :: Yes');
    for (const word of ['thinner', 'l:thinner', 'l:blood thinner', '#yes']) expect(words).toContain(word);
    expect(wordsOf('She takes a blood thinner.')).toContain('#free');
  });
});

describe('the weights that come with Careside', () => {
  it('are of red flags, and of no name', () => {
    const { flags, words } = flagWords();
    expect(flags.length).toBe(34);
    for (const id of flags) expect(redFlags.map((flag) => flag.id)).toContain(id);
    const names = [...words.keys()].flatMap((word) => word.replace(/^l:/u, '').split(' '));
    expect(names.filter((word) => firstNames.has(word))).toEqual([]);
  });

  it('are refused where the file is not as it should be', () => {
    expect(() => readFlagWords({ ...file({}), words: { oxygen: '0!' } })).toThrow();
    expect(() => readFlagWords({ ...file({}), id: 'saying' })).toThrow();
  });
});
