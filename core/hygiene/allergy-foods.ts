/** Foods that hold what a person is allergic to, by the classes of knowledge/conflicts.json. */
import { conflictRules } from '@/core/knowledge/checks';
import { PhraseIndex } from '@/core/text/phrases';
import type { Span } from '@/core/text/patterns';
import { scopesAt, type TextReading } from '@/core/text/scope';
import { beginsCapital, tokenise } from '@/core/text/tokens';

interface Place {
  diet: number;
  /** Written with a capital in the list: a brand. */
  isBrand?: boolean;
}

const diets = conflictRules.dietClasses.map(({ unless }) => new RegExp(unless, 'iu'));
const keptOff = new PhraseIndex<Place>(
  conflictRules.dietClasses.flatMap((rules, diet) =>
    rules.keptOff.map((phrase) => ({ phrase, value: { diet }, exact: true })),
  ),
);
const foods = new PhraseIndex<Place>(
  conflictRules.dietClasses.flatMap((rules, diet) =>
    rules.foods.map((food) => ({
      phrase: food.toLowerCase(),
      value: { diet, isBrand: beginsCapital(food) },
      exact: true,
    })),
  ),
);

const EATEN =
  /\b(?:ate|eaten|eating|eats|had|having|drank|drunk|gave|given|finished|enjoyed|tried|served|breakfast|lunch|dinner|tea|supper|snack|pudding|sandwich|elevenses)\b/iu;
const KEPT_OFF =
  /\b(?:allerg\w*|avoid\w*|without|free|declined|refused|instead|intoleran\w*|no|not|nobody|cannot|mustn['’]?t|check\w*|labels?|swap\w*|replac\w*|substitut\w*|alternatives?|asked|vegan|plant)\b|n['’]t\b/iu;

/** "Shellfish" is no salmon, though both stand in one class. */
const onlyOf = (allergy: string, diet: number): readonly string[] | undefined =>
  conflictRules.dietClasses[diet]?.only?.find(({ said }) =>
    said.some((word) => allergy.toLowerCase().includes(word)),
  )?.foods;

const dietsOf = (allergy: string): Set<number> =>
  new Set(keptOff.find(tokenise(allergy)).map(({ value }) => value.diet));

const sentenceAt = ({ text, sentences }: TextReading, at: number): string => {
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  return sentence ? text.slice(sentence.start, sentence.end) : text;
};

/** "Oat milk" is no milk, a fish tank holds none that is eaten. */
export const isLookalike = (allergy: string, reading: TextReading, at: number): boolean =>
  [...dietsOf(allergy)].some((diet) => diets[diet]?.test(sentenceAt(reading, at)));

/** Where the note says that such a food was eaten; nothing where it says that it was kept away. */
export function foodOf(allergy: string, reading: TextReading): Span | undefined {
  const asked = dietsOf(allergy);
  if (asked.size === 0) return undefined;
  return foods.find(reading.tokens).find((place) => {
    const { diet, isBrand } = place.value;
    if (!asked.has(diet)) return false;
    const written = reading.text.slice(place.start, place.end);
    if (isBrand && !/^\p{Lu}/u.test(written)) return false;
    const only = onlyOf(allergy, diet);
    if (only && !only.some((food) => written.toLowerCase().startsWith(food))) return false;
    const around = sentenceAt(reading, place.start);
    const kinds = scopesAt(reading, place);
    const isElse = (['negated', 'future', 'quoted', 'third-party'] as const).some((kind) => kinds.has(kind));
    return !isElse && EATEN.test(around) && !KEPT_OFF.test(around) && !diets[diet]?.test(around);
  });
}
