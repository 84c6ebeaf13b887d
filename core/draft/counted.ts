/** "2 sip", "both knee": the plural that a second language or haste left out. */
import { endsNoun } from './clause-parts';
import { isIn, verbOf } from './lexicon';
import type { Word } from './words';
import { isListed } from './listed-words';
import { clauseWords } from '@/core/knowledge/draft-clause-words';
import { own } from '@/utils/own';

const isMany = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.piece?.kind === 'number' ? /^(?:[2-9]|1\d|20)$/u.test(word.text) : isListed('several', word.norm));

function pluralOf(noun: string): string {
  const known = own(clauseWords.plurals.words, noun);
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
    const isNumbered = isListed('beforeFigure', before?.norm) || /^(?:x\d|[£/–-])$/u.test(before?.norm ?? '');
    const counts = word.norm === 'time' || !isNumbered;
    if (!counts || before?.piece?.kind === 'number') return word;
    // "2 carer call": what is counted is named behind it.
    const ofDrink = isIn('containers', word.norm) && isIn('drinks', next?.norm ?? '');
    if (!ofDrink && !endsNoun(next) && !verbOf(next?.norm ?? '')?.forms.has('past')) return word;
    const text = pluralOf(word.text);
    return { ...word, text, norm: text.toLowerCase() };
  });
}
