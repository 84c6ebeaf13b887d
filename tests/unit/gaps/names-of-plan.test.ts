/** Whose note it is changes nothing of what is said of it. */
import { describe, expect, it } from 'vitest';
import { judgeNote } from '@/core/gaps/judge-note';
import { knownNames } from '@/core/gaps/names-of-plan';
import { suggestLanguage } from '@/core/language/suggest';

const namesIn = (name: string, staff: string[] = []) => {
  const { given, last } = knownNames({ person: { name }, staff }).words;
  return { given: [...given], last: [...last] };
};

describe('names of a plan', () => {
  it('are told apart as first and last names', () => {
    expect(namesIn('Ann-Marie Fogarty')).toEqual({ given: ['ann', 'marie'], last: ['fogarty'] });
    expect(namesIn('Ludo')).toEqual({ given: ['ludo'], last: [] });
    expect(namesIn('Mr Salt')).toEqual({ given: [], last: ['salt'] });
    expect(namesIn('Jones, Ada')).toEqual({ given: ['ada'], last: ['jones'] });
  });

  it('are not the words that stand beside them', () => {
    expect(namesIn('Ada Jones', ['Night staff', 'Carer', 'Priya Shah (senior)', 'R. Haq'])).toEqual({
      given: ['ada', 'priya'],
      last: ['jones', 'staff', 'shah', 'haq'],
    });
  });

  it('are read once for one plan', () => {
    const plan = { person: { name: 'Ada' } };
    expect(knownNames(plan)).toBe(knownNames(plan));
  });
});

describe('a note', () => {
  const told = (name: string, text: string) => {
    const planFacts = { person: { name } };
    const { types, gaps, asked } = judgeNote({ text: text.replaceAll('NAME', name), planFacts });
    return { types: types.map(({ id }) => id), gaps: gaps.map(({ id, status }) => [id, status]), asked };
  };
  const notes = [
    'NAME slept thru two naps at nursery, bottle both times 150, scraped bowl of mushy peas clean.',
    'NAME fell in the corridor at 18:10, seen by me, no injury. Told the nurse at 18:15.',
    'NAME refused lunch, offered again at 14:00 and took half of it.',
  ];

  it.each(['Ludo', 'Robin', 'Will', 'Rose', 'Oluwaseun'])('is judged of %s as of Ada', (name) => {
    for (const note of notes) expect(told(name, note)).toEqual(told('Ada', note));
  });

  it('is judged otherwise where nobody bears the name: the comparison would notice', () => {
    const without = judgeNote({ text: 'Will refused lunch, offered again at 14:00 and took half of it.' });
    const known = judgeNote({
      text: 'Will refused lunch, offered again at 14:00 and took half of it.',
      planFacts: { person: { name: 'Will' } },
    });
    expect(without.gaps).not.toEqual(known.gaps);
  });

  it('has no hint on its person’s name', () => {
    const text = 'Sling mark on Tia under left arm.';
    const ids = (names?: ReturnType<typeof knownNames>['words']) =>
      suggestLanguage(text, undefined, names).map(({ phrase }) => phrase);
    expect(ids()).toContain('Tia');
    expect(ids(knownNames({ person: { name: 'Tia' } }).words)).not.toContain('Tia');
  });
});
