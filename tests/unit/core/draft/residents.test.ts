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

describe('other people of the house', () => {
  it.each([
    ["shouted at Edie 'move', lounge 1620", 'Edie', 'E.'],
    ["gave Bertha's eye drops to Peggy by mistake", 'Bertha', "B.'s"],
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
