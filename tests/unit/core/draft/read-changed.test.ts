/** Drafts in which the second scorer, or whoever read beside it, saw a changed fact. */
import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const plain = (shorthand: string): string =>
  renderDraft(draftNote({ shorthand, name: 'Nora', pronoun: 'she' })).replace(/\s*\[ask:[^\]]*\]/gu, '');

describe('nobody is said to have done what another did', () => {
  it.each([
    [
      'couldnt get in 0730, key safe jam',
      /^Could not get in/u,
      'couldnt get in bath',
      /^Nora could not get/u,
    ],
    ['couldnt get hold of gp', /^Could not get/u, 'couldnt get up', /^Nora could not get up/u],
    ["Nora's niece not happy, says tea is late", /happy, said tea/u, 'not happy, says tea is late', /Nora/u],
    [
      't/c from AMHP 1025 re ptl section, said assessment thurs',
      /section, said assessment/u,
      'ate lunch, said it was nice',
      /^Nora ate lunch and said/u,
    ],
    ['said sorry, emptied now', /^Said sorry/u, 'Nora threw cup, said sorry', /^Nora threw .*said sorry/u],
    [
      'Nora pulled cord 6x, rang 999 herself twice',
      /rang 999 herself/u,
      'Nora fell, rang 999 at 0910',
      /999 was rung/u,
    ],
    ['pt declined tea ate lunch', /^Pt declined tea and ate/u, 'PT walked with her', /^PT walked/u],
  ])('“%s”, and near it “%s”', (typed, shape, near, nearShape) => {
    expect(plain(typed)).toMatch(shape);
    expect(plain(near)).toMatch(nearShape);
  });
});

describe('what was not done is not said to have been done', () => {
  it.each([
    [
      'phone from CPN, she wants him prompted at tea calls',
      /wants him prompted at tea/u,
      'he walked to lounge prompted at tea',
      /prompted/u,
    ],
    ['slipped on floor, mopped no sign', /mopped no sign/u, 'saw no marks', /no marks/iu],
    ['told gp 10.05 booked 28th 9.20', /booked 28th/u, 'booked taxi 9.20', /[Tt]axi was booked/u],
    ['?slipped no injury seen', /^\?slipped, no injury/u, 'no injury seen', /^No injury was seen/u],
  ])('“%s”, and near it “%s”', (typed, shape, near, nearShape) => {
    expect(plain(typed)).toMatch(shape);
    expect(plain(near)).toMatch(nearShape);
  });
});
