/** Ordinary shifts, as second-language and hurried writers type them; each line was read against its shorthand. */
import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const withAsks = (shorthand: string, type?: string): string =>
  renderDraft(draftNote({ shorthand, name: 'Ada', pronoun: 'she', ...(type ? { type } : {}) }));
const plain = (shorthand: string): string => withAsks(shorthand).replace(/\s*\[ask:[^\]]*\]/gu, '');

describe('what is still to come is not told as done', () => {
  it.each([
    ['i phone gp, they call back 2', /they call back/u, 'i phone gp, they call me', /they called me/u],
    ['nurse told 3.25, she check 4pm', /she check at 4pm/u, 'she check her pad 4pm', /checked her pad/u],
    ['mum agreed i ring nan', /agreed I ring/u, 'i ring nan 0910', /I rang/u],
    ['he drink 300 only, chase more', /chase more/u, 'he drink 300 only, eat more', /ate more/u],
    [
      'not told yet, i finish at 2. i help her',
      /I finish at 2/u,
      'i finish the form. i help her',
      /I finished/u,
    ],
    ['she coming at 2', /She coming/u, 'she crying since 2', /She was crying/u],
  ])('“%s”, and near it “%s”', (typed, shape, near, nearShape) => {
    expect(plain(typed)).toMatch(shape);
    expect(plain(near)).toMatch(nearShape);
  });
});

describe('whoever did it is said to have done it, and nobody else', () => {
  it.each([
    ['sat with her ate all dinner', /^Sat with her, ate all dinner/u, 'sat in lounge', /^Ada sat/u],
    [
      'pt declined tea ate lunch',
      /^Pt declined tea and ate lunch/u,
      'declined tea and lunch',
      /tea and lunch/u,
    ],
    ['bit low til paper came', /until paper came/u, 'had tea drank it all', /tea and drank/u],
    ['kept trying to get up', /Ada kept trying/u, 'kept pad on', /Pad was kept on/u],
    ['thickened juice 200mls', /^Thickened juice/u, 'changed pad', /^(?:Changed pad|Pad was changed)/u],
    [
      'lunch she tell not hungry, eat 3 spoon',
      /and ate 3 spoons/u,
      'lunch late, eat 3 spoon',
      /eat 3 spoons/u,
    ],
    ['blood R eyebrow 2cm cut', /2 cm cut/u, 'pad changed 0910', /Pad was changed/u],
    ['i put lamp on sat w him', /sat with him/u, 'visit on sat', /on Saturday/u],
    ['who left it', /^Who left it/u, 'purse left in safe', /Purse was left/u],
    ['2 of us hoisted back', /2 of us hoisted/u, 'hoisted back', /Ada was hoisted/u],
    ['late, got 0850', /got at 08:50/u, 'late, woke 0850', /Ada woke/u],
    ['settled night', /^Settled night/u, 'slept by 10', /^Ada slept/u],
    ['pulse 92, sat 95', /, sat 95/u, 'sat up', /^Ada sat up/u],
    ['gardening club', /^Gardening club/u, 'eating well', /^Ada was eating/u],
    ['pressure areas checked 0910 RN', /areas were/u, 'butrans changed 0910 by rn', /Butrans was/u],
    [
      'leave alone unless wet thru then ring',
      /through then ring/u,
      'woke 0710 then washed',
      /woke at 07:10/u,
    ],
    ['rang 111, advised gp', /advised GP/u, 'rang gp 0910', /(?:the )?GP was rung|Rang the GP/u],
  ])('“%s”, and near it “%s”', (typed, shape, near, nearShape) => {
    expect(plain(typed)).toMatch(shape);
    expect(plain(near)).toMatch(nearShape);
  });
});

describe('small words that a second language leaves out', () => {
  it.each([
    ['she drink 2 cup tea', /2 cups of tea/u],
    ['prefers eat with hand', /Prefers to eat/u],
    ['wanted drink', /^(?!.*to drink)/u],
    ['she sleep well', /She slept well/u],
    ['i write in book and call office', /and called/u],
    ['dress she choose, i put it out', /Dress she chose/u],
    ['small marks not broken skin', /not broken skin/u],
    ['she already take her bath, i help her', /already took her bath/u],
    ['she very happy because grandson coming', /She was very happy/u],
    ['he have dry skin on back, i put it on', /had dry skin on back/u],
    ['wash took ages', /took ages/u],
    ['last toilet 3 days ago', /^Last toilet/u],
    ['pushing fluids, 1200 so far', /1200 so far/u],
    ['wrote in accident bk', /accident book/u],
  ])('“%s”', (typed, shape) => expect(plain(typed)).toMatch(shape));
});

describe('nobody lay there', () => {
  it('asks when somebody found on the floor was last seen, and not of a thing', () => {
    expect(withAsks('found the bell on floor', 'N13')).not.toMatch(/last seen/u);
    expect(withAsks('found on floor', 'N13')).toMatch(/last seen/u);
    expect(withAsks('found the old lady on floor', 'N13')).toMatch(/last seen/u);
  });

  it('takes a tablet on the floor for no person, and what was said in words for no mood', () => {
    expect(withAsks('found tablet on floor', 'N13')).not.toMatch(/last seen/u);
    expect(withAsks('RN gave verbal handover')).not.toMatch(/what did you see/u);
    expect(withAsks('verbal today')).toMatch(/what did you see/u);
  });

  it('asks nobody who gave what a named nurse gave, nor for the unit of an hour', () => {
    expect(withAsks('lorazepam 0.5mg given 1850. RN Jo gave')).not.toMatch(/who gave/u);
    expect(withAsks('lorazepam 0.5mg given 1850. RN Jo told')).toMatch(/who gave/u);
    expect(withAsks('husband to be rung after 9')).not.toMatch(/what unit/u);
  });

  it('asks for no sign of a mood that is about something', () => {
    expect(withAsks('son unhappy re lost cardigan')).not.toMatch(/what did you see/u);
    expect(withAsks('unhappy today')).toMatch(/what did you see/u);
  });
});

describe('names of other people', () => {
  it('keeps the name of staff beside the writer, and shortens that of a peer', () => {
    expect(plain('swore at Lyn. no wash from me or Lyn')).toMatch(/swore at Lyn/u);
    expect(plain('swore at Lyn. no wash from him or Lyn')).toMatch(/swore at L\./u);
    expect(plain('Jada (peer) took sandpaper')).toMatch(/J\. \(peer\)/u);
    expect(plain('Jada (SLT) took sandpaper')).toMatch(/Jada/u);
  });
});
