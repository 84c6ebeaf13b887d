import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';

const kinds = (shorthand: string, name = 'Nell') =>
  draftNote({ shorthand, name, pronoun: 'she' }).entries.flatMap(({ sentences }) =>
    sentences.flatMap(({ asks }) => asks.map(({ kind }) => kind)),
  );

describe('questions that matter', () => {
  it.each<[string, string]>([
    ["said 'he grabs me by the hair'", 'wishes'],
    ["whispered 'our Gary keeps my bank card'", 'wishes'],
    ["Nell said 'that man comes in my room'", 'wishes'],
    ['niece says Nell told her the neighbour takes her purse', 'wishes'],
    ['bruise seen on arm. rang safeguarding 1030', 'wishes'],
    ['choked on toast 0815, back blows. ok after', 'what-seen'],
    ['fell in lounge 1010. told nurse Kim 1015. Nell fine', 'what-seen'],
    ['no bruising seen', 'which-areas'],
    ['skin dry', 'which-areas'],
    ['threw cup bc Peg sat in her chair', 'view'],
    ['count 27 shud be 28??', 'which-right'],
    ['must 0?? or 1', 'which-right'],
    ['given at 1900?? check', 'sure-time'],
    ['missing from 1400. police 1455 ref 88', 'ambulance'],
    ['physio referred. fam told', 'who-told'],
    ['TL Kay knows', 'who-told'],
    ['mattress beeping, tell maintenance', 'who-told'],
    ['told nurse', 'who-told'],
    ['carers say she rolled on the rail', 'source'],
    ['bit carer', 'who-did'],
    ['staff moved him', 'who-did'],
    ['OT so redo', 'ambiguous'],
    ['pu on sacrum', 'ambiguous'],
    ['frusemide 40 at 0800', 'unit'],
    ['sips only 150 by 2pm', 'unit'],
    ['sacrum 2x3 cat 2', 'unit'],
    ['tabs given from blister', 'medicine-name'],
    ['bit of Weetabix', 'amount'],
    ['pad dry since 6', 'am-pm'],
    ['nearly gave wrong tablets, stopped', 'event-time'],
  ])('%j asks %s', (shorthand, kind) => {
    expect(kinds(shorthand)).toContain(kind);
  });

  it.each<[string, string]>([
    ["said 'it hurts me knee'", 'wishes'],
    ["said 'he takes me to the shops'", 'wishes'],
    ['son says he takes her to bingo', 'wishes'],
    ['staff took her purse to the office', 'wishes'],
    ["nurse told her. 'comes in useful'", 'wishes'],
    ["says 'he takes my card'. wants him told. safe at day centre", 'wishes'],
    ['wash ok', 'what-seen'],
    ['fell 1010. told nurse Kim 1015. heels ok', 'what-seen'],
    ['fell 1010. told nurse Kim 1015. says she is fine', 'what-seen'],
    ['agitated pacing up and down', 'what-seen'],
    ['ring if unsettled', 'what-seen'],
    ['wound red and weepy', 'what-seen'],
    ['no bruising seen on arms', 'which-areas'],
    ['dry skin on shins', 'which-areas'],
    ['stayed in bc it rained', 'view'],
    ['pain 8/10? he thinks', 'which-right'],
    ['had 2 or 3 biscuits', 'which-right'],
    ['given at 1900', 'sure-time'],
    ['rang police 1455', 'ambulance'],
    ['fam told by nurse Jo 1200', 'who-told'],
    ['nurse aware (Lyn)', 'who-told'],
    ['if dark tell nurse', 'who-told'],
    ['will order and tell the gp', 'who-told'],
    ['coughed x1 then fine', 'who-told'],
    ['heels red but blanches', 'who-told'],
    ['bruise hand same as fri', 'who-told'],
    ['h/o nights: new bruise R arm', 'who-told'],
    ['blue inhaler 2 puffs, drops R eye', 'who-told'],
    ['tabs given 0800', 'medicine-name'],
    ['took own tablets from box', 'medicine-name'],
    ['bit of a rash', 'amount'],
    ['greeted at 3', 'am-pm'],
    ['told nurse what happened', 'who-told'],
    ['told days he may be hot', 'who-told'],
    ['nights say she rolled on the rail', 'source'],
    ['bit own hand', 'who-did'],
    ['carer called by pendant', 'who-did'],
    ['temp 37.9 p 92 urine dark', 'unit'],
    ['seen, said OT so redo', 'ambiguous'],
    ['pu ++ in bed', 'ambiguous'],
    ['0830 up. at 9 had toast', 'am-pm'],
    ['had rice pud', 'ambiguous'],
  ])('%j does not ask %s', (shorthand, kind) => {
    expect(kinds(shorthand)).not.toContain(kind);
  });

  it('asks for a unit once where all are in the same', () => {
    expect(kinds('bm 18.2 b4 tea. 1905 bm 14.1').filter((kind) => kind === 'unit')).toHaveLength(1);
  });
});

describe('short forms that leave nothing open', () => {
  it.each(['PD (peritoneal dialysis) machine on at 0215', 'shin lt dressed 1015', 'turned to rt 0300'])(
    '%j asks for no meaning',
    (shorthand) => {
      expect(kinds(shorthand)).not.toContain('ambiguous');
      expect(kinds(shorthand)).not.toContain('unclear');
    },
  );

  it('a short form alone is still asked about', () => {
    expect(kinds('PD machine on at 0215')).toContain('ambiguous');
  });
});
