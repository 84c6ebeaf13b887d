import { describe, expect, it } from 'vitest';
import { named, names, spellings, written } from '@/evals/model/varied';
import { asideSentences } from '@/evals/model/labelling';

const spelt = (name: string, text: string) =>
  spellings.find((each) => each.name === name)?.write(text, 0) ?? '';

describe('the same sentence under another name', () => {
  it('has it for the pronoun that begins it, else before it', () => {
    expect(named('She needs help to eat.', 'Mei')).toBe('Mei needs help to eat.');
    expect(named('His hand is hot.', 'Mei')).toBe("Mei's hand is hot.");
    expect(named('Skin healthy.', 'Mei')).toBe('Mei: Skin healthy.');
    expect(named('Heels are red.', 'Mei')).toBe('Mei: Heels are red.');
  });
});

describe('the same sentence spelt otherwise', () => {
  it('changes whole words and no figure', () => {
    expect(spelt('dialect', 'Nothing was eaten at 12:30.')).toBe('nowt were eaten at 12:30.');
    expect(spelt('shortened', 'Ate with daughter')).toBe('Ate w dtr');
    expect(spelt('a second language', 'The skin is red')).toBe('skin red');
    expect(spelt('misspelt', 'Needs help standing, 2 carers.')).not.toBe('Needs help standing, 2 carers.');
    expect(spelt('small letters, no stops', 'Ate well. BP 120/80.')).toBe('ate well BP 120/80');
  });

  it('is asked only of sentences that it changes, and keeps their labels', () => {
    const all = asideSentences();
    for (const variety of [...names, ...spellings])
      for (const { was, one } of written(all, variety)) expect({ ...one, text: was.text }).toEqual(was);
    expect(written(all, { name: 'as it stands', write: (text) => text })).toEqual([]);
  });
});
