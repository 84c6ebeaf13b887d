import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const plain = (shorthand: string): string =>
  renderDraft(draftNote({ shorthand, name: 'Ada', pronoun: 'she' })).replace(/\s*\[ask:[^\]]*\]/gu, '');

describe('a draft is never worse than what was typed', () => {
  it.each([
    ['lorazepam 1mg im at 0910, arm', /\bim at 09:10/u, 'im off at 3, told her', /I am off/u],
    ['she blinked n said ooh cold', /ooh cold/u, 'rang ooh gp 0910', /out of hours GP/u],
    ['choc ice on way back', /Choc ice/u, 'choc biscuit at 3', /[Cc]hocolate biscuit/u],
    ['fast +ve arm and face', /\+ve/u, 'toast + jam', /[Tt]oast and jam/u],
    ['took cash to post office', /to (?:the )?post office/u, 'told office 0910', /[Tt]he office/u],
    ['gave 2 tabs to wrong resident 0758', /^(?!.*was given)/u, 'gave 2 tabs 0758', /was given 2 tab/u],
    ['form 0117 done', /0117/u, 'washed 0117', /01:17/u],
    ["took half 'is tea", /'is tea/u, "said 'is that it'", /"is that it"/u],
    ['0800 so had his 8am meds then left', /his 8am med/u, '0800 washed 0830 toast', /08:30/u],
  ])('“%s”, and near it “%s”', (typed, shape, near, nearShape) => {
    expect(plain(typed)).toMatch(shape);
    expect(plain(near)).toMatch(nearShape);
  });

  it('takes a mark that was found for no person', () => {
    expect(plain('bruise R thigh 5cm, blue, found 0815 on turn')).not.toMatch(/Ada was found|She was found/u);
    expect(plain('found 0815 on floor by bed')).toMatch(/Ada was found/u);
  });
});
