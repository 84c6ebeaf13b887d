import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const plain = (shorthand: string, name: string, pronoun?: string): string =>
  renderDraft(draftNote({ shorthand, name, ...(pronoun ? { pronoun } : {}) })).replace(
    /\s*\[ask:[^\]]*\]/gu,
    '',
  );

/** Lines of notes that were read as a senior nurse would: what the draft has to say, and what it must not. */
type Read = [shorthand: string, name: string, says: string[], never: string[]];

describe('nothing is read as something else', () => {
  it.each<Read>([
    ['c left 2130 said going shop w friends', 'Chloe', ['C left at 21:30'], ['was left']],
    ['v showed her knitting to Jo', 'Violet', ['V showed'], ['Very']],
    ['talked Wolves v Albion', 'Len', ['v Albion'], ['very']],
    ['2 sl all, tea 200ml', 'Iris', ['2 sl'], ['slightly']],
    ['sl red both heels, v tired', 'Iris', ['lightly red', 'very tired'], []],
    ['found 1 x 5mg tab under chair 1430', 'Phyllis', ['1 x 5 mg'], ['once']],
    ['nutrison 1000 @ 84/hr started 2000', 'Kiera', ['1000 at 84/hr', '20:00'], ['10:00']],
    ['101 rung 1420 ref 0317', 'Terry', ['14:20', '0317'], ['03:17']],
    ['NFR box ticked on old form 2019', 'Cora', ['form 2019'], ['20:19']],
    ['passport dated 2016 in drawer', 'Cora', ['dated 2016'], ['20:16']],
    ['stat visit 1615 seen alone in bedroom', 'Ruby', ['tatutory visit'], ['at once']],
    ['lorazepam 1mg stat 1905', 'Tyrone', ['at once'], []],
    [
      'plan: strat mtg by fri, legal adv sought',
      'Sana',
      ['strategy meeting', 'legal advice sought'],
      ['start', 'advised'],
    ],
    ['told her gp been', 'Violet', ['her GP been'], ['was told']],
    ['passed to safeguarding lead Jo 1835', 'Liam', ['Passed to'], ['Liam passed']],
    ['up on sara w 2, sling med blue', 'Pam', ['sling med blue'], ['medicine']],
    ['nails need cutting left for podiatry', 'Mavis', ['need cutting left'], ['was left']],
    ['last seen 0430 in bed', 'Gladys', ['Last seen at 04:30'], ['was seen']],
    ['transport never turned up', 'Ming', ['never turned up'], ['was never']],
    ['2200 2400 0200 0400 0600 checked asleep each time', 'Nora', ['2400', '06:00'], ['code left out']],
    ['turned 2am left 4am right 6am back', 'Vera', ['2am left, 4am right, 6am back'], ['2am, left', ' at ']],
    ['2 hrly obs 2200 ok 0000 ok 0200 awake', 'Sid', ['22:00 OK, 00:00 OK, 02:00 awake'], [' at ']],
    ['checked immediately, put it back carefully', 'May', ['hecked immediately'], ['mmediately was']],
    ['chkd hourly thru nite', 'May', ['hecked hourly through'], ['Hourly was']],
    ["0130 calling out 'help me' settled w tea, 0500 same again", 'May', ['tea. At 05:00 same'], []],
    ['away w bro, back sun 6pm', 'Dev', ['Sunday'], []],
    ['skin flap, steri stripped by RN', 'Bea', ['steri-stripped by'], ['was stripped']],
    ['dau inf 1500, fam inf', 'Bea', ['aughter was informed', 'amily informed'], ['inf ', 'inf.']],
    [
      '?chest inf, had a prob w bag, no prob now',
      'Bea',
      ['chest inf', 'a prob with', 'no problem'],
      ['informed', 'probably'],
    ],
    ['changed cath size 14 10ml balloon', 'Sue', ['size 14'], ['changed 14']],
    ['will d/w mgr re s42', 'Mr Lund', ['ill discuss with'], ['discussed']],
    ['pls enc fluids, pls chk pad 2300', 'Ann', ['encourage fluids', 'check pad'], ['encouraged', 'checked']],
    ['s/w dtr re hair', 'Nora', ['Spoke with daughter'], ['S/with']],
    ['s/w visited mon', 'Nora', ['S/w visited'], ['poke', '/with']],
    ['to be s/b gp fri', 'Ann', ['be seen by'], []],
    ['gave bk 6.53, rcpt in tin', 'Betty', ['6.53'], ['at 6.53', 'was given']],
    ['dosset fri pm not took, today am given', 'Vi', ['today am given'], ['she was given', 'Vi was given']],
    ['fay n Bo had a spat, bo called her fat', 'Fay', ['bo called her fat'], ['owels']],
    ['amb not here yet 2145 h/o to nights', 'Ken', ['21:45 h/o'], ['21:45/o']],
    [
      'vera says carer "the tall one" pulled her by wrist and said hurry up',
      'Vera',
      ['pulled her'],
      ['and pulled'],
    ],
    ['out: 10 hair 6.50 paper money', 'Ted', ['6.50'], ['at 6.50']],
    ['hair 6.50pm, paid £4.20 at 6.55', 'Ted', ['6.50pm', 'at 6.55'], []],
    ['11.22 dad prison. 3.23 s47 nfa. 9.23 plan', 'Max', ['11.22', '3.23'], ['At 3.23', 'At 11.22']],
    ['8.15 up. 9.30 toast. 10.45 bath', 'Max', ['At 8.15', 'At 10.45'], []],
    ['feb 23 dbt, urine mls unknown', 'Cai', ['dbt', 'mls'], ['doubt', 'meals']],
    ['mar O code 1930', 'Bob', ['O code'], ['of code']],
    ['foot cold to ankle R warm', 'Norm', ['ankle right warm'], ['right ankle']],
    ['bruise on knee R. pain in hip L at night', 'Norm', ['right knee', 'left hip'], []],
    ['jay asked for his phone back, told no til 6', 'Jay', ['back, told no'], ['and told']],
    ['cried out when L leg lifted, lowered straight away', 'Ida', ['lifted, lowered'], ['and lowered']],
    ['pad wet, changed straight away 0600', 'Ida', ['changed straight away'], ['away was']],
    ['told nurse both. nurse will dip', 'Ida', ['old nurse both'], ['both was told']],
    ['asked if wanted bath, no thanks', 'Ida', ['Asked if wanted'], ['Ida asked']],
    ['asked if pain, said no', 'Ida', ['Asked if pain'], ['Ida asked']],
    ['asked if dtr was coming', 'Ida', ['Ida asked if'], []],
    ['para not given as had at 10. given 1405', 'Ida', ['Given at 14:05'], ['Ida was given']],
    ['given tea 1405', 'Ida', ['Ida was given tea'], []],
    ['dan shower chair, slept chair 1 hour', 'Dan', [], ['the chair']],
  ])('%s', (shorthand, name, says, never) => {
    for (const words of says) expect(plain(shorthand, name)).toContain(words);
    for (const words of never) expect(plain(shorthand, name)).not.toContain(words);
  });
});

