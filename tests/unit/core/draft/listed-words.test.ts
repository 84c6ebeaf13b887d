import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isListed } from '@/core/draft/listed-words';
import { clauseWords, clauseWordsSchema } from '@/core/knowledge/draft-clause-words';

describe('the words by which a draft tells what a clause leaves out', () => {
  it('are whole words, and a star stands for all that begin so', () => {
    expect(isListed('foundPlace', 'on')).toBe(true);
    expect(isListed('foundPlace', 'once')).toBe(false);
    expect(isListed('foundPlace', undefined)).toBe(false);
    expect(isListed('noNames', 'mondays')).toBe(true);
    expect(isListed('noNames', 'blue monday')).toBe(false);
  });

  it('are refused where a word stands twice or a list is missing', () => {
    const { foundPlace, ...others } = clauseWords.lists;
    const withWords = (words: string[]) => ({
      ...clauseWords,
      lists: { ...others, foundPlace: { ...foundPlace, words } },
    });
    expect(clauseWordsSchema.safeParse(withWords(['on'])).success).toBe(true);
    expect(clauseWordsSchema.safeParse(withWords(['on', 'on'])).success).toBe(false);
    expect(clauseWordsSchema.safeParse({ ...clauseWords, lists: others }).success).toBe(false);
  });

  it('are each read somewhere', () => {
    const code = readdirSync('core/draft')
      .map((file) => readFileSync(`core/draft/${file}`, 'utf8'))
      .join('\n');
    for (const list of Object.keys(clauseWords.lists))
      expect(code).toMatch(new RegExp(`'${list}'|lists\\.${list}\\b`));
  });
});
