import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const plain = (shorthand: string, name = 'Ada'): string =>
  renderDraft(draftNote({ shorthand, name, pronoun: 'she' })).replace(/\s*\[ask:[^\]]*\]/gu, '');
const questions = (shorthand: string): string[] =>
  draftNote({ shorthand, name: 'Ada', pronoun: 'she' }).entries.flatMap(({ sentences }) =>
    sentences.flatMap(({ asks }) => asks.map(({ kind }) => kind)),
  );

describe('what the writer took back', () => {
  it.each([
    ['gave oramorph 2.5 at 0330, no sorry 2.5ml, for back pain 8/10', ['2.5 ml', '03:30', '8/10'], []],
    ['had 1200 – no scrub that 1050ml today', ['1050 ml'], ['1200', '12:00']],
    ['bruise r shin 3cm. correction l shin. told nurse Bev 0910', ['left shin 3 cm', 'Bev'], ['right']],
    ['had a shower strike that bath this am', ['bath'], ['shower']],
    [
      'bath tuesday. strike that shower, bath is out of order',
      ['Shower Tuesday', 'out of order'],
      ['Bath Tuesday'],
    ],
    [
      'told daughter at 2 - scratch that, it was the granddaughter i told, 1405',
      ['granddaughter', '14:05'],
      ['at 2'],
    ],
    ['told the nurse, tell a lie, the senior at 1010', ['senior', '10:10'], ['nurse']],
    ['dtr Carol told 0410. no wait it was son Mike', ['Son Mike was told at 04:10'], ['Carol', 'wait']],
    ['told niece at 1500 actually no i told the nephew', ['Nephew was told at 15:00'], ['iece', 'actually']],
    ['told niece and mgr at 1500 no wait it was the nephew', ['niece and mgr'], []],
    ['gave codeine oops paracetamol 1g 0900', ['paracetamol 1 g', '09:00'], ['codeine']],
    ['came in by taxi, i mean bus, at 1015 with Lou', ['bus', '10:15', 'Lou'], ['taxi']],
    ['washed and dressed, ate all toast, ignore that, she left the toast', ['left the toast'], ['ate all']],
    ['walked with frame or rather stick to the lounge', ['stick', 'lounge'], ['frame']],
    ['in the lounge, scrap that, the conservatory, with tea at 3', ['conservatory', 'tea at 3'], ['lounge']],
    ['2 paracetamol at 2 no 2.30, for toothache', ['at 2.30', 'toothache'], ['at 2 ']],
    ['gave 200 lucozade? no coke 150 at 0510', ['oke', '150', '05:10'], ['lucozade', '200']],
    ['he bite a boy? no she bite own hand at 1010', ['own hand', '10:10'], ['boy']],
    ['teeth in soak – no wait teeth in', ['Teeth in'], ['soak']],
  ])('is left out, and asked about: %s', (shorthand, says, never) => {
    for (const words of says) expect(plain(shorthand)).toContain(words);
    for (const words of never) expect(plain(shorthand)).not.toContain(words);
    expect(questions(shorthand)).toContain('retraction');
  });

  it.each([
    ['ate 2 eggs, make that 1 egg', ['1 egg'], ['2 eggs']],
    ['bp 150/90 whoops 130/90 told nurse', ['130/90', 'nurse'], ['150/90']],
    ['drank 200 sorry 250 squash', ['250'], ['200']],
    ['fell at 0310 hold on no 0410, found by Jo in kitchen', ['04:10', 'Jo'], ['03:10']],
    ['key worker saw him tues, no wed at the shop', ['Wednesday'], ['Tuesday']],
    ['l hip, i mean r hip, red 5cm at 0600 turn', ['Right hip', '5 cm', '06:00'], ['left']],
    ['ate 1/2 lunch at 1230 no wait 3/4 with a fork', ['three quarters', '12:30', 'fork'], ['half', '1/2']],
    ['friday appt, no sorry thursday 10.20', ['Thursday', 'appointment', '10.20'], ['Friday']],
    ['slept til 6 my mistake 7 then up', ['7'], ['until 6']],
  ])(
    'is left out, and not asked about where one value stands straight behind another of its kind: %s',
    (shorthand, says, never) => {
      for (const words of says) expect(plain(shorthand)).toContain(words);
      for (const words of never) expect(plain(shorthand)).not.toContain(words);
      expect(questions(shorthand)).not.toContain('retraction');
    },
  );

  it('a dose put right is asked about', () => {
    expect(questions('codeine 30mg no 15mg at 1410')).toContain('retraction');
    expect(questions('drank 300ml no 150ml at 1410')).not.toContain('retraction');
  });

  it.each([
    ['she told me to scrap that and start again at 10', 'scrap that'],
    ['mum said ignore that and carry on', 'ignore that'],
    ['found 2 warfarin 3mg in pot at 1000, should be 1', '2 warfarin'],
    ['walked to shop w Dan not w Jo', 'with Dan not with Jo'],
    ['my mistake form is in the office', 'mistake form'],
    ['wanted some toast? no bread left', 'no bread left'],
    ['toast? no bread in', 'no bread in'],
    ['gel daktarin? no - nurse says wait', 'daktarin'],
    ['mild pain? no settled by 3', 'no settled'],
  ])('stays where nothing was: %s', (shorthand, words) => {
    expect(plain(shorthand)).toContain(words);
  });

  it.each(['ate lunch at 1230 no wait with a fork', 'ate eggs, make that 1 egg'])(
    'stays as typed where it is not plain what it was: %s',
    (shorthand) => {
      expect(plain(shorthand).toLowerCase()).toContain(shorthand.toLowerCase());
      expect(questions(shorthand)).toContain('retraction');
    },
  );
});
