/** Clauses that begin with a thing or a person told: the missing "was". */
import {
  endsNoun,
  isPersonWord,
  isPlural,
  nounPhrase,
  type ClauseContext,
  type ClauseWording,
} from './clause-parts';
import { isIn, isPronoun, verbOf } from './lexicon';
import { mayBePlanned } from './planned';
import { added, type Word } from './words';
import { isListed } from './listed-words';

const isAmount = (word: Word | undefined): boolean =>
  word?.piece?.kind === 'measure' || word?.piece?.kind === 'count';

const IS_OR_HAS = /^(?:s?he|it|that|there|who|what)'s$/u;

/** "pad changed", "GP informed 0930", "no injury seen", or null where the clause is none of these. */
export function nounFirst(lead: Word[], rest: Word[], context: ClauseContext): ClauseWording | null {
  const neg = /^(?:no|nil)$/u.test(rest[0]?.norm ?? '') ? 1 : 0;
  const size = nounPhrase(rest, neg);
  // "he's drunk 200ml": no thing that is drunk.
  const phrase = rest.slice(neg, neg + size);
  if (size === 0 || rest[neg]?.norm === 'who' || phrase.some(({ norm }) => IS_OR_HAS.test(norm))) return null;
  let noun = neg + size;
  while (isAmount(rest[noun])) noun++;
  let at = noun;
  while (isListed('betweenThingAndDeed', rest[at]?.norm)) at++;
  const verb = rest[at];
  if (!verb || verb.fixed) return null;
  // "last seen 0430", "nails need cutting left for podiatry", "transport never turned up"
  if (phrase.some(({ norm }, i) => isListed('needing', norm) || (i === size - 1 && norm === 'last')))
    return null;
  if (verb.norm === 'turned' && rest[at + 1]?.norm === 'up') return null;
  // "hospital sw told?": asked, not said. "chewed long time kept in cheek": how long, not what.
  if (rest[at + 1]?.text === '?' || isListed('howLong', phrase.at(-1)?.norm ?? '')) return null;
  const reading = verbOf(verb.norm);
  // "blood, 2 cm cut": a thing of that size.
  if (reading?.forms.has('base') && reading.forms.has('participle') && isAmount(rest[at - 1])) return null;
  const people = phrase.some((word) => isPersonWord(word, context));
  const after = rest[at + 1];
  const stops = endsNoun(after) && !isPronoun(after?.norm ?? '') && !isIn('firstPerson', after?.norm ?? '');
  const usual = people
    ? isListed('heard', verb.norm)
    : reading?.verb.actor === 'object' || isIn('passives', verb.norm);
  const passive = reading?.forms.has('participle') && !isIn('noPassive', phrase.at(-1)?.norm ?? '') && usual;
  const be = added(isPlural(phrase) ? 'were' : 'was');
  const words = [...lead, ...rest.slice(0, noun), be, ...rest.slice(noun)];
  // "me told 1130 by her": who told whom is for the worker to say.
  const objects = phrase.some(({ norm }) => /^(?:me|us|him|them)$/u.test(norm));
  if (
    passive &&
    stops &&
    !objects &&
    !mayBePlanned(rest) &&
    rest.slice(0, noun).every((word) => word.norm !== 'to')
  )
    return { words, subject: people ? 'other' : 'thing', unclear: null };
  const own = context.personNames.has(phrase[0]?.norm ?? '');
  const state = isIn('states', verb.norm) && !reading && size <= 2;
  if (state && (isIn('stateNouns', phrase.at(-1)?.norm ?? '') || own))
    return { words, subject: people ? 'person' : 'thing', unclear: null };
  return null;
}
