import { describe, expect, it } from 'vitest';
import { countedWords } from '@/core/text/counted-words';
import { withNames } from '@/core/text/known-names';
import { readText } from '@/core/text/scope';
import { tokenise } from '@/core/text/tokens';

const names = { given: new Set(['robin', 'will', 'rose']), last: new Set(['burns']) };
const namesOf = (text: string): string[] =>
  withNames(tokenise(text), names).flatMap(({ text: word, isName }) => (isName ? [word] : []));

describe('names of people who are known', () => {
  it('are first names with a capital, and last names beside a name or a title', () => {
    expect(namesOf('Robin walked. Robin’s frame. told Rose')).toEqual(['Robin', 'Robin’s', 'Rose']);
    expect(namesOf('Mr Burns ate. Robin Burns slept. Burns, Robin')).toEqual([
      'Burns',
      'Robin',
      'Burns',
      'Burns',
      'Robin',
    ]);
  });

  it('are no words that only look like them', () => {
    expect(namesOf('Burns to left hand. a robin on the table. He rose. she will. ROSE')).toEqual([]);
    expect(withNames(tokenise('Robin ate'), { given: new Set(), last: new Set() })).toBe(
      tokenise('Robin ate'),
    );
  });

  it('are not counted as words, and the same words without them are', () => {
    const counted = (text: string) => [...countedWords(withNames(tokenise(text), names))];
    expect(counted('Rose stood')).toEqual(['stood', '<moved>']);
    expect(counted('a robin came')).toContain('robin');
  });

  it('put nothing into the future: “Will refused lunch” is done, “will refuse” is not', () => {
    const kinds = (text: string, known?: typeof names) =>
      readText(text, known).scopes.map(({ kind }) => kind);
    expect(kinds('Will refused lunch.', names)).not.toContain('future');
    expect(kinds('She will refuse lunch.', names)).toContain('future');
  });

  it('are read anew for other people', () => {
    const other = { given: new Set(['ada']), last: new Set<string>() };
    const marked = (known?: typeof names) =>
      readText('Robin and Ada ate.', known).tokens.filter(({ isName }) => isName).length;
    expect([marked(), marked(names), marked(other), marked(names)]).toEqual([0, 1, 1, 1]);
    expect(readText('Robin ate.', names)).toBe(readText('Robin ate.', names));
  });
});
