import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const plain = (shorthand: string, name: string, pronoun?: string): string =>
  renderDraft(draftNote({ shorthand, name, ...(pronoun ? { pronoun } : {}) })).replace(
    /\s*\[ask:[^\]]*\]/gu,
    '',
  );

type Read = [shorthand: string, name: string, says: string[], never: string[]];

describe('figures stay as they were typed', () => {
  it.each<Read>([
    [
      'obs 0915 t37.9 p104 bp 118/70 rr22 sats 93ra',
      'Ivy',
      ['37.9', '104', '22', '93 ra'],
      ['t37. 9', '93ra'],
    ],
    ['P45 form given to son', 'Ivy', ['P45'], ['P 45']],
    ['wt 58,2 was 59', 'Ion', ['58,2'], ['58, 2']],
    ['rms 3,4,6 checked', 'Ion', ['3, 4, 6'], []],
    ['2000 L 2200 R 0005 L 0200 back', 'Vera', ['22:00 R', '00:05 L', '02:00 back'], ['0005 L']],
    ['R heel 3x2.5cm', 'Vera', ['3 x 2.5 cm'], []],
    ['new 16ch catheter', 'Sid', ['16 ch'], []],
    ['999 for ?# wrist', 'Sid', ['for ?#'], ['for? #']],
    ['seizures 0910 & ? forgot', 'Sid', ['& ? forgot'], ['&?']],
    ["said he'd come 'bout 7", 'Sid', ["'bout 7"], ["' "]],
    ['no key found!! told Jo 0910', 'Sid', ['found!!', '09:10'], ['! !']],
    ['put on ... cream blue tub', 'Sid', ['on... cream'], ['On. Cream']],
    ['new: ramipril 2.5, bisop 1.25, stop aspirin', 'Joan', ['bisop 1.25'], ['at 1.25']],
    ['passbook 1520.40 was 1940', 'Joan', ['1520.40', '1940'], ['15:20', '19:40']],
    ['looking for husband (passed 2016)', 'Joan', ['passed 2016'], ['20:16']],
    ['pad change by nurse Ola 8.20 till 9.10', 'Joan', ['at 8.20'], []],
    ['declined shave. x2.', 'Joan', ['wice.'], ['X2']],
  ])('%s', (shorthand, name, says, never) => {
    const draft = plain(shorthand, name);
    for (const words of says) expect(draft).toContain(words);
    for (const words of never) expect(draft).not.toContain(words);
  });
});

describe('what is to come, and what is a thing, is not made past', () => {
  it.each<Read>([
    ['She eat all. agreed: leaflet by fri, i ring 28/11', 'Edna', ['ing 28/11'], ['rang']],
    ['He say ok. they send plumber tomorrow', 'Edna', ['send plumber tomorrow'], ['sent']],
    ['She say no. can she have a bath', 'Edna', ['an she have'], ['can she had']],
    ['He eat half, not let him take phone', 'Edna', ['let him take'], ['let him took']],
    ['She drink tea, her nod yes', 'Edna', ['her nod'], ['nodded']],
    ['He look tired, smile on left side drop?', 'Edna', ['smile on left'], ['smiled']],
    ['I said i tell Kath', 'Edna', ['I tell Kath'], ['I told']],
    ['He take 5. One fall on floor. Eye drop put by me, one drop', 'Edna', ['one drop'], ['dropped']],
    ['She take bread and she eat it', 'Edna', ['took bread', 'ate it'], []],
  ])('%s', (shorthand, name, says, never) => {
    const draft = plain(shorthand, name, 'she');
    for (const words of says) expect(draft).toContain(words);
    for (const words of never) expect(draft).not.toContain(words);
  });
});

describe('nothing is done by or to somebody who is not meant', () => {
  it.each<Read>([
    ['chest pain 3/10, went off by 1420', 'Ada', ['ent off'], ['Ada went']],
    ['rubbed her legs. stayed full 30. left 0914', 'Ada', ['Stayed full 30'], ['Ada stayed', 'She stayed']],
    ['found at 14.25 when doing stock', 'Ada', ['Found at 14.25'], ['Ada was found']],
    ['found 0210 on floor', 'Ada', ['Ada was found'], []],
    ['told nurse in charge', 'Ada', ['nurse in charge'], ['was told in charge']],
    ['hospital sw told? left msg', 'Ada', ['told?'], ['was told']],
    ['checked tubes none kinked', 'Ada', ['hecked tubes none'], ['were checked none']],
    ['kept sips only', 'Ada', ['ept sips only'], ['were kept']],
    ['searched all floors garden shed', 'Ada', ['earched all floors'], ['was searched']],
    ['sore on elbow', 'Ada', ['Sore on elbow'], ['Ada was sore']],
    ['chewed a long time kept in L cheek', 'Ada', ['kept in left cheek'], ['was kept']],
    ['form given PC Dunne', 'Ada', ['PC Dunne'], ['personal care']],
    ['shaved mr o wet shave', 'Ada', ['r o wet'], ['of wet']],
    ['7/10 after physio', 'Ada', ['after physio'], ['physiotherapist']],
    ['no risk asst in file', 'Ada', ['o risk assessment'], ['assisted']],
    ['gp nt rung', 'Ada', ['not rung'], [' nt ']],
    ['bs 4.1 b4 bed', 'Ada', ['before bed'], ['the bed']],
    ['gave choice, went garden', 'Ada', ['went garden'], ['went the garden']],
    ['Ada said her nephew "borrows" her card', 'Ada', ['"borrows" her card'], ['"borrows",']],
    ['asked for Bara brith and Rooh afza', 'Ada', ['Bara brith', 'Rooh afza'], ['birth']],
    ['strap side L>R', 'Ada', ['left>right'], ['left side']],
    ['tongue bit R small', 'Ada', ['bit right small'], []],
    ['funding request refused', 'Ada', ['refused'], ['declined']],
  ])('%s', (shorthand, name, says, never) => {
    const draft = plain(shorthand, name, 'she');
    for (const words of says) expect(draft).toContain(words);
    for (const words of never) expect(draft).not.toContain(words);
  });
});
