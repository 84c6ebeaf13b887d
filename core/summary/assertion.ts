/** Whether a care plan states, denies, ended or says of somebody else what a term names. Never flips a negative. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { isBlank } from '@/core/knowledge/page-words';
import { scopeWords } from '@/core/knowledge/scope';
import { phraseSet } from '@/core/text/phrases';
import { plainWords } from '@/core/text/plain-words';
import { hasLetter, isWordy, type Token } from '@/core/text/tokens';
import { Recent } from '@/utils/recent';
import { isBygone } from './bygone';
import { isEndedLabel } from './ended-label';
import { isOfOther, isUnderRelative } from './experiencer';
import { endsLast, isDeniedLate } from './late-denial';
import { isTopic } from './meant';

export type Assertion = 'stated' | 'denied' | 'ended' | 'other-person' | 'topic';

const deniedBefore = phraseSet(assertionCues.deniedBefore);
const deniedAfter = phraseSet(assertionCues.deniedAfter);
const ended = phraseSet(assertionCues.ended);
const overForGood = phraseSet(assertionCues.overForGood);
const instructions = new Set(assertionCues.instructionBefore);
const breaks = new Set(assertionCues.breaks);
const cannot = new Set(assertionCues.cannot);
const nextOnly = new Set(scopeWords.negation.nextOnly);
const templates = new Set(assertionCues.template.map(plainWords));
const noes = phraseSet(assertionCues.no);
const yeses = new Set(assertionCues.yes);

const BEFORE = 6;
const AFTER = 6;
const ENDED_REACH = 8;
const BRACKET_NEAR = 3;
const AT_LAST = 60;

const CLOSING = new Set('.;:!?()\n–—|');
const ENDING = new Set('.;!?()|');
const closes = (token: Token): boolean => CLOSING.has(token.text) || breaks.has(token.norm);

/** Index of the first token of the clause a token lies in; commas end it unless they belong to a list with "or". */
function clauseStart(tokens: readonly Token[], at: number): number {
  const list = tokens.slice(at).some((token) => token.norm === 'or');
  let start = at;
  while (start > 0) {
    const before = tokens[start - 1];
    if (!before || closes(before) || (before.text === ',' && !list)) break;
    start -= 1;
  }
  return start;
}

function clauseEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length) {
    const token = tokens[end];
    if (!token || ENDING.has(token.text) || breaks.has(token.norm)) break;
    end += 1;
  }
  return end;
}

const SUBJECTS = new Set(['i', 'we', 'they', 'you']);
/** "Nobody must be told" orders; "nobody smokes" denies. */
const ORDERS = new Set(['must', 'should', 'may', 'to', 'can', 'will', 'is', 'are', 'else', 'shall']);

function isDeniedBefore(tokens: readonly Token[], from: number, start: number): boolean {
  const window = tokens.slice(Math.max(start, from - BEFORE), from);
  return deniedBefore.find(window).some((hit) => {
    const previous = window[hit.firstToken - 1] ?? tokens[Math.max(start, from - BEFORE) - 1];
    const word = window[hit.firstToken]?.norm ?? '';
    // "Carers are not to give the insulin" orders.
    if (word === 'not' && (window[hit.endToken] ?? tokens[from])?.norm === 'to') return false;
    if (previous && instructions.has(previous.norm) && (word === 'not' || word === 'never')) {
      const subject = tokens[tokens.indexOf(previous) - 1]?.norm ?? '';
      // "I do not use oxygen" tells; "do not use oxygen" orders.
      if (!(previous.norm === 'do' && SUBJECTS.has(subject))) return false;
    }
    if (
      word === 'never' &&
      !/^(?:has|have|had|hasnt)$/u.test(previous?.norm ?? '') &&
      hit.endToken < window.length &&
      !previous &&
      !/(?:had|been|used|taken|diagnosed|known|on|a|diabetic|epileptic|allergic|currently|for|needed|wanted|required|smoked|tried|fallen|choked|wandered|owned|worn|carried)/u.test(
        window[hit.endToken]?.norm ?? tokens[from]?.norm ?? '',
      )
    )
      return false;
    const between = window.slice(hit.endToken);
    if (nextOnly.has(word) && between.some((token) => token.text !== '-')) return false;
    if (/^(?:nobody|neither|no one)$/u.test(word) && between.some((token) => ORDERS.has(token.norm)))
      return false;
    return !between.some((token) => cannot.has(token.norm));
  });
}

const absences = new Set(assertionCues.absence);
const isAbsence = (word: string): boolean => absences.has(word);

function isDeniedAfter(tokens: readonly Token[], to: number): boolean {
  // What comes after a comma is said of something else: "DNAR in place, review not required".
  const comma = tokens.findIndex((token, at) => at > to && token.text === ',');
  const stop = Math.min(clauseEnd(tokens, to), to + AFTER, comma === -1 ? tokens.length : comma);
  const window = tokens.slice(to, stop);
  const words = window.filter((token) => isWordy(token.norm));
  return deniedAfter.find(words).some((hit) => {
    const word = words[hit.firstToken]?.norm ?? '';
    if (hit.firstToken > 3) return false;
    // "no. 12": a number, not a denial.
    const next = tokens[tokens.indexOf(words[hit.endToken - 1] as Token) + 1];
    const beyond = tokens[tokens.indexOf(words[hit.endToken - 1] as Token) + 2];
    if (word === 'no' && /^[\d•]/u.test((next?.text === '.' ? beyond : next)?.text ?? '')) return false;
    const single = hit.endToken - hit.firstToken === 1;
    // "Is not kinked" tells how it is, not that there is none.
    if (
      /^(?:is|are)$/u.test(word) &&
      hit.endToken < words.length &&
      !isAbsence(words[hit.endToken]?.norm ?? '')
    )
      return false;
    return (
      !single ||
      (hit.endToken === words.length && window.length <= AFTER) ||
      word === 'none' ||
      word === 'negative'
    );
  });
}

