import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAsked } from '@/core/draft/asked-words';
import { askWords, askWordsSchema } from '@/core/knowledge/draft-ask-words';

describe('the words by which a question is open or answered', () => {
  it('are whole words, and a star stands for all that begin so', () => {
    expect(isAsked('feeling', 'tearful')).toBe(true);
    expect(isAsked('feeling', 'tearfully')).toBe(false);
    expect(isAsked('passed', 'blanches')).toBe(true);
    expect(isAsked('passed', 'unblanched')).toBe(false);
  });

  it('are refused where a word stands twice or a list is missing', () => {
    const { feeling, ...others } = askWords.lists;
    const withWords = (words: string[]) => ({
      ...askWords,
      lists: { ...others, feeling: { ...feeling, words } },
    });
    expect(askWordsSchema.safeParse(withWords(['low'])).success).toBe(true);
    expect(askWordsSchema.safeParse(withWords(['low', 'low'])).success).toBe(false);
    expect(askWordsSchema.safeParse({ ...askWords, lists: others }).success).toBe(false);
  });

  it('are each read somewhere', () => {
    const code = readdirSync('core/draft')
      .map((file) => readFileSync(`core/draft/${file}`, 'utf8'))
      .join('\n');
    for (const list of Object.keys(askWords.lists)) expect(code).toContain(`isAsked('${list}'`);
  });
});
