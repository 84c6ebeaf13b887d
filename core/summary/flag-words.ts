/**
 * After the rules, the words of a statement weighed together: which red flags they speak for, and whether what a rule
 * found is meant at all. Source of the weights: knowledge/flag-words.json.
 */
import { countedWords } from '@/core/text/counted-words';
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { domainOfHeading } from '@/core/knowledge/domains';
import { MEANT, FLAG_PLACES, type ReadyFlagWords } from '@/core/knowledge/flag-words';
import { redFlags, type RedFlag } from '@/core/knowledge/red-flags';
import { addWeights } from '@/core/knowledge/word-weights';
import { phraseSet } from '@/core/text/phrases';
import { beginsCapital, type Token, tokenise } from '@/core/text/tokens';
import { Recent } from '@/utils/recent';
import { answerOf, tellsEnd } from './assertion';
import { STAMP } from './flag-entry';
import { maySpeak, type Plain } from './flag-plain';
import type { Statement } from './statements';
import { mayRaiseAlone, withoutLittle } from './words-alone';

export const STEM_MARK = '~';
const STEM_FROM = 6;
const STEM = 5;
/** What stands before the first word of a sentence. */
const BEGINS = new Set('.!?;:"“');
const NOTES = 'notes';
/** A long statement says more, but not in proportion. */
const LENGTH = 6;

interface Part {
  /** What pairs of words are made of. */
  word: string | undefined;
  /** It, its first letters, and the lists and classes it stands in. */
  all: readonly string[];
  isCapital: boolean;
}

const known = new Recent<Part>(20_000);

/** What one word adds, read once for each way it is written. */
const partOf = (token: Token): Part =>
  known.of(token.text, () => {
    const [word, ...rest] = countedWords([token], { classes: true });
    const stem =
      word !== undefined && word.length >= STEM_FROM && /^[a-z]+$/u.test(word)
        ? [STEM_MARK + word.slice(0, STEM)]
        : [];
    return {
      word,
      all: word === undefined ? [] : [word, ...stem, ...rest],
      isCapital: beginsCapital(token.text),
    };
  });

/** The words by which tokens are weighed, and each two side by side. A capital within a sentence is a name. */
function wordsOf(tokens: readonly Token[]): Set<string> {
  const words = new Set<string>();
  let last: string | undefined;
  let isWithin = false;
  for (const token of tokens) {
    const { word, all, isCapital } = partOf(token);
    const told = token.isName || (isCapital && isWithin) ? undefined : word;
    if (told !== undefined) {
      for (const one of all) words.add(one);
      if (last !== undefined) words.add(`${last} ${told}`);
    }
    last = told;
    isWithin = !BEGINS.has(token.text);
  }
  return words;
}

const ofNames = new Recent<readonly string[]>(5_000);

/** What the name of a place adds: its words as words of a label and as words of the statement. */
const wordsOfName = (name: string): readonly string[] =>
  ofNames.of(name, () =>
    [...wordsOf(tokenise(name.toLowerCase()))].flatMap((word) =>
      word.includes(' ') ? [`l:${word}`] : [word, `l:${word}`],
    ),
  );

/**
 * The words of a statement as they are weighed, with those of its label, or of what else names its place, and what
 * kind of answer it is.
 */
export function statementWords(statement: Statement, row: string | null): ReadonlySet<string> {
  const { label, title, leads, tokens, text } = statement;
  const words = wordsOf(tokens);
  const name = label || row || (leads ? (title ?? '') : '');
  for (const word of name === '' ? [] : wordsOfName(name)) words.add(word);
  words.add(name === '' ? '#free' : `#${answerOf(text)}`);
  if (statement.whose === 'relative') words.add('#relative');
  if (statement.over) words.add('#over');
  return words;
}

/**
 * The words that must say something of a flag by themselves: what stands under a title does not get it from there, nor
 * what is labelled "Note".
 */
function ownWords({ label, tokens }: Statement, row: string | null): Set<string> {
  const words = wordsOf(withoutLittle(tokens));
  const name = label || row;
  if (name && domainOfHeading(name) !== NOTES) for (const word of wordsOfName(name)) words.add(word);
  return words;
}

export const lengthOfStatement = (words: number): number => Math.sqrt(words + LENGTH);

/** What the rules made of a statement for one flag is a word as well. */
export const signOf = (rule: { negative: boolean; strong: boolean } | undefined): string =>
  rule === undefined ? '#none' : rule.negative ? '#denied' : rule.strong ? '#strong' : '#weak';

