import { describe, expect, test } from 'vitest';
import {
  looksLikeAction,
  looksLikeCookieNotice,
  looksLikeJumpLink,
  looksLikeListAction,
  looksLikeListControl,
  looksLikePersonStrip,
  looksLikePrompt,
  saysTheSiteUsesCookies,
  shownOfTotal,
} from '@/core/record/strips';

const tellsApart = (test: (text: string) => boolean, yes: readonly string[], no: readonly string[]) => {
  expect(yes.filter((text) => !test(text))).toEqual([]);
  expect(no.filter(test)).toEqual([]);
};

describe('strips around a page', () => {
  test('a strip about a person has a birth date, a number, a room or an allergy in it', () => {
    tellsApart(
      looksLikePersonStrip,
      [
        'Ada Moss DOB 01/02/1940',
        'Moss, Ada · Rm 4',
        'NHS 945 220 7713',
        'A. Moss 1 Feb 1940',
        'Allergic to latex',
      ],
      ['CareWeb  Signed in as B Hall', 'Residents Rota Reports', 'Help · Terms · 2026'],
    );
  });

  test('a cookie notice names cookies and offers a choice', () => {
    tellsApart(
      looksLikeCookieNotice,
      ['We use cookies. Accept all', 'Your privacy: manage settings'],
      ['Ada likes a cookie with her tea', 'Accept help with washing', `cookies accept ${'x'.repeat(1500)}`],
    );
  });

  test('links that jump, act or arrange are told from what a record says', () => {
    tellsApart(
      looksLikeJumpLink,
      ['Skip to main content', 'Back to top'],
      ['Skips breakfast', 'Top of the stairs'],
    );
    tellsApart(
      looksLikeAction,
      ['Change', 'Edit details'],
      ['Changes pad at night', 'Soft diet', `Edit ${'x'.repeat(30)}`],
    );
    tellsApart(
      looksLikeListAction,
      ['Delete', 'View all'],
      ['More fluids at tea', 'Open wound on left heel'],
    );
    tellsApart(
      looksLikeListControl,
      ['Sort by:', 'Rows per page', 'Search residents'],
      ['Sorts her own tablets', 'Notes'],
    );
  });

  test('a site that says it uses cookies needs no button to be known', () => {
    tellsApart(
      saysTheSiteUsesCookies,
      [
        'We use cookies to keep you signed in. View our cookie policy',
        'This website uses essential cookies',
        'The portal stores some small cookies on your computer',
        'Cookie settings',
      ],
      [
        'We use the cookies tin as a reward',
        'Ada sets cookies aside for her sister',
        'She uses cookies to hide tablets',
      ],
    );
  });

  test('an empty choice is no answer', () => {
    tellsApart(
      looksLikePrompt,
      ['Please select', '-- Choose --', '', '…'],
      ['Soft', 'Chooses her own clothes', 'None'],
    );
  });
});

describe('shownOfTotal', () => {
  test.each([
    ['Showing 1–10 of 310', { first: 1, last: 10, total: 310 }],
    ['Rows 1-20 of 1,063', { first: 1, last: 20, total: 1063 }],
    ['1 to 6 of 6', { first: 1, last: 6, total: 6 }],
  ])('%s', (text, expected) => expect(shownOfTotal(text)).toEqual(expected));

  test.each(['Drank 2 of 3 cups', 'BP 120-80', '10-1 of 5', '1-10 of 5', `${'x'.repeat(120)} 1-2 of 3`])(
    'says nothing: %s',
    (text) => expect(shownOfTotal(text)).toBeNull(),
  );
});
