/** Foods that hold what a person is allergic to. */
import { conflictRules } from '@/core/knowledge/checks';
import { dietsAsked, foodsIn, looksLike } from '@/core/text/diet-foods';
import type { Span } from '@/core/text/patterns';
import { scopesAt, type TextReading } from '@/core/text/scope';
import { tokenise, type Token } from '@/core/text/tokens';
import { piecesAround, standAt } from './taken';

const BEGUN = new RegExp(conflictRules.eating.told.begun, 'iu');
const FREE_FROM = new RegExp(conflictRules.eating.told.freeFrom, 'iu');

/** "Shellfish" is no salmon, though both stand in one class. */
const onlyOf = (allergy: string, diet: number): readonly string[] | undefined =>
  conflictRules.dietClasses[diet]?.only?.find(({ said }) =>
    said.some((word) => allergy.toLowerCase().includes(word)),
  )?.foods;

/** "Oat milk" is no milk; "yogurt, dairy free" has none. */
function isWithout(diet: number, reading: TextReading, at: number): boolean {
  const { own, before, after } = piecesAround(reading, at);
  return [own, ...[...before, ...after].filter((piece) => FREE_FROM.test(piece))].some((piece) =>
    looksLike(diet, piece),
  );
}

export const isFood = (allergy: readonly Token[]): boolean => dietsAsked(allergy).size > 0;

export const isLookalike = (allergy: string, reading: TextReading, at: number): boolean =>
  [...dietsAsked(tokenise(allergy))].some((diet) => isWithout(diet, reading, at));

/** Whether a note names a food of a class that an allergy is to. */
export const namesFood = (allergy: string, tokens: readonly Token[]): boolean => {
  const asked = dietsAsked(tokenise(allergy));
  return asked.size > 0 && foodsIn(tokens).some(({ value }) => asked.has(value.diet));
};

/** Where the note says that such a food was eaten; nothing where it says that it was kept away. */
export function foodOf(allergy: string, reading: TextReading): Span | undefined {
  const asked = dietsAsked(tokenise(allergy));
  if (asked.size === 0) return undefined;
  return foodsIn(reading.tokens).find((place) => {
    const { diet } = place.value;
    if (!asked.has(diet)) return false;
    const written = reading.text.slice(place.start, place.end);
    const only = onlyOf(allergy, diet);
    if (only && !only.some((food) => written.toLowerCase().startsWith(food))) return false;
    const kinds = scopesAt(reading, place);
    if ((['future', 'quoted', 'third-party'] as const).some((kind) => kinds.has(kind))) return false;
    if (kinds.has('negated') && !BEGUN.test(piecesAround(reading, place.start).own)) return false;
    return standAt(reading, place.start) === 'had' && !isWithout(diet, reading, place.start);
  });
}
