import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { named, NAMES, names, spellings, UNSEEN, written } from '@/evals/model/varied';
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

describe('names for the eval', () => {
  const lexicon = JSON.parse(readFileSync('models/data/lexicon.json', 'utf8')) as {
    names: Record<'she' | 'he', string[]>;
  };
  const trained = new Set([...lexicon.names.she, ...lexicon.names.he]);

  it('are known to the training, or are not, as their group says', () => {
    expect(UNSEEN.filter((name) => trained.has(name))).toEqual([]);
    const seen = Object.values(NAMES)
      .flat()
      .filter((name) => !UNSEEN.includes(name));
    expect(seen.filter((name) => !trained.has(name))).toEqual([]);
  });

  it('are at least five new ones in each group', () => {
    for (const [group, of] of Object.entries(NAMES))
      if (group.endsWith('other names')) expect(new Set(of).size, group).toBeGreaterThanOrEqual(5);
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
