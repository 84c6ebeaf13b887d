/** "2 sip", "both knee": the plural that a second language or haste left out. */
import { endsNoun } from './clause-parts';
import { isIn, verbOf } from './lexicon';
import type { Word } from './words';

/** "room 4 visit", "type 6 stool", "at 2 call": the figure says which one or when, and no count. */
const NO_COUNT =
  /^(?:at|by|since|from|until|till|til|before|after|about|around|room|rm|flat|bed|bay|ward|type|grade|stage|level|size|no|number|step|unit|day|week|line|page|point|spoke|talked|said|told|went|x|£|\/|-|–|x\d)$/u;

const isMany = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.piece?.kind === 'number'
    ? /^(?:[2-9]|1\d|20)$/u.test(word.text)
    : /^(?:two|three|four|five|six|seven|eight|nine|ten|both)$/u.test(word.norm));

const IRREGULAR = new Map([
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['calf', 'calves'],
]);

function pluralOf(noun: string): string {
  const known = IRREGULAR.get(noun);
  if (known) return known;
  if (/(?:ch|sh|ss|x)$/u.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

const isOne = (word: Word, count: Word): boolean =>
  count.norm === 'both'
    ? isIn('bodySites', word.norm) && !/(?:s|feet|teeth)$/u.test(word.norm)
    : isIn('counted', word.norm);

/** Words in which what is counted stands in the plural. */
export function withPlurals(words: readonly Word[]): Word[] {
  return words.map((word, i) => {
    const count = words[i - 1];
    const next = words[i + 1];
    if (!count || word.fixed || word.tight || !isMany(count) || !isOne(word, count)) return word;
    const before = words[i - 2];
    const counts = word.norm === 'time' || !NO_COUNT.test(before?.norm ?? '');
    if (!counts || before?.piece?.kind === 'number') return word;
    // "2 carer call": what is counted is named behind it.
    if (!endsNoun(next) && !verbOf(next?.norm ?? '')?.forms.has('past')) return word;
    const text = pluralOf(word.text);
    return { ...word, text, norm: text.toLowerCase() };
  });
}
