/** What is kept off a plate, and the foods that hold it: knowledge/conflicts.json, dietClasses. */
import { conflictRules } from '@/core/knowledge/checks';
import { expand } from '@/core/knowledge/red-flags';
import { PhraseIndex, type PhraseMatch } from './phrases';
import { quick } from './quick';
import { beginsCapital, type Token } from './tokens';

interface Place {
  /** Which of the classes. */
  diet: number;
  /** What somebody is not to eat, or a food that holds it. */
  role: 'keptOff' | 'food';
  /** Written with a capital in the list: a brand, never somebody's name. */
  isBrand: boolean;
}

const lookalikes = conflictRules.dietClasses.map(({ unless }) => quick(new RegExp(unless, 'iu')));
const index = new PhraseIndex<Place>(
  conflictRules.dietClasses.flatMap(({ keptOff, foods }, diet) => [
    ...expand(keptOff).map((phrase) => ({
      phrase,
      value: { diet, role: 'keptOff' as const, isBrand: false },
      exact: true,
    })),
    ...expand(foods).map((food) => ({
      phrase: food.toLowerCase(),
      value: { diet, role: 'food' as const, isBrand: beginsCapital(food) },
      exact: true,
    })),
  ]),
);

const placesOf = (tokens: readonly Token[], role: Place['role']): PhraseMatch<Place>[] =>
  index.find(tokens).filter(({ value }) => value.role === role);

/** The classes a text asks to be kept off. */
export const dietsAsked = (tokens: readonly Token[]): Set<number> =>
  new Set(placesOf(tokens, 'keptOff').map(({ value }) => value.diet));

export const foodsIn = (tokens: readonly Token[]): PhraseMatch<Place>[] => placesOf(tokens, 'food');

/** "Oat milk" is no milk, a fish tank holds none that is eaten. */
export const looksLike = (diet: number, words: string): boolean => lookalikes[diet]?.test(words) ?? false;