/** What the words add up to: for each flag at its place, and at the last place for being meant at all. */
export function weigh(words: ReadonlySet<string>, weights: ReadyFlagWords): Float32Array {
  const sums = addWeights(new Float32Array(FLAG_PLACES), words, weights.words);
  const scale = lengthOfStatement(words.size);
  for (let place = 0; place < FLAG_PLACES; place++)
    sums[place] =
      (sums[place] ?? 0) / scale + (place === MEANT ? weights.meant : (weights.start[place] ?? 0));
  return sums;
}

const byId = new Map(redFlags.map((flag) => [flag.id, flag]));

const needsNone = phraseSet(assertionCues.needsNone);
const SUBJECT = 2;

/** Whether a statement of a plan says something, and does not answer no: "She does not use oxygen." */
function isOpen({ text, label, tokens }: Statement): boolean {
  const answer = answerOf(text);
  if (needsNone.find(tokens).some(({ firstToken }) => firstToken <= SUBJECT)) return false;
  return (answer === 'text' || (answer === 'yes' && label !== '')) && !STAMP.test(text.trim());
}

/** Whether it says so of the person today. */
function mayRaise(statement: Statement, { ofPerson, keepsHistory }: RedFlag): boolean {
  if (statement.whose === 'relative' && ofPerson) return false;
  return keepsHistory || (!statement.over && !tellsEnd(statement.tokens));
}

interface Hit extends Plain {
  flag: RedFlag;
  negative: boolean;
  strong: boolean;
}

/** What the words of its statement say of a flag and of being meant; null where the flag was never weighed. */
export interface Weighed {
  sums: { words: number; meant: number } | null;
  /** Too little to tell by itself: withheld, or raised by words alone that do not reach far enough. */
  isHint: boolean;
}

/**
 * What the rules found in a statement, and the flags its words speak for. What the words say is not meant, and what they
 * only may speak for, is a hint.
 * @param raise makes a hit of a flag that only the words speak for; null where the rules refused it
 */
export function byWords<T extends Hit>(
  hits: readonly T[],
  statement: Statement,
  row: string | null,
  weights: ReadyFlagWords,
  raise: (flag: RedFlag) => T | null,
): (T & Weighed)[] {
  const isPlan = !statement.note && !statement.heading;
  if (!isPlan && hits.length === 0) return [];
  const words = statementWords(statement, row);
  const sums = weigh(words, weights);
  const { raise: from, withhold, hint } = weights.decide;
  const scale = lengthOfStatement(words.size);
  const meantWith = (rule: Hit | undefined): number =>
    (sums[MEANT] ?? 0) + (weights.words.get(signOf(rule))?.[1] ?? 0) / scale;
  // A flag that was never weighed is left to its rules, and what the words themselves would raise stands.
  const judged = (hit: T): T & Weighed => {
    const place = weights.flags.indexOf(hit.flag.id);
    const sum = sums[place] ?? 0;
    if (place === -1 || hit.negative) return { ...hit, sums: null, isHint: false };
    const meant = meantWith(hit);
    const isHint =
      !hit.plain &&
      sum < from.words &&
      (meant < withhold.meant || sum < (hit.strong ? withhold.strong : withhold.weak));
    return { ...hit, sums: { words: sum, meant }, isHint };
  };
  const found = hits.map(judged);
  const meant = meantWith(undefined);
  // Where a rule is sure what the statement tells, its words raise nothing beside it: a scoop of thickener is no fluid limit.
  const isSure = found.some((hit) => hit.strong && !hit.negative && !hit.isHint);
  if (!isPlan || meant < hint.meant || isSure) return found;
  const mayTell = mayRaiseAlone(statement, row, words);
  const own = addWeights(new Float32Array(FLAG_PLACES), ownWords(statement, row), weights.words);
  const told = weights.flags.flatMap((id, place): (T & Weighed)[] => {
    const flag = byId.get(id);
    const sum = sums[place] ?? 0;
    if (!flag || sum < hint.words || (own[place] ?? 0) <= 0 || hits.some((hit) => hit.flag === flag))
      return [];
    if (!mayRaise(statement, flag) || !maySpeak(statement, flag) || !mayTell(flag)) return [];
    const hit = raise(flag);
    const isHint = sum < from.words || meant < from.meant;
    return hit ? [{ ...hit, sums: { words: sum, meant }, isHint }] : [];
  });
  return told.length > 0 && isOpen(statement) ? [...found, ...told] : found;
}
