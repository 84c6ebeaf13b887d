import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const drafted = (shorthand: string, name = 'Ruth'): string =>
  renderDraft(draftNote({ shorthand, name, pronoun: 'she' })).replace(/\s*\[ask:[^\]]*\]/gu, '');

type Read = [shorthand: string, says: string, never: RegExp];

describe('"chk" is a check, an order or what was done', () => {
  it.each<Read>([
    ['chk skin daily', 'Check skin daily', /checked/u],
    ['gp says chk bp weekly', 'check blood pressure weekly', /checked/u],
    ['111 adv chk temp 4hrly', 'advised check temperature', /checked/u],
    ['plan - chk pad at 2', 'check pad at 2', /checked/u],
    ['handover: chk catheter, chk pad', 'check catheter, check pad', /checked/u],
    ['hep b chk needed. bp chk due', 'check due', /checked/u],
    ['abx & hep b chk', 'hep b check', /checked/u],
    ['nite chks ok', 'Night checks', /cheek/iu],
    ['did chks at 1 3 5', 'hecks', /cheek/iu],
    // What was done stays what was done.
    ['chk bm b4 i rang nurse', 'was checked before', /check before/u],
    ['chk pad 0200 dry', 'checked at 02:00', /check pad/u],
    ['told RN Jessy 1005 she chk chest', 'she checked chest', /check chest/u],
    ['repos 2hrly', 'repositioned 2 hourly', /eposition 2/u],
  ])('%s', (shorthand, says, never) => {
    expect(drafted(shorthand)).toContain(says);
    expect(drafted(shorthand)).not.toMatch(never);
  });
});

describe('"+" is a grade or "and"', () => {
  it.each([
    ['K+ 6.1', 'K+ 6.1'],
    ['k+ low 2.9', 'K+ low'],
    ['dip leu+ nit+', 'leu+ nit+'],
    ['dip + nitrites', '+ nitrites'],
    ['pitting + to knee', 'Pitting + to knee'],
    ['c diff + stool', '+ stool'],
    ['L+R legs', 'Left and right legs'],
    ['L & R heels red', 'Left and right heels'],
    ['dip blood + protein + leu -', 'blood + protein +'],
    ['protein + blood +', 'rotein + blood +'],
    ['blood + protein ++', 'lood + protein ++'],
    ['blood + protein neg', 'lood + protein'],
    ['flu + covid neg', '+ covid'],
    ['covid + isolated', '+ isolated'],
    ['covid + today', '+ today'],
    ['covid + ve', '+ ve'],
    ['test + line faint', '+ line'],
    ['protein + fluids encouraged', 'rotein and fluids'],
    ['swab + for mrsa', '+ for'],
    ['swab + mrsa', '+ mrsa'],
    ['flu + covid jab given', 'lu and covid jab'],
    ['blood + urine samples sent', 'lood and urine'],
    ['swab + urine sent', 'wab and urine'],
    ['flu + pneumonia jab booked', 'lu and pneumonia'],
    ['meds + creams', 'and creams'],
    ['o2 + nebs', 'O2 and nebs'],
    ['gave 5mg + 10mg', '5 mg and 10 mg'],
  ])('%s', (shorthand, says) => {
    expect(drafted(shorthand)).toContain(says);
  });
});

describe('small words that are spelt like others', () => {
  it.each<Read>([
    ['rpt swab neg', 'Repeat swab', /report/iu],
    ['gp rpt sent', 'report sent', /repeat/u],
    ['rpt written', 'Report written', /Rpt|Repeat/u],
    ['rpt sent to gp', 'Report was sent', /Rpt|Repeat/u],
    ['rpt done by nurse', 'Report was done', /Rpt|Repeat/u],
    ['school rpt bruise on cheek', 'chool report', /repeat/u],
    ['gave im is tea', 'im is tea', /I am/u],
    ['im tired', 'I am tired', /^im/u],
    ['int well', 'nt well', /into/u],
    ['went int garden', 'into the garden', /int garden/u],
    ['hr 88 reg. bowels reg', 'owels reg', /Reg|R\./u],
    ['Reg sat in his chair', 'R', /regular/u],
    ['didnae ken', 'not ken', /Ken/u],
    ['hes stopped eating', 'He has stopped', /is stopped/u],
    ['hes tired', 'He is tired', /has tired/u],
    ['put in pot back and code R in MAR', 'code R in MAR', /right/u],
    ['up a the nicht', 'the nicht', /tonight/u],
    ['nothing til i rang nurse', 'until I rang the nurse', /I, /u],
    ['no incont. no sob', 'No incontinence', /No short of/u],
    ['incont urine x1', 'Incontinent', /ontinence/u],
    ['given 2100 for back pain 8/10', 'back pain', /back, /u],
    ['2 potatos', 'potatoes', /potatos/u],
    ["Pani H. don't sleep", 'Pani H. ', /H\.\s+(?:Do|He|She|Ruth)/u],
    ['emptied bed pan. slept well', 'Ruth slept well', /pan\. slept/u],
    ['spoke w sr. all fine', 'sr. All fine', /sr\. all/u],
    ['didnae ken him', 'not ken him', /Ken/u],
    ['Mr. K. doesnt want wash', 'Mr. K. does not want', /Does/u],
  ])('%s', (shorthand, says, never) => {
    expect(drafted(shorthand)).toContain(says);
    expect(drafted(shorthand)).not.toMatch(never);
  });

  it('keeps a sentence apart behind a letter that is no initial', () => {
    expect(drafted('mark on arm R. told nurse')).toMatch(/\.\s+(?:Told|The) /u);
  });
});
