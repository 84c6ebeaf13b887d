/** What a draft may know from the page: who the note is about and how medicines are spelt. Nothing is guessed. */
import { calledName } from '@/core/record/called';
import type { CareRecord } from '@/core/record/record';
import { plainWords } from '@/core/text/plain-words';
import { tokenise } from '@/core/text/tokens';
import { pronounFamily } from './lexicon';
import type { DraftInput } from './types';
import { isMedicine } from './medicine-names';
import { isListed } from './listed-words';

export type DraftFacts = Pick<DraftInput, 'name' | 'alsoNamed' | 'pronoun' | 'medicines' | 'type'>;

const DOSED =
  /(\p{L}[\p{L}-]{3,})\s+(?:\d+(?:[.,]\d+)?)\s?(?:mg|mcg|micrograms?|g|ml|units?|%|tablets?|capsules?|puffs?|drops?)\b/giu;
/** The column of a medicine list that holds the names. */
const NAMED = /^(?:medicines?|medications?|drugs?)(?: name)?$/u;
const NO_MEDICINE = /^(?:take|give|apply|with|dose|strength|total|daily|about|over|tablets?|capsules?)$/iu;
const MOST = 200;

/** Medicine names as the page's own medicine list spells them: a word with a dose, or one known as a medicine. */
export function medicinesOn(record: CareRecord): string[] {
  const found = new Map<string, string>();
  for (const { domain, label, value } of record.facts) {
    const isName = NAMED.test(plainWords(label));
    if (domain !== 'medicines' && !isName) continue;
    const text = `${label} ${value}`;
    const [lead = ''] = /^\p{L}[\p{L}-]{3,}/u.exec(value) ?? [];
    if (isName && lead !== '' && !NO_MEDICINE.test(lead)) found.set(lead.toLowerCase(), lead);
    for (const { text: word } of tokenise(text)) if (isMedicine(word)) found.set(word.toLowerCase(), word);
    for (const [, word = ''] of text.matchAll(DOSED))
      if (!NO_MEDICINE.test(word)) found.set(word.toLowerCase(), word);
    if (found.size > MOST) break;
  }
  return [...found.values()].slice(0, MOST);
}

/** The facts of one record. Pronouns only in a form the page states plainly ("she/her"). */
export function factsOf(record: CareRecord): DraftFacts {
  const { person } = record;
  const name = calledName(record);
  const stated = person.pronouns?.value;
  const words = (person.name?.value ?? '').match(/[\p{L}'’-]{2,}/gu) ?? [];
  return {
    ...(name === null ? {} : { name }),
    alsoNamed: words.filter((word) => !isListed('courtesies', word.toLowerCase())),
    ...(stated !== undefined && pronounFamily(stated) !== null ? { pronoun: stated } : {}),
    medicines: medicinesOn(record),
  };
}