const CLOCK =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|the|him|her|them|you)$/u;

/** "Half past seven", "past the gate": a time or a place, nothing that is over. */
const isClock = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.norm === 'past' && CLOCK.test(tokens[at + 1]?.norm ?? '');

/** Words that turn what was said before them into something that goes on. */
const GOES_ON = /^(?:but|now|again|still|back|new|another|returned|except)$/u;

const STOPS = new Set('.;!?()|');
/** "A sore on her hip at 14 in the old chair, closed over in 2022": told at the end of the sentence, for good. */
function isOverAtLast(tokens: readonly Token[], to: number): boolean {
  const stop = tokens.findIndex((token, at) => at >= to && STOPS.has(token.text));
  const rest = tokens.slice(to, Math.min(stop === -1 ? tokens.length : stop, to + AT_LAST));
  // "Norovirus is over, wing reopened"; "she is over it" weighs more than the limit.
  const isOver = rest.some(
    (token, at) =>
      token.norm === 'over' &&
      /^(?:is|was)$/u.test(rest[at - 1]?.norm ?? '') &&
      !/\w/u.test(rest[at + 1]?.norm ?? ''),
  );
  return (isOver || overForGood.find(rest).length > 0) && !rest.some((token) => GOES_ON.test(token.norm));
}

function isEnded(tokens: readonly Token[], from: number, to: number, start: number): boolean {
  if (isOverAtLast(tokens, to)) return true;
  const before = tokens.slice(Math.max(start, from - 6), from);
  // "cdiff (clr Aug 25)": what stands in brackets right behind belongs to it.
  const close = clauseEnd(tokens, to);
  const stop =
    tokens[close]?.text === '(' && close - to <= BRACKET_NEAR ? clauseEnd(tokens, close + 1) : close;
  const after = tokens.slice(to, Math.min(stop, to + ENDED_REACH));
  const open = (list: readonly Token[], keep: (word: string) => boolean): boolean =>
    ended
      .find(list)
      .some(
        (hit) =>
          !isClock(list, hit.firstToken) &&
          (hit.endToken - hit.firstToken > 1 || keep(list[hit.firstToken]?.norm ?? '')),
      );
  return (
    open(before, (word) => word !== 'out') ||
    open(after, (word) => word !== 'out' && word !== 'used' && word !== 'ex' && word !== 'finished') ||
    endsLast(after)
  );
}

/** Whether the words around tokens [from, to) deny them, whoever they are about. */
export const isDenied = (tokens: readonly Token[], from: number, to: number): boolean =>
  isDeniedBefore(tokens, from, clauseStart(tokens, from)) ||
  isDeniedAfter(tokens, to) ||
  isDeniedLate(tokens, from, to);

/** What the words around tokens [from, to), and the label above them, do to them. */
export function assertionOf(tokens: readonly Token[], from: number, to: number, label = ''): Assertion {
  const start = clauseStart(tokens, from);
  if (isUnderRelative(label, tokens, from)) return 'other-person';
  if (isTopic(tokens, from, to, start)) return 'topic';
  if (isOfOther(tokens, from, to, start)) return 'other-person';
  if (isDenied(tokens, from, to)) return 'denied';
  if (isEnded(tokens, from, to, start) || isBygone(tokens, from, start)) return 'ended';
  return 'stated';
}

const FOLLOW_UP_WORDS = 4;

/** Whether a label or a short following sentence says that what is named is over. */
export function isOver(label: string, followUp: readonly Token[]): boolean {
  if (isEndedLabel(label)) return true;
  if (followUp.length === 0 || followUp.length > 2 * FOLLOW_UP_WORDS) return false;
  const words = followUp.filter((token) => hasLetter(token.norm));
  if (words.length === 0 || words.length > FOLLOW_UP_WORDS) return false;
  return ended
    .find(words)
    .some(
      (hit) =>
        !/^(?:out|ex|removed|used|healed)$/u.test(words[hit.firstToken]?.norm ?? '') || words.length === 1,
    );
}

/** Whether words tell that something is over: "dabigatran stopped". */
export const tellsEnd = (tokens: readonly Token[]): boolean =>
  ended.find(tokens).some((hit) => !/^(?:out|ex|removed|used)$/u.test(tokens[hit.firstToken]?.norm ?? ''));

/** What the value of a yes-or-no label says: yes, no, nothing (blank or template left in), or something else. */
export const answerOf = (value: string): Answer => answers.of(value, readAnswer);

type Answer = 'yes' | 'no' | 'blank' | 'template' | 'text';
const answers = new Recent<Answer>(200_000);

function readAnswer(value: string): Answer {
  if (isBlank(value)) return 'blank';
  const plain = plainWords(value);
  if (templates.has(plain)) return 'template';
  if (yeses.has(plain)) return 'yes';
  const words = plain.split(' ');
  const tokens = words.map((word, at) => ({ text: word, norm: word, start: at, end: at + 1 }));
  const first = noes.find(tokens).find((hit) => hit.firstToken === 0);
  if (
    first &&
    (first.endToken === words.length ||
      /^(?:no|none|nil|n\/a|not applicable|not required|not needed|not in place)\s*(?:[.,;–—-]|$)/iu.test(
        value,
      ))
  )
    return 'no';
  return 'text';
}