describe('short forms, days and sides', () => {
  it.each<Read>([
    ['bp 100/60 p 104 t 38.1 sats 93', 'Elsie', ['pulse 104', 'temperature 38.1'], []],
    ['p 3 of the form is blank', 'Elsie', ['P 3'], ['ulse']],
    ['next due wed, son said sat not sun', 'Len', ['Wednesday', 'Saturday'], []],
    ['sat in the sun, sat up in bed', 'Len', ['sat'], ['Saturday', 'Sunday']],
    ['home from ward 7 1530, 999 0558', 'Lucy', ['ward 7 at 15:30', '999 at 05:58'], ['the ward 7']],
    ['scored 94 n 71, told dtr 2030 n 2050', 'Jack', ['94 and 71', '20:30 and 20:50'], []],
    ['graze r palm 2cm, bruise l jaw, crackles r base', 'Fred', ['right palm', 'left jaw', 'right base'], []],
    ['left aid out, rt in with new battery', 'Dab', ['right in'], [' rt ']],
    ['rollator brake lt loose', 'Ivy', ['left'], [' lt ']],
    ['ref 8am meds x2', 'Len', ['declined'], ['Ref']],
    ['bought 2 pt milk', 'Flo', ['2 pints'], []],
    ['movicol 1 sach 2000', 'Isa', ['1 sachet'], []],
    ['asst of 1 to stand', 'Edna', ['ssistance of 1'], ['assisted']],
    ['am call 45 min', 'Edna', ['orning call'], ['Am call']],
    ['told rn Joy 1030', 'Harold', ['RN Joy'], []],
    ['obs 4hrly, bo nil, pad chgd', 'Mo', ['4 hourly', 'changed'], ['4hourly']],
  ])('%s', (shorthand, name, says, never) => {
    for (const words of says) expect(plain(shorthand, name)).toContain(words);
    for (const words of never) expect(plain(shorthand, name)).not.toContain(words);
  });
});

describe('English as a second language', () => {
  it.each<Read>([
    [
      'he have good morning, eat all porridge, drink 2 cup coffee',
      'Tomasz',
      ['He had', 'ate all', 'drank 2 cup'],
      [],
    ],
    [
      'he go out, we walk garden 20 min. he no have pain',
      'Tomasz',
      ['we walked', 'did not have pain'],
      ['no have'],
    ],
    ['he bite own l hand x3, throw chair', 'Amir', ['He bit own left hand', 'threw'], []],
    ['she come 5 minute, I make roti', 'Parveen', ['She came', 'I made'], []],
    ['she not happy bout his nails', 'Hugh', ['She was not happy'], []],
    ['she asked he not come on his own', 'Tilly', ['he not come on his own'], ['did not', 'owned']],
    ['she say no pain. nurse crush no, call pharmacy', 'Agnes', ['She said no pain'], ['crushed']],
    ['queenie v upset 1900', 'Queenie', ['Queenie was very upset'], []],
  ])('%s', (shorthand, name, says, never) => {
    for (const words of says) expect(plain(shorthand, name, 'she')).toContain(words);
    for (const words of never) expect(plain(shorthand, name, 'she')).not.toContain(words);
  });
});

describe('food as a list', () => {
  it.each<Read>([
    ['mash all, peas half', 'Ada', ['All of the mash'], []],
    ['she ate biscuit two', 'Ada', ['two biscuits'], []],
    ['had samosa 1', 'Ada', ['had 1 samosa'], []],
    ['prunes 6', 'Ada', ['6 prunes'], []],
    ['dinner fine. cabbage no', 'Ada', ['No cabbage'], []],
    ['porridge, toast and jam all', 'Ada', ['toast and jam all'], []],
    ['egg 2 toast 1', 'Ada', ['gg 2 toast 1'], []],
    ['tea 2, lunch 1', 'Ada', ['ea 2'], ['2 tea']],
    ['yoghurt 2 pot, cheese 1 slice', 'Ada', ['oghurt 2 pot', 'heese 1 slice'], []],
  ])('%s', (shorthand, name, says, never) => {
    for (const words of says) expect(plain(shorthand, name, 'she')).toContain(words);
    for (const words of never) expect(plain(shorthand, name, 'she')).not.toContain(words);
  });
});
