import { describe, expect, test } from 'vitest';
import { suggestLanguage } from '@/core/language/suggest';

const raised = (text: string) =>
  suggestLanguage(text)
    .filter(({ action }) => ['S', 'A', 'F'].includes(action))
    .map(({ phrase }) => phrase);

describe('one wrong letter', () => {
  test.each([
    ['Very agressive to staff.', 'agressive'],
    ['She is manipulatve.', 'manipulatve'],
    ['He was stuborn about it.', 'stuborn'],
    ['MANIPULATVE WITH STAFF', 'MANIPULATVE'],
  ])('is still read: %s', (text, slip) => expect(raised(text).join('|')).toContain(slip));

  test.each([
    'Mr Baker came to tea.',
    'Becker rang at ten.',
    'Beake’s brother called.',
    'Spoke with Mrs Draper.',
    'Hosted by the church hall.',
    'Hosting a tea for friends.',
    'He was wondering when his son comes.',
  ])('makes no name or other word a phrase: %s', (text) => expect(raised(text)).toEqual([]));
});
