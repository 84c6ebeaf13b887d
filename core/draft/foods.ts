/** Food and drink as a list is written ("mash all, prunes 6, cabbage no"), put in the order it is said in. */
import { wordLists } from '@/core/knowledge/words';
import { lazy } from '@/utils/lazy';
import { isIn, verbOf } from './lexicon';
import { added, type Word } from './words';
import { isListed } from './listed-words';

const listed = (id: string): readonly string[] => wordLists.get(id)?.words ?? [];
const meals = lazy(() => new Set(listed('meal')));
const foods = lazy(() => {
  const drinks = new Set(listed('drink'));
  return new Set([...listed('food'), ...listed('countfood')].filter((food) => !drinks.has(food)));
});

const isEnd = (word: Word | undefined): boolean =>
  !word || /^[,.;:)–-]$/u.test(word.text) || /^(?:and|but|then)$/u.test(word.norm);

const opens = (word: Word | undefined): boolean =>
  !word ||
  /^[,:(–-]$/u.test(word.text) ||
  (verbOf(word.norm)?.forms.has('past') === true && !verbOf(word.norm)?.forms.has('ing'));

function isFood(words: readonly Word[], from: number, upto: number): boolean {
  const part = words.slice(from, upto);
  if (part.length === 0 || part.some((word) => word.fixed || word.tight || isListed('noFood', word.norm)))
    return false;
  const phrase = part.map(({ norm }) => norm).join(' ');
  const last = part.at(-1)?.norm ?? '';
  if (foods().has(phrase) || foods().has(phrase.replace(/s$/u, ''))) return true;
  return (
    part.length === 2 &&
    !meals().has(last) &&
    (foods().has(last) || foods().has(last.replace(/s$/u, ''))) &&
    !isIn('determiners', part[0]?.norm ?? '') &&
    verbOf(part[0]?.norm ?? '') === null &&
    !isIn('prepositions', part[0]?.norm ?? '') &&
    !isIn('conjunctions', part[0]?.norm ?? '')
  );
}

/** Where the food begins that ends before `upto`, with nothing but a verb or a mark before it; -1 where none does. */
function foodBefore(words: readonly Word[], upto: number): number {
  for (const size of [3, 2, 1]) {
    const from = upto - size;
    if (from >= 0 && opens(words[from - 1]) && isFood(words, from, upto)) return from;
  }
  return -1;
}

const COUNTED = /^(?:[1-9]|1\d|20|one|two|three|four|five|six|seven|eight|nine|ten|twelve)$/u;

const plural = (word: Word): Word => {
  if (word.norm.endsWith('s') || /(?:fish|toast|rice|cheese|mash|bread|porridge)$/u.test(word.norm))
    return word;
  const text = word.text + (/(?:ch|sh|x)$/u.test(word.norm) ? 'es' : 's');
  return { ...word, text, norm: text.toLowerCase() };
};

const lower = (word: Word): Word =>
  /^\p{Lu}\p{Ll}+$/u.test(word.text) ? { ...word, text: word.norm } : word;

/**
 * "mash all" → "all of the mash", "prunes 6" → "6 prunes", "cabbage no" → "no cabbage".
 * Only a food that stands by itself or straight behind a verb; a list joined by "and" stays as typed.
 */
export function foodsInOrder(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  words.forEach((word, i) => {
    const next = words[i + 1];
    const from = foodBefore(out, out.length);
    const ends = isEnd(next) && next?.norm !== 'and';
    const food = from < 0 ? [] : out.slice(from);
    if (food.length > 0 && ends && word.norm === 'all')
      out.splice(from, food.length, word, added('of'), added('the'), ...food.map(lower));
    else if (
      food.length > 0 &&
      !next &&
      word.norm === 'no' &&
      opens(out[from - 1]) &&
      !verbOf(out[from - 1]?.norm ?? '')
    )
      out.splice(from, food.length, word, ...food.map(lower));
    else if (
      food.length > 0 &&
      COUNTED.test(word.norm) &&
      (word.piece?.kind === 'number' || !word.fixed) &&
      (ends || next?.norm === 'eaten')
    ) {
      const named = food.map(lower);
      const last = named.at(-1);
      const many = !/^(?:1|one)$/u.test(word.norm);
      out.splice(from, food.length, word, ...(last && many ? [...named.slice(0, -1), plural(last)] : named));
    } else out.push(word);
  });
  return out;
}
