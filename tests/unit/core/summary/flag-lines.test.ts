import { describe, expect, it } from 'vitest';
import type { FlagWords } from '@/core/knowledge/flag-words';
import { redFlags } from '@/core/knowledge/red-flags';
import { readSnapshot } from '@/core/record/build';
import { flagItems } from '@/core/summary/flag-items';
import { chosenLines } from '@/core/summary/flag-lines';
import type { FlagHit } from '@/core/summary/flags';
import { readStatements } from '@/core/summary/statements';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const flagOf = (id: string): FlagHit['flag'] => {
  const flag = redFlags.find((one) => one.id === id);
  if (!flag) throw new Error(id);
  return flag;
};

const statements = readStatements(
  readSnapshot(
    plainPage(writtenPage(['# Care', 'First line here.', 'Second line here.', 'Third line here.'])),
    {
      now: TODAY,
    },
  ),
  TODAY,
).filter(({ heading }) => !heading);

/** A line that speaks for a flag by its words alone, as much as `words`. */
const line = (id: string, at: number, words: number, more: Partial<FlagHit> = {}): FlagHit => {
  const statement = statements[at];
  if (!statement) throw new Error(`${at}`);
  return {
    flag: flagOf(id),
    recogniser: 'words',
    statement,
    focus: 0,
    inLabel: false,
    negative: false,
    strong: false,
    secret: false,
    sums: { words, meant: 0 },
    isHint: false,
    ...more,
  };
};

const byWords: FlagWords['lines'] = {
  own: { words: 1 },
  page: { words: 1 },
  raise: { grave: { none: -2, weak: -2, strong: -3 }, other: { none: -1, weak: -1, strong: -2 } },
  also: { grave: 0, other: 0 },
};
const chosen = (...hits: FlagHit[]): FlagHit[] => [...chosenLines(hits, byWords).keys()];

describe('the lines of a flag that one screen shows', () => {
  it('shows the best line of a flag, and further ones only where they tell it by themselves', () => {
    const [best, further, weak] = [line('RF05', 0, 2), line('RF05', 1, 1), line('RF05', 2, -0.5)];
    expect(chosen(weak, best, further)).toEqual([best, further]);
    expect(chosen(weak)).toEqual([weak]);
  });

  it('shows a line by its words alone beside one that a clear rule found only where it is likelier than not', () => {
    const weights = { ...byWords, also: { grave: -2, other: -2 } };
    const shown = (...hits: FlagHit[]): FlagHit[] => [...chosenLines(hits, weights).keys()];
    const clear = line('RF05', 0, 2, { recogniser: 'any', strong: true });
    const [likely, unlikely] = [line('RF05', 1, 0.1), line('RF05', 2, -0.1)];
    expect(shown(clear, likely, unlikely)).toEqual([clear, likely]);
    const byWordsToo = line('RF05', 0, 2);
    expect(shown(byWordsToo, likely, unlikely)).toEqual([byWordsToo, likely, unlikely]);
  });

  it('shows no flag whose best line is too weak', () => {
    expect(chosen(line('RF13', 0, -2), line('RF13', 1, -3))).toEqual([]);
  });

  it('shows sooner what a clear rule found, and what not to know can cost a life', () => {
    const found = { recogniser: 'any', strong: true };
    const [clear, grave, both] = [
      line('RF13', 0, -2, found),
      line('RF05', 0, -2),
      line('RF01', 0, -3, found),
    ];
    for (const hit of [clear, grave, both]) expect(chosen(hit)).toEqual([hit]);
    expect(chosen(line('RF13', 0, -2))).toEqual([]);
  });

  it('shows sooner a flag of which a page may say no more than a name, where a clear rule tells it', () => {
    const weights = { ...byWords, raise: { ...byWords.raise, bare: { RF26: -4 } } };
    const shown = (hit: FlagHit): boolean => chosenLines([hit], weights).has(hit);
    const found = { recogniser: 'any', strong: true };
    expect(shown(line('RF26', 0, -3, found))).toBe(true);
    expect(shown(line('RF13', 0, -3, found))).toBe(false);
    expect(shown(line('RF26', 0, -3))).toBe(false);
  });

  it('trusts each rule of a flag as far as it was right', () => {
    const weights = { ...byWords, page: { words: 1, 'r:RF13.loose': -2, 'f:RF05': -3 } };
    const shown = (hit: FlagHit): boolean => chosenLines([hit], weights).has(hit);
    expect(shown(line('RF13', 0, 0, { recogniser: 'good' }))).toBe(true);
    expect(shown(line('RF13', 0, 0, { recogniser: 'loose' }))).toBe(false);
    expect(shown(line('RF05', 0, 0))).toBe(false);
  });

  it('says a line once, unless the other flag would then be empty', () => {
    const first = line('RF05', 0, 3);
    const [own, same] = [line('RF13', 1, 2), line('RF13', 0, 1)];
    expect(chosen(first, own, same)).toEqual([first, own]);
    expect(chosen(first, same)).toEqual([first, same]);
  });

  it('lets a hint that the page speaks for be shown, and leaves out what denies', () => {
    const hint = line('RF05', 0, 1, { isHint: true });
    expect(chosen(hint, line('RF13', 1, 3, { negative: true, sums: null }))).toEqual([hint]);
  });

  it('stands at full length too, a hint that one screen shows among the rest', () => {
    const hits = [line('RF05', 0, 1, { isHint: true }), line('RF05', 1, 1), line('RF05', 2, -0.5)];
    const shown = (isWhole: boolean): string[] =>
      flagItems(hits, statements, new Map(), [], { isWhole, weights: byWords }).map(({ text }) => text);
    expect(shown(false)).toEqual(['First line here.', 'Second line here.']);
    expect(shown(true)).toEqual(['First line here.', 'Second line here.', 'Third line here.']);
  });

  it('weighs a line against the other flags of its statement and the other lines of its flag', () => {
    const page = { words: 1, 'other-flag': -1, 'other-line': -0.1 };
    const weights = { ...byWords, page };
    const [right, wrong] = [line('RF13', 0, 3), line('RF12', 0, -1)];
    expect([...chosenLines([right, wrong], weights).keys()]).toEqual([right]);
  });
});
