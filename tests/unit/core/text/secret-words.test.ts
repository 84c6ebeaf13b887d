import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';
import { maskCodes } from '@/core/record/mask';
import { coverSecrets } from '@/core/record/secrets';
import { secretWords } from '@/core/text/secret-words';

const found = (text: string): string[] => secretWords(text).map(({ start, end }) => text.slice(start, end));

describe('passwords that are plain words', () => {
  it.each([
    ['password is Sunshine', 'Sunshine'],
    ['Pass word: bluebird, written in diary', 'bluebird'],
    ['door passcode - bluebird', 'bluebird'],
    ['her memorable word is “Tilly”', '“Tilly”'],
    ['safe word is marmalade.', 'marmalade'],
    ['passwords are now Harvest7!', 'Harvest7'],
    ['wifi password changed to x; password is changed to bluebird', 'bluebird'],
    ['code: bluebird', 'bluebird'],
    ['The door code is bluebird. Ring first', 'bluebird'],
  ])('%j', (text, secret) => {
    expect(found(text)).toEqual([secret]);
    for (const shown of [
      maskCodes(text).text,
      coverSecrets(text),
      renderDraft(draftNote({ shorthand: text })),
    ])
      expect(shown).not.toContain(secret.replace(/[“”]/gu, ''));
    expect(maskCodes(text).masked).toBe(1);
    expect(maskCodes(text).text).toHaveLength(text.length);
  });

  it.each([
    'password protected file sent',
    'password was changed today',
    'password is kept in the office',
    'password is on the board',
    'Password: ask Kim',
    'passcode is not known',
    'code of practice read',
    'dress code: smart',
    'code: red',
    'postcode: Leeds',
    'the code is in the safe',
    'safe word agreed with her',
    'she passed the word: dinner',
    'her answer: no',
    'diagnosis code: dementia',
  ])('stays: %j', (text) => {
    expect(found(text)).toEqual([]);
    expect(maskCodes(text)).toEqual({ text, masked: 0 });
  });
});
