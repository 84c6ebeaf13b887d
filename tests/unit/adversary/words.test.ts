/** Words that every object of the language knows: typed or on a page they are words like any other. */
import { describe, expect, test } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { judgeNote } from '@/core/gaps/judge-note';
import { suggestLanguage } from '@/core/language/suggest';
import { buildReport } from '@/core/report';
import { plainPage } from '../../helpers/plain-page';

const words = [
  'constructor',
  'Constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'isPrototypeOf',
  'prototype',
  'length',
] as const;

const around = (word: string): string[] => [
  `ate ${word}`,
  `${word} refused lunch`,
  `${word}: ate all`,
  `told ${word} 0830`,
  `${word}: 12 ${word}`,
  `(${word}) given 5mg ${word}`,
  `She ${word} well, half a ${word}.`,
];

describe.each(words)('%s', (word) => {
  test.each(around(word))('in a draft, the gaps and the wording: %s', (text) => {
    const { entries } = draftNote({ shorthand: text, name: 'Ada' });
    const drafted = entries.flatMap(({ sentences }) => sentences.map((one) => one.text)).join(' ');
    const letters = (some: string) => some.toLowerCase().replace(/[^a-z]/g, '');
    expect(letters(drafted)).toContain(letters(word));
    expect(
      judgeNote({ text, fields: [{ label: word, value: word }], formLabels: [word] }).gaps,
    ).toBeDefined();
    expect(suggestLanguage(text)).toBeDefined();
  });

  test('anywhere on a page', () => {
    const page = plainPage([
      {
        heading: word,
        text: [`Likes ${word}.`, word],
        items: [word],
        pairs: [
          [word, word],
          ['Diet', word],
        ],
      },
      {
        heading: 'Log',
        table: [
          [word, 'Date'],
          [word, word],
        ],
        cards: [[`12/06/2026 14:00 ${word}`, `Ate ${word}`]],
      },
    ]);
    expect(buildReport(page, { now: '2026-06-15' }).summary.items).toBeDefined();
  });
});
