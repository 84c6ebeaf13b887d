/** Each list of knowledge/draft/beside.json does what its examples say, and nothing in code stands in for it. */
import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { isBeside, standsIn } from '@/core/draft/lexicon';
import { renderDraft } from '@/core/draft/render';
import { beside, besideSchema, type BesideList } from '@/core/knowledge/draft-beside';

const lists = Object.entries(beside.lists) as [BesideList, (typeof beside.lists)[BesideList]][];
const said = [...lists, ...Object.entries(beside.notNames.names)];

describe('what stands beside a short form', () => {
  it.each(said.flatMap(([id, { examples }]) => examples.map((one) => ({ id, ...one }))))(
    '$id: “$typed”',
    ({ typed, reads }) => {
      expect(renderDraft(draftNote({ shorthand: typed, name: 'Ada', pronoun: 'she' }))).toContain(reads);
    },
  );

  it('is each word of its list, in small letters, and no other', () => {
    for (const [id, { words }] of lists) {
      for (const word of words) expect(isBeside(id, word.replace('*', '')), `${id} ${word}`).toBe(true);
      expect(isBeside(id, 'qqq')).toBe(false);
      expect(isBeside(id, undefined)).toBe(false);
    }
  });

  it('is all that begin so where a star says it', () => {
    expect(['brek', 'brekkie', 'assistance'].every((word) => isBeside('refusable', word))).toBe(true);
    expect(['bre', 'showers'].some((word) => isBeside('refusable', word))).toBe(false);
  });

  it('is found within a text as a whole word', () => {
    expect(standsIn('money', 'Left in her PURSE')).toBe(true);
    expect(standsIn('money', 'pursed lips')).toBe(false);
  });

  it('is refused where a list is missing, empty, or says a word twice, and where a range is upside down', () => {
    const copy = () => structuredClone(beside) as unknown as Record<string, Record<string, never>>;
    const wrong = (change: (file: ReturnType<typeof copy>) => void): boolean => {
      const file = copy();
      change(file);
      return !besideSchema.safeParse(file).success;
    };
    expect(besideSchema.safeParse(copy()).success).toBe(true);
    expect(wrong((file) => delete file.lists?.money)).toBe(true);
    expect(wrong((file) => Object.assign(file.lists?.money ?? {}, { words: [] }))).toBe(true);
    expect(wrong((file) => Object.assign(file.lists?.money ?? {}, { words: ['cash', 'cash'] }))).toBe(true);
    expect(wrong((file) => Object.assign(file.ranges ?? {}, { figures: { p: [220, 30] } }))).toBe(true);
  });
});
