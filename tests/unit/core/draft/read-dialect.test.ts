/** Notes in dialect and in a second language: plain words in the draft, and never another fact. */
import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';
import { contains, figures } from '@/evals/draft/text';

const plain = (shorthand: string): string =>
  renderDraft(draftNote({ shorthand, name: 'Ada', pronoun: 'she' })).replace(/\s*\[ask:[^\]]*\]/gu, '');

describe('dialect and a second language', () => {
  it.each([
    ['ate hauf her soup, nae bother', ['half of her soup', 'no bother']],
    ['didnae want it, ate nowt', ['did not want it', 'ate nothing']],
    ["said 'nae bother hen'", ['"nae bother hen"']],
    ['she wis screamin at 2', ['was screaming']],
    ['drank 2 sip', ['drank 2 sips']],
    ['both knee up on chair', ['oth knees up']],
    ['no eat lunch', ['Ada did not eat lunch']],
    ['senna not gave', ['not given']],
    ['order 2day', ['Order today']],
    ['drank 1 1/2 mugs', ['1 1/2 mugs']],
    ['toast 1 and half', ['1 and a half']],
    ['review in 6mths', ['6 months']],
    ['vomit x2 brown', ['twice']],
    ['knee pink R', ['nee pink right']],
    ['hearing aid L only', ['left only']],
    ['contact sat 11', ['Saturday 11']],
    ['gone to A+E', ['A&E']],
    ['no pain no wait bit sore L hip', ['sore left hip']],
    ['shoes were laced no, were slip ons', ['hoes were slip ons']],
    ['weight 51.3 no hang on 53.1? chair scale', ['51.3', '53.1?']],
  ])('%s', (shorthand, says) => {
    for (const words of says) expect(plain(shorthand)).toContain(words);
  });

  it.each([
    ['spoke 2 niece at 5', 'nieces'],
    ['had 2 sausage rolls', 'sausages'],
    ['room 4 visit at 10', 'visits'],
    ['skin not broke', 'did not'],
    ['no pain no wait no bruise', 'no wait no bruise.\n'],
    ['walked x2', 'twice'],
    ['he sat 11 mins', 'Saturday'],
    ['told by R at 9', 'right'],
    ['no open wounds', 'did not'],
    ['sister and 2 step stool', 'steps'],
  ])('%s: nothing is read into it', (shorthand, never) => {
    expect(plain(shorthand)).not.toContain(never);
  });
});

describe('what the scorer takes for the same', () => {
  it.each([
    ['vomited x3 since 8', '3 times', true],
    ['vomited x3 since 8', 'twice', false],
    ['rang her 640', '6:40', true],
    ['dose 125', '1.25', false],
    ['bloods 2/52', '2 weeks', true],
    ['ate nowt', 'nothing', true],
    ['CPN rang', 'community psychiatric nurse', true],
  ])('%s / %s: %s', (text, wanted, is) => {
    expect(contains(text, wanted)).toBe(is);
  });

  it('reads figures in dialect', () => {
    expect(figures('hauf, twa psalms, order 2day')).toEqual(figures('half, two psalms, order today'));
  });
});

describe('who said it', () => {
  it.each([
    ['no pain at all she says', 'No pain at all, she said.'],
    ['RN Yara 1310 says rest the leg', 'RN Yara at 13:10 said rest the leg.'],
    ['found in kitchen says neighbour', 'in the kitchen said neighbour'],
    ['care plan says 2 staff', 'Care plan says 2 staff.'],
    ['ring if she says yes', 'if she says yes'],
    ['cannot let her mum say no', 'mum say no'],
    ["said 'he says its his'", '"he says its his"'],
  ])('%s', (shorthand, says) => {
    expect(plain(shorthand)).toContain(says);
  });

  it.each([
    ['cut on finger L hand from tin', 'finger left hand'],
    ['she wet bed 2 time in night', 'She wet bed 2 times'],
    ['gave 10ml lactulose no wait 15ml at 8', '15 ml lactulose at 8'],
    ['son Tom visited, no it was grandson Tim', 'Grandson Tim visited'],
    ['turned L 2am R 4am', 'left at 2am right at 4am'],
    ['needs new slippers, these r worn', 'these are worn'],
    ['took a turn at the table', 'Took a turn'],
    ['ate her dinner bar the sprouts', 'Ada ate her dinner'],
    ['asked if sore, no it was fine', 'no it was fine'],
  ])('%s', (shorthand, says) => {
    expect(plain(shorthand)).toContain(says);
  });
});
