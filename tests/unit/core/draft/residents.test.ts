import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';

const entries = (shorthand: string, name = 'Peggy') =>
  draftNote({ shorthand, name, pronoun: 'she' }).entries.map(({ person, sentences }) => ({
    person,
    text: sentences.map(({ text }) => text).join(' '),
  }));

describe('several residents in one shorthand', () => {
  it.each([
    'ate all lunch. Bert in rm 6 refused lunch. Peggy slept after',
    'ate all lunch. Bert in 6 refused lunch. Peggy slept after',
    'ate all lunch. Bert from room 6 refused lunch. Peggy slept after',
    'ate all lunch. Bert rm6 refused lunch. Peggy slept after',
  ])('a line that says where somebody else lives is theirs: %j', (shorthand) => {
    const [own, other, ...rest] = entries(shorthand);
    expect(rest).toEqual([]);
    expect(own?.person).toBeNull();
    expect(own?.text).not.toMatch(/Bert|refused|declined/);
    expect(own?.text).toMatch(/slept/);
    expect(other?.person).toBe('Bert');
    expect(other?.text).toMatch(/(?:refused|declined) lunch/);
    expect(other?.text).not.toMatch(/Peggy/);
  });

  it('no room: a time, a doctor, somebody who works here', () => {
    for (const shorthand of ['GP in 2 weeks', 'Sam in 3 days off', 'Rita from office rang', 'Jo in at 8'])
      expect(entries(shorthand).map(({ person }) => person)).toEqual([null]);
  });
});

describe('whose deed it is', () => {
  it.each([
    ['Bill - fell 1430 in lounge, no inj', 'Bill'],
    ['Stan, fell 1430', 'Stan'],
    ['Rm 6 - refused meds', 'Rm 6'],
    ['Bill refused lunch', 'Bill'],
    ['Bill Smith had wash, cream to sacrum', 'Bill Smith'],
    ['Stan declined meds x2, spat out', 'Stan'],
    ['Stan BO type 4', 'Stan'],
    ['Stan BM 7.2', 'Stan'],
    ['Mr Smith fell at 1430', 'Mr Smith'],
  ])('another resident: %j', (shorthand, person) => {
    const made = entries(shorthand);
    expect(made.map((entry) => entry.person)).toEqual([person]);
    expect(made[0]?.text).not.toMatch(/Peggy|\bshe\b/iu);
  });

  it.each([
    ['room 4 Ann hit Peggy', 'Room 4 A. hit Peggy.'],
    ['Ann room 4 hit Peggy', 'A. room 4 hit Peggy.'],
    ['Ron (room 4) hit Peggy with stick', 'R. (room 4) hit Peggy with stick.'],
    ['bed 2 Ron shouted at Peggy so peggy left', 'Bed 2 R. shouted at Peggy so Peggy left.'],
    ['rm 4 Ann sat in peggys chair', 'Room 4 A. sat in peggys chair.'],
  ])('what another resident did to the person is in the note of the person: %j', (shorthand, text) => {
    expect(entries(shorthand)).toEqual([{ person: null, text }]);
  });

  it('parted within one sentence too', () => {
    const made = entries('Peggy had shower, Stan had bath, Jean refused');
    expect(made.map(({ person }) => person)).toEqual([null, 'Stan', 'Jean']);
    expect(made[0]?.text).toBe('Peggy had a shower.');
  });

  it('one person by one or two names', () => {
    expect(entries('Bill Smith had wash. Bill refused lunch').map(({ person }) => person)).toEqual([
      'Bill Smith',
    ]);
  });

  it.each([
    ['night staff - slept on shift', /^Night staff – slept on shift/u],
    ["Stan's dtr - fell", /^Stan's daughter – fell/u],
  ])('staff and family keep what they did: %j', (shorthand, text) => {
    const made = entries(shorthand);
    expect(made.map(({ person }) => person)).toEqual([null]);
    expect(made[0]?.text).toMatch(text);
  });

  it.each([
    'Peggy - fell 1430',
    'Peggy, refused meds',
    'Lounge - fell 1430',
    'Breakfast - ate all',
    'Meds - refused',
    '2 carers, hoisted to chair',
  ])('still the person’s own: %j', (shorthand) => {
    const made = entries(shorthand);
    expect(made.map(({ person }) => person)).toEqual([null]);
    expect(made[0]?.text).toMatch(/Peggy/u);
  });

  it.each([
    'Jean gave meds',
    'Stan rang',
    'Jean had word with her',
    'Jean washed and dressed her',
    'Dr Smith seen her',
  ])('may be staff or family, and is not parted: %j', (shorthand) => {
    expect(entries(shorthand).map(({ person }) => person)).toEqual([null]);
  });
});

describe('other people of the house', () => {
  it.each([
    ["shouted at Edie 'move', lounge 1620", 'Edie', 'E.'],
    ["gave Bertha's eye drops to Peggy by mistake", 'Bertha', "B's"],
    ['P and Perry at it again in lounge', 'Perry', 'P.'],
    ['fell on top of Ivan 1330', 'Ivan', 'I.'],
    ['tea: ate soup, Len opposite told me she hid it', 'Len', 'L.'],
    ['pushed Reg in lounge', 'Reg', 'R.'],
  ])('by initial in %j, with the question who it is', (shorthand, name, initial) => {
    const [entry] = draftNote({ shorthand, name: 'Peggy', pronoun: 'she' }).entries;
    const text = entry?.sentences.map((one) => one.text).join(' ') ?? '';
    expect(text).not.toContain(name);
    expect(text).toContain(initial);
    expect(entry?.sentences.flatMap(({ asks }) => asks.map(({ kind }) => kind))).toContain('other-person');
  });

  it('staff and family keep their names', () => {
    const text = entries(
      'walked w Kath to shop. dtr Ann rang. nurse Ade gave insulin. me and Rita washed her',
    )[0]?.text;
    for (const name of ['Kath', 'Ann', 'Ade', 'Rita']) expect(text).toContain(name);
  });
});
