/**
 * Whether the words around a sign of danger keep it quiet: denied, a risk, a lesson, a history, long past, over. A word
 * does so only where it governs the sign: "hx of choking", not "hx of copd lips blue".
 */
import { quietWords } from '@/core/knowledge/quiet';
import type { Span } from './patterns';
import { isPlaceOfDeath } from './place-of-death';
import { tokenise } from './tokens';

export interface Around {
  before: string;
  after: string;
}

export interface Sought {
  /** It may be denied: "not breathing" says no itself. */
  deniable: boolean;
  /** Only what goes on now counts, as where 999 is at stake. */
  acute: boolean;
}

const spaced = (pattern: string): string => pattern.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+');
const any = (patterns: readonly string[]): string => `(?:${patterns.map(spaced).join('|')})`;
const shape = (pattern: string): RegExp => new RegExp(spaced(pattern), 'iu');
const shapes = (patterns: readonly string[]): RegExp => new RegExp(any(patterns), 'iu');
const topics = (patterns: readonly string[]): RegExp => new RegExp(`\\b${any(patterns)}(?!\\w)`, 'giu');

const { breaks, small, things, stops, now, deniedList } = quietWords;
const STOP = '[.!?;]+(?=\\s|$)|\\n';
const SENTENCE = new RegExp(STOP, 'gu');
const CLAUSE = new RegExp(`${STOP}|,|\\s[-–—]+\\s|\\b${any(breaks)}\\b`, 'giu');
const BREAK = new RegExp(`\\b${any([...breaks, ...stops])}(?!\\w)`, 'iu');
const SMALL = `(?:${any(small)}\\b[\\s:-]*)*$`;
const DIRECT = new RegExp(`^[\\s:-]*${SMALL}`, 'iu');
const JOINED = new RegExp(`(?:[,/&+]|\\b(?:and|or|with))\\s*${SMALL}`, 'iu');
const THING = new RegExp(`(?:^|\\s)${any(things)}$`, 'iu');
const DENIAL = /^(?:no|not|never|can'?t|cannot|isn'?t|\w+n'?t)\b/iu;
const ITEM_ENDS = /^\s*(?:$|[,;.)/]|(?:and|or|&)\s)/u;
/** What a list after a single comma still belongs to: "training on stroke, chest pain and sepsis". */
const SAYS_WHAT = /^\s*(?:(?:on|in|about|re|for)\b|:)/iu;
const ANYHOW = /^/u;
/** "A history of food bolus choking". */
const MOST_BETWEEN = 2;

const had = topics(quietWords.had);
const lesson = topics(quietWords.lesson);
const ahead = topics(quietWords.ahead);
const said = topics(quietWords.said);
const rest = new RegExp(`\\b${any(quietWords.rest)}\\b`, 'giu');
const sentence = shapes(quietWords.sentence);
const behind = shapes(quietWords.behind);
const elsewhere = shapes(quietWords.elsewhere);
const past = shapes(quietWords.past);
const recent = shapes(quietWords.recent);
const over = shapes(quietWords.over);
const denied = shapes(quietWords.denied);
const NOW = shape(now);
const DENIED_LIST = shape(deniedList);
const LIST_GOES_ON = /^[^.;\n]*\bn?or\b/iu;

/** What stands round a sign up to the next break. */
function around(text: string, { start, end }: Span, ends: RegExp): Around {
  let from = 0;
  let to = text.length;
  for (const { index, 0: mark } of text.matchAll(ends)) {
    if (index + mark.length <= start) from = index + mark.length;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  return { before: text.slice(from, start), after: text.slice(end, to) };
}

export const sentenceRound = (text: string, sign: Span): Around => around(text, sign, SENTENCE);
/** A clause, up to the commas beside it. */
export const clauseRound = (text: string, sign: Span): Around => around(text, sign, CLAUSE);

const isDenied = ({ before, after }: Around): boolean =>
  denied.test(before) || (DENIED_LIST.test(before) && LIST_GOES_ON.test(after));

/** Whether a topic reaches a sign over what stands between: it is about it, or about a list that holds it. */
function reaches(between: string, sign: string, after: string, listed: RegExp | null): boolean {
  if (BREAK.test(between)) return false;
  if (DIRECT.test(between)) return true;
  const isThing = THING.test(sign) && !DENIAL.test(sign);
  const commas = between.split(',').length - 1;
  if (commas === 0)
    return isThing && (JOINED.test(between) || (between.match(/[\w'/-]+/gu)?.length ?? 0) <= MOST_BETWEEN);
  const isList = listed?.test(between) === true || commas > 1 || /,.*\b(?:and|or)\s/iu.test(between);
  return isList && JOINED.test(between) && ITEM_ENDS.test(after);
}

function isTopicOf(words: RegExp, { before, after }: Around, sign: string, listed: RegExp | null): boolean {
  for (const { index, 0: word } of before.matchAll(words))
    if (reaches(before.slice(index + word.length), sign, after, listed)) return true;
  return false;
}

const STOPPED = /[,()]|\s[-–—]+\s/u;
function governsRest(before: string): boolean {
  for (const { index, 0: word } of before.matchAll(rest))
    if (!STOPPED.test(before.slice(index + word.length))) return true;
  return false;
}

/** Whether what happened is long past, or over. */
function isBygone(clause: Around, sign: string, after: string, { deniable, acute }: Sought): boolean {
  const whole = `${clause.before} ${sign} ${clause.after}`;
  if (NOW.test(whole)) return false;
  const said = deniable ? whole : clause.after;
  if (past.test(said) || (acute && recent.test(said))) return true;
  return deniable && acute && over.test(after) && !NOW.test(after);
}

const DYING = /\b(?:die|dying)$/iu;
/** Whether a wish to die is one about where or how: "wants to die at home". */
export function isWhereToDie(text: string, { start, end }: Span): boolean {
  if (!DYING.test(text.slice(start, end))) return false;
  const tokens = tokenise(text);
  const to = tokens.findLastIndex((token) => token.end <= end) + 1;
  return isPlaceOfDeath(tokens, to - 1, to);
}

/** Whether a sign in a text is told as no danger, or none of now. */
export function isQuiet(text: string, sign: Span, sought: Sought): boolean {
  const whole = sentenceRound(text, sign);
  const clause = clauseRound(text, sign);
  const words = text.slice(sign.start, sign.end);
  const { deniable, acute } = sought;
  return (
    (deniable && (isDenied(whole) || sentence.test(whole.before))) ||
    isTopicOf(had, whole, words, null) ||
    isTopicOf(lesson, whole, words, SAYS_WHAT) ||
    isTopicOf(ahead, whole, words, ANYHOW) ||
    (acute && isTopicOf(said, whole, words, null)) ||
    governsRest(clause.before) ||
    behind.test(text.slice(sign.end)) ||
    elsewhere.test(clause.after) ||
    isWhereToDie(text, sign) ||
    isBygone(clause, words, whole.after, sought)
  );
}
