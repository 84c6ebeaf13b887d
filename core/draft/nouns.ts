/** Small words that belong beside nouns and amounts: "a shower", "the GP", "half of the porridge", "at 08:30". */
import { words as lists } from '@/core/knowledge/draft';
import { own } from '@/utils/own';
import { isIn, isJoining, isPronoun, verbOf } from './lexicon';
import { added, type Word } from './words';
import { isListed } from './listed-words';

const isName = (word: Word | undefined): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word?.text ?? '') && !verbOf(word?.norm ?? '');
const phrases = (list: readonly string[]): string[][] =>
  list.map((entry) => entry.split(' ')).sort((a, b) => b.length - a.length);
const withA = phrases(lists.articleA);
const withThe = phrases(lists.articleThe);

function phraseAt(words: readonly Word[], i: number, list: readonly string[][]): number {
  const hit = list.find((parts) =>
    parts.every((part, k) => words[i + k]?.norm === part && !words[i + k]?.tight),
  );
  return hit?.length ?? 0;
}

/** A noun phrase may take an article only where it stands bare after a verb or preposition. */
function bareBefore(prev: Word | undefined): boolean {
  if (!prev || isIn('determiners', prev.norm)) return false;
  return (
    isIn('prepositions', prev.norm) || (verbOf(prev.norm) !== null && !verbOf(prev.norm)?.forms.has('ing'))
  );
}

const endsPhrase = (next: Word | undefined): boolean =>
  !next ||
  next.tight ||
  next.fixed ||
  isJoining(next.norm) ||
  /^(?:was|were|who)$/u.test(next.norm) ||
  verbOf(next.norm) !== null;

const NO_ARTICLE_AFTER: Record<string, RegExp> = {
  bed: /^(?:in|to|into|from|of|out|before|after|til|till|until)$/u,
  hospital: /^(?:in|to|from|at)$/u,
  pain: /^./u,
};

function articleAt(words: readonly Word[], i: number): 'a' | 'the' | null {
  const prev = words[i - 1];
  const word = words[i];
  if (!word || word.fixed || isListed('placed', prev?.norm)) return null;
  const the = phraseAt(words, i, withThe);
  if (the > 0 && endsPhrase(words[i + the]) && !isName(words[i + the])) {
    const blocked = own(NO_ARTICLE_AFTER, word.norm)?.test(prev?.norm ?? '') ?? false;
    // "slept chair 1 hour", "sat chair": a small word is missing that nobody can be sure of.
    const placeless =
      isListed('placeless', prev?.norm) ||
      // "sat toilet door", "she say ambulance"
      isIn('articleThe', prev?.norm ?? '') ||
      verbOf(prev?.norm ?? '')?.verb.actor === 'say';
    const numbered = words[i + the]?.piece?.kind === 'number';
    if (bareBefore(prev) && !blocked && !numbered && !placeless) return 'the';
    if (i === 0 && /^(?:was|were)$/u.test(words[i + the]?.norm ?? '') && isIn('roles', word.norm))
      return 'the';
  }
  const a = phraseAt(words, i, withA);
  const after = isListed('beforeA', prev?.norm);
  if (a > 0 && after && endsPhrase(words[i + a]) && bareBefore(prev)) return 'a';
  return null;
}

/** Puts in the articles that are safe. */
export function withArticles(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  words.forEach((word, i) => {
    const article = articleAt(words, i);
    if (article) out.push(added(article));
    out.push(word);
  });
  return out;
}

/** "half porridge 200 ml tea": after a food, the amount of a drink is the next thing on the list. */
function startsDrink(words: readonly Word[], i: number): boolean {
  const [prev, word, next] = [words[i - 1], words[i], words[i + 1]];
  const isPoured = word?.piece?.kind === 'measure' && /(?:ml|litres?)$/u.test(word.text);
  return isPoured && isIn('massFood', prev?.norm ?? '') && isIn('drinks', next?.norm ?? '');
}

