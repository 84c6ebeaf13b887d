import { describe, expect, it } from 'vitest';
import { fairness } from '@/core/knowledge/fairness';
import { firstNames } from '@/core/knowledge/first-names';
import { wordClasses } from '@/core/knowledge/word-classes';
import { countedWords } from '@/core/text/counted-words';
import { tokenise } from '@/core/text/tokens';
import { classesOf } from '@/core/text/word-classes';

const all = [...wordClasses].flatMap(([id, words]) => words.map((word) => ({ id, word })));

describe('the classes of meaning', () => {
  it('hold each word once, and no name of a person', () => {
    const seen = all.map(({ id, word }) => `${id} ${word}`);
    expect(new Set(seen).size).toBe(seen.length);
    expect(all.filter(({ word }) => firstNames.has(word))).toEqual([]);
  });

  it('tell nobody’s sex by a pronoun', () => {
    for (const word of ['he', 'she', 'him', 'her', 'his', 'hers', 'they', 'them'])
      expect(classesOf(word)).toEqual([]);
  });

  it('count words that stand for each other in a test of fairness alike', () => {
    for (const { one, other } of fairness.pairs)
      expect(countedWords(tokenise(other), { classes: true })).toEqual(
        countedWords(tokenise(one), { classes: true }),
      );
  });
});

describe('classesOf', () => {
  it.each([
    ['crumpet', 'food.bread_cereal'],
    ['crumpets', 'food.bread_cereal'],
    ['ferrule', 'equipment.walking_aid'],
    ['bumetanide', 'medicine.water_tablet'],
    ['bruise', 'injury.bruise'],
    ['bruised', 'injury.bruise'],
    ['bruising', 'injury.bruise'],
    ['allergies', 'condition.allergy'],
  ])('knows %s', (word, id) => {
    expect(classesOf(word)).toContain(id);
  });

  it('says nothing of words it does not know, and of none twice', () => {
    for (const word of ['', 's', 'the', 'xyzzy', 'constructor', '__proto__'])
      expect(classesOf(word)).toEqual([]);
    for (const { word } of all) expect(new Set(classesOf(word)).size).toBe(classesOf(word).length);
  });
});

describe('countedWords with classes', () => {
  it('adds them to the words and lists', () => {
    const words = countedWords(tokenise('Ferrule missing.'), { classes: true });
    expect(words).toContain('<equipment.walking_aid>');
    expect(words).toContain('ferrule');
    expect(countedWords(tokenise('Ferrule missing.'))).not.toContain('<equipment.walking_aid>');
  });
});
