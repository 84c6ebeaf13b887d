import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const drafted = (shorthand: string, name = 'Nell') =>
  renderDraft(draftNote({ shorthand, name, pronoun: 'she' })).replace(/\s+/gu, ' ');
const said = (shorthand: string, name?: string) => drafted(shorthand, name).replace(/\[ask:[^\]]*\]/gu, '');

describe('other people’s names', () => {
  it.each([
    ['hit Tom on the arm 1420. Tom moved', 'Tom'],
    ['awake most of nite, Enid nxt bed rings bell x6', 'Enid'],
    ['bit unsettled. Pat next door shouting', 'Pat'],
    ['door left open. Bert is rm 8', 'Bert'],
    ['threw cup at wall bc Peg took her chair', 'Peg'],
  ])('another resident by initial: %j', (shorthand, name) => {
    expect(said(shorthand)).not.toMatch(new RegExp(`\\b${name}\\b`, 'u'));
    expect(said(shorthand)).toContain(`${name.charAt(0)}.`);
  });

  it('a resident of another room is a part of their own', () => {
    const { entries } = draftNote({ shorthand: 'ate all tea. Doris rm 5 has one too', name: 'Nell' });
    expect(entries.map(({ person }) => person)).toEqual([null, 'Doris']);
  });

  it('the person’s own name turns back to them, wherever in the sentence it stands', () => {
    const { entries } = draftNote({
      shorthand: 'Betty rm3 new bruise. pls check nell pad 2300',
      name: 'Nell',
    });
    const home = entries.find(({ person }) => person === null);
    expect(home?.sentences.map(({ text }) => text).join(' ')).toContain('pad');
    const after = draftNote({ shorthand: 'Betty rm3 new bruise. seen by nurse', name: 'Nell' });
    expect(after.entries.map(({ person }) => person)).toEqual(['Betty']);
  });

  it.each([
    ['dtr Pat told 0900', 'Pat'],
    ['Pat (dtr) visited', 'Pat'],
    ['RM Kath told 1010', 'Kath'],
    ['nurse Tom looked at it 0900', 'Tom'],
    ['hoisted w Doris senior', 'Doris'],
    ['went to St Enid church', 'Enid'],
    ['appt in May', 'May'],
    ['Nell told me she was tired', 'Nell'],
    ['fell on the path in Florence Road', 'Florence'],
    ['liked her Holly perfume', 'Holly'],
  ])('a role, a place, a month, a brand and the person stay: %j', (shorthand, name) => {
    expect(said(shorthand)).toContain(name);
  });

  it('"tom" is tomorrow, and Tom is not', () => {
    expect(said('dn to ring tom')).toContain('tomorrow');
    expect(said('dn to ring tomorrow. hit Tom on arm')).not.toMatch(/\bTom\b/u);
  });

  it.each([
    ['watched the snooker wi Pat, giggling', 'Pat'],
    ['sang with Joy after tea', 'Joy'],
    ['went quiet when Tyrell came in', 'Tyrell'],
  ])('asks who a bare name is where residents and staff are as likely: %j', (shorthand, name) => {
    expect(drafted(shorthand)).toContain(`[ask: who is ${name}: another resident, staff or visitor?]`);
    expect(said(shorthand)).toContain(name);
  });

  it.each([
    'watched the snooker with dtr Pat',
    'hoisted w Zoe',
    'chatted with staff',
    'sat with her cuppa',
    'watched telly with Nell',
    'turned with Raj 0200',
  ])('does not ask: %j', (shorthand) => {
    expect(drafted(shorthand)).not.toContain('who is');
  });

  it('a question stands behind a name that is shown shorter', () => {
    expect(drafted('no that was Ruby, she had 3 spoons')).toContain('R. [ask: who is R.');
  });
});

describe('who speaks after somebody was rung', () => {
  it.each([
    'rang dr Ives 9.20 says hold it + recheck 2pm',
    'rang nurse 1130 - says isolate, samples',
    'rang chemist 0940 said leave it',
  ])('is not taken for the person: %j', (shorthand) => {
    expect(said(shorthand)).not.toMatch(/\b(?:Nell|she) said/iu);
  });

  it('one doctor whose name ends in s was rung', () => {
    expect(said('rang dr Ives 0920')).not.toContain('were');
  });

  it('the person still says what nobody else could have', () => {
    expect(said('ate all lunch. says it was lovely')).toMatch(/(?:Nell|She) said/u);
  });
});
