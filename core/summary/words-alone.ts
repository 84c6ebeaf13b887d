/** When the words of a line may raise a red flag that no rule found: said of any medicine, they tell of none. */
import type { RedFlag } from '@/core/knowledge/red-flags';
import { wordLists } from '@/core/knowledge/words';
import { classesOf } from '@/core/text/word-classes';
import { isWordy, tokenise, type Token } from '@/core/text/tokens';
import type { Statement } from './statements';

/** Medicines that by themselves may be what a flag is about, and words that tell how one is given unseen. */
const TELLING = new Set(
  ['aid_for_taking', 'anticoagulant', 'covert', 'emollient_flammable', 'fits', 'parkinsons', 'steroid'].map(
    (name) => `medicine.${name}`,
  ),
);
/** How much of a medicine is taken, how and when. */
const HOW = new Set(
  ['dose_words', 'form_of_medicine', 'route'].map((name) => `medicine.${name}`).concat('measure.volume'),
);
const LITTLE = new Set(
  'a an and at be each for four given half in is now of on one or per take takes taking the three to two units with x'.split(
    ' ',
  ),
);
const named = new Set(wordLists.get('medicine')?.words);
const isMedicine = (norm: string, classes: readonly string[]): boolean =>
  named.has(norm) || classes.some((id) => id.startsWith('medicine.'));

export const withoutLittle = (tokens: readonly Token[]): Token[] =>
  tokens.filter(({ norm }) => !LITTLE.has(norm));

/** "Ramipril 5 mg once daily": a medicine and how it is taken, and no more. */
function isEntryOfMedicine(text: string): boolean {
  let medicines = 0;
  for (const { norm } of tokenise(text)) {
    if (!isWordy(norm) || /^\d/u.test(norm) || LITTLE.has(norm)) continue;
    const classes = classesOf(norm);
    if (classes.some((id) => TELLING.has(id))) return false;
    if (classes.some((id) => HOW.has(id) || id.startsWith('time.'))) continue;
    if (!isMedicine(norm, classes)) return false;
    medicines += 1;
  }
  return medicines > 0;
}

/**
 * Whether words alone may raise a flag.
 * @param row what the first cell of the statement's row names
 * @param words those of the statement as they are weighed
 */
export function mayRaiseAlone(
  statement: Statement,
  row: string | null,
  words: ReadonlySet<string>,
): (flag: RedFlag) => boolean {
  if (isEntryOfMedicine(`${row ?? ''} ${statement.text}`)) return () => false;
  return ({ signs }) => signs?.some((sign) => words.has(sign)) ?? true;
}