/** "half porridge" → "half of the porridge", "half glass" → "half a glass", "200 ml tea" → "200 ml of tea". */
export function withOf(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (startsDrink(words, i)) out.push({ ...added(','), tight: true });
    // "toast 1 and half"
    const before = out.at(-2)?.piece?.kind;
    if (word.norm === 'half' && out.at(-1)?.norm === 'and' && before === 'number') out.push(added('a'));
    out.push(word);
    if (!next || next.fixed) return;
    // "2 cups tea"
    const counted =
      words[i - 1]?.piece?.kind === 'number' && isIn('containers', word.norm.replace(/(?<=.)s$/u, ''));
    if (counted && isIn('drinks', next.norm)) out.push(added('of'));
    const kind = word.piece?.kind;
    if ((kind === 'fraction' || word.norm === 'half') && /\p{L}/u.test(word.text)) {
      if (isIn('containers', next.norm) && word.norm === 'half') out.push(added('a'));
      else if (isIn('determiners', next.norm) && !/^(?:a|an|the|no)$/u.test(next.norm)) out.push(added('of'));
      else if (next.norm === 'the') out.push(added('of'));
      else if (isIn('massFood', next.norm)) out.push(added('of'), added('the'));
    } else if (kind === 'measure' && /(?:ml|litres?)$/u.test(word.text) && isIn('drinks', next.norm))
      out.push(added('of'));
  });
  return out;
}

/** "999 0558", "home from ward 7 1530": the figure before the time is no amount. */
const isPlace = (words: readonly Word[], i: number): boolean =>
  /^(?:999|111|101)$/u.test(words[i]?.text ?? '') || isListed('numberedPlaces', words[i - 1]?.norm);

const isClock = (word: Word | undefined): boolean =>
  word?.piece?.kind === 'time' || word?.piece?.kind === 'times';

/** "collected boots 2245 given 2255 500mg": the last words have their time behind them, and so have all. */
const closesTimed = (words: readonly Word[]): boolean =>
  !isClock(words[0]) &&
  words.every((word, i) => !isClock(word) || i === 0 || words[i - 1]?.piece?.kind === 'word') &&
  !words.slice(words.findLastIndex(isClock)).some(({ piece }) => piece?.kind === 'word');

/** "2200 ok 0000 ok 0200 awake": a row in which each time leads what was so then. */
const leadsARow = (words: readonly Word[]): boolean =>
  words.filter(isClock).length > 2 &&
  !closesTimed(words) &&
  words.every((word, i) => !isClock(word) || (words[i + 1] !== undefined && !isClock(words[i + 1]))) &&
  words.every((word, i) => !isClock(words[i + 1]) || !isListed('timeLeads', word.norm));

/** "told at 09:30": a clock time without its preposition gets "at". */
export function withAt(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  const row = leadsARow(words);
  words.forEach((word, i) => {
    const [prev, next] = [words[i - 1], words[i + 1]];
    // "slept 10-4, then 4.30-6", "noon ones moved"
    const belongs =
      (/^[-–]$/u.test(next?.text ?? '') && next?.tight) || /^(?:ones?|doses?)$/u.test(next?.norm ?? '');
    const isTime = isClock(word) && !belongs;
    if (row && isTime) {
      const first = !words.slice(0, i).some(isClock);
      if (!first && prev && !/[.,;:]$/u.test(prev.text)) out.push({ ...added(','), tight: true });
    } else if (isTime && !prev) out.push(added(word.piece?.kind === 'times' ? 'from' : 'at'));
    else if (
      isTime &&
      prev &&
      !isListed('timeLeads', prev.norm) &&
      /[\p{L}\p{N}"')]$/u.test(prev.text) &&
      prev.piece?.kind !== 'time' &&
      (prev.piece?.kind !== 'number' || isPlace(words, i - 1)) &&
      !isPronoun(prev.norm)
    )
      out.push(added(word.piece?.kind === 'times' ? 'from' : 'at'));
    out.push(word);
  });
  return out;
}

/** "slept 40 minutes" → "slept for 40 minutes". */
export function withFor(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  words.forEach((word, i) => {
    const prev = words[i - 1];
    const lasts = word.piece?.kind === 'measure' && /(?:minutes?|hours?)$/u.test(word.text);
    // "resps 26 sat 30 mins later 20"
    const apart = isListed('apartInTime', words[i + 1]?.norm);
    if (lasts && !apart && isListed('lasting', prev?.norm)) out.push(added('for'));
    out.push(word);
  });
  return out;
}
