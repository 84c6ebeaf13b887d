/** Whose a condition is: the person's, or that of a relative, a neighbour, a fellow resident, staff or an animal. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { expand } from '@/core/knowledge/red-flags';
import { phraseSet } from '@/core/text/phrases';
import { plainWords } from '@/core/text/plain-words';
import { beginsCapital, beginsFigure, type Token } from '@/core/text/tokens';

const familyHistory = phraseSet(assertionCues.familyHistory);
const familyVerbs = new Set(assertionCues.familyVerbs);
const familyOpeners = new Set(assertionCues.familyOpeners);
const familySays = new Set(assertionCues.familySays);
const family = new Set(expand(['@family']));
const fellows = new Set(assertionCues.fellows);
const owners = new Set(assertionCues.ownerPrepositions);
const own = new Set(assertionCues.own);

const PERSON = new Set(['he', 'she', 'they', 'him', 'i', 'who', 'to']);

/** Whether the words before a term, in a statement about somebody else, turn back to the person. */
export const turnsBack = (tokens: readonly Token[], from: number): boolean =>
  tokens
    .slice(1, from)
    .some((token) => (PERSON.has(token.norm) && token.norm !== 'to') || familySays.has(token.norm));

/** The verb that follows a relative and their name ("Son Declan is", "Daughter-in-law is"), or null. */
function verbAfter(tokens: readonly Token[], role: number, stop: number): number | null {
  let at = role + 1;
  const skips = (token: Token | undefined): boolean =>
    token !== undefined &&
    (token.text === '-' ||
      token.text === ',' ||
      ['in', 'law', 'also', '(', ')', 'who', 'at', 'from', 'the', 'no', 'number'].includes(token.norm) ||
      beginsFigure(token.text) ||
      beginsCapital(token.text));
  while (at < stop && at - role <= 6 && skips(tokens[at])) at += 1;
  const word = tokens[at]?.norm ?? '';
  return familyVerbs.has(word) ||
    (/(?:ed|ing)$/u.test(word) && word.length > 4) ||
    /^(?:took|self)$/u.test(word)
    ? at
    : null;
}

const isRelative = (word: string): boolean =>
  family.has(word) || (word.endsWith('s') && family.has(word.slice(0, -1)));
const isFellow = (word: string): boolean =>
  fellows.has(word) || (word.endsWith('s') && fellows.has(word.slice(0, -1)));

/** "Her husband chokes", "his cat went missing", "another tenant has a DoLS": the words just before name the subject. */
function isOfSubject(tokens: readonly Token[], from: number, to: number, start: number): boolean {
  for (let at = start; at < from; at += 1) {
    const word = tokens[at]?.norm ?? '';
    if (!isRelative(word) && !isFellow(word)) continue;
    const owner = /['’]s$/u.test(tokens[at]?.text ?? '');
    if (owner && (from - at <= 3 || familyVerbs.has(tokens[at + 2]?.norm ?? ''))) return true;
    // "Her husband chokes on his food": the term itself is what they do.
    if (
      at + 1 === from &&
      isRelative(word) &&
      /(?:[^s]s|ed|ing)$/u.test(tokens[from]?.norm ?? '') &&
      to - from === 1
    )
      return true;
    const verb = verbAfter(tokens, at, from);
    if (verb !== null && !tokens.slice(verb, from).some((token) => PERSON.has(token.norm))) return true;
  }
  return false;
}

const REACH = 4;
const TAIL = 3;

/** "Bariatric surgery for her sister", "a poster for Mr Jones in 12": whose it is stands right behind. */
function belongsToOther(tokens: readonly Token[], to: number): boolean {
  for (let at = to; at < Math.min(tokens.length, to + REACH); at += 1) {
    const word = tokens[at]?.norm ?? '';
    if (/^[.;:!?|()–—,]$/u.test(tokens[at]?.text ?? '')) return false;
    if (!owners.has(word)) continue;
    const whose = own.has(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
    const role = tokens[whose]?.norm ?? '';
    const titled = /^(?:mr|mrs|ms|miss)$/u.test(role) && /^\p{Lu}/u.test(tokens[whose + 1]?.text ?? '');
    // "A pair of carers" is who helps.
    const helpers = word === 'of' && /^(?:carer|colleague|volunteer)s?$/u.test(role);
    const named = (whose === at + 2 && isRelative(role)) || (isFellow(role) && !helpers);
    const rest = tokens.slice(whose + 1).findIndex((token) => /^[.;,!?()–—]$/u.test(token.text));
    const left = rest === -1 ? tokens.length - whose - 1 : rest;
    if ((named && left <= TAIL) || titled) return true;
  }
  return false;
}

/** Whether what tokens [from, to) name is said of somebody other than the person. */
export function isOfOther(tokens: readonly Token[], from: number, to: number, start: number): boolean {
  if (familyHistory.find(tokens.slice(start, from)).length > 0) return true;
  return isOfSubject(tokens, from, to, start) || belongsToOther(tokens, to);
}

const LABEL_WORDS = 4;
const LONE_WORDS = 4;

/** "Brother: has epilepsy": the label names the relative and the value goes on about them. */
export function isUnderRelative(label: string, tokens: readonly Token[], from: number): boolean {
  const named = label === '' ? [] : plainWords(label).split(' ');
  if (named.length > LABEL_WORDS || !named.some((word) => family.has(word))) return false;
  // "Mother: coeliac disease": the relation alone, and a condition after it.
  if (named.length === 1 && tokens.length <= LONE_WORDS && !turnsBack(tokens, tokens.length)) return true;
  if (!familyOpeners.has(tokens[0]?.norm ?? '')) return false;
  return !turnsBack(tokens, from);
}
