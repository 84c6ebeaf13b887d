/** Restores what shorthand leaves out of one clause: subject, auxiliary, past tense. Leaves it bare when in doubt. */
import { nounFirst } from './clause-noun';
import {
  endsNoun,
  isPersonWord,
  personFirst,
  type ClauseContext,
  type ClauseWording,
  type Subject,
} from './clause-parts';
import { verbFirst } from './clause-verb';
import { isIn, isJoining, isPronoun, verbOf } from './lexicon';
import { isNameHere } from './name-or-word';
import { endsOrTo } from './not-theirs';
import { pastTense, supportNot } from './tense';
import { added, type Word } from './words';
import { isListed } from './listed-words';

/** "she very happy" */
const isGraded = (degree: Word | undefined, state: Word | undefined): boolean =>
  isListed('degrees', degree?.norm) && isIn('states', state?.norm ?? '');

/** "she crying since evening": what somebody did, and no plan ("she coming at 2"). */
function isGoingOn(verb: Word | undefined, next: Word | undefined): boolean {
  const reading = verb ? verbOf(verb.norm) : null;
  const goes = reading?.forms.has('ing') === true && ['person', 'either'].includes(reading.verb.actor);
  return goes && !isListed('toComeIng', verb?.norm) && !isClock(next);
}

const isClock = (word: Word | undefined): boolean =>
  word?.piece?.kind === 'time' || word?.piece?.kind === 'times';

/** How many words at the start only say when or where, or join on. */
function leadOf(words: readonly Word[]): number {
  let i = 0;
  while (i < words.length) {
    const word = words[i];
    const next = words[i + 1];
    if (!word) break;
    if (isClock(word) || word.piece?.kind === 'date' || (word.norm === 'at' && isClock(next))) i++;
    else if (/^(?:rm|room)$/u.test(word.norm) && next?.piece?.kind === 'number') i += 2;
    else if (isIn('conjunctions', word.norm) && !isListed('dependent', word.norm)) i++;
    else if (isListed('focusing', word.norm) && verbOf(next?.norm ?? '') !== null) i++;
    else if (
      isListed('whenLeads', word.norm) &&
      next &&
      !/^(?:shift|visit|call|care|meds|medication)$/u.test(next.norm)
    )
      i++;
    else if ((word.text === ',' || word.text === ':') && i > 0) i++;
    else break;
  }
  return i;
}

/** "asleep", "a bit quiet", "very tired": a state that stands alone, not one that describes a noun. */
function stateAt(rest: readonly Word[]): boolean {
  const at = rest[0]?.norm === 'a' ? 2 : isIn('adverbs', rest[0]?.norm ?? '') ? 1 : 0;
  const state = rest[at];
  const next = rest[at + 1];
  if (!state || !isIn('states', state.norm) || state.fixed) return false;
  const ends =
    !next ||
    next.fixed ||
    next.tight ||
    isJoining(next.norm) ||
    isIn('negations', next.norm) ||
    (verbOf(next.norm)?.forms.has('past') ?? false);
  const thing = isListed('ofThings', state.norm);
  // "tea spilt, warm not hot", "cold in room": a thing or a place may be meant.
  const apart = isListed('ofPlaces', state.norm);
  const touched = next?.norm === 'to' && rest[at + 2]?.norm === 'touch';
  // "sore on toe", "sick none": a place that is sore, and nothing that was.
  const mark =
    isListed('soreStates', state.norm) &&
    /^(?:on|at|to|in|under|behind|left|right|both)$/u.test(next?.norm ?? '');
  const denied =
    /^(?:none|nil|no)$/u.test(next?.norm ?? '') && (next?.norm !== 'no' || rest.length === at + 2);
  if ((mark && !touched) || denied) return false;
  return ends && !(thing && rest.length === at + 1) && !(apart && !touched);
}

/** "C left 2130", "r slept": the person by the first letter of their name. */
const isInitial = (word: Word, context: ClauseContext): boolean =>
  word.text.length === 1 &&
  [...context.personNames].some((name) => name.startsWith(word.norm)) &&
  !/^[ai]$/u.test(word.text);

function startsWithPerson(first: Word, second: Word | undefined, context: ClauseContext): boolean {
  const verbal = verbOf(second?.norm ?? '') !== null || isIn('states', second?.norm ?? '');
  // "Pt declined tea"; "PT walked with him" may be a physiotherapist.
  const isCalled =
    isListed('thePerson', first.norm) &&
    first.text !== 'PT' &&
    verbOf(second?.norm ?? '')?.forms.has('past') === true;
  return isCalled || context.personNames.has(first.norm) || (isInitial(first, context) && verbal);
}

/** "did not ask who", "did not go in", "did not have time": what staff may have left undone. */
function isLeftUndone(deed: string, [next, after]: readonly Word[]): boolean {
  if (deed === 'ask') return !next || isListed('staffNotAsked', next.norm);
  const within = next?.norm === 'in' && (endsOrTo(after) || isListed('staffGo', after?.norm));
  if (deed === 'go') return within || isListed('staffGo', next?.norm);
  return deed === 'have' && isListed('staffLack', next?.norm);
}

/** "Ravi's wife in hospital", "new carer nervous", "his cat poorly": what leads the clause is somebody else. */
function isOfSomebodyElse(rest: readonly Word[], context: ClauseContext): boolean {
  for (const [i, word] of rest.slice(0, 5).entries()) {
    const theirs = i > 0 && (isPronoun(word.norm) || isIn('firstPerson', word.norm));
    const isPerson = isPersonWord(word, context) && !theirs && !context.personNames.has(word.norm);
    const ends =
      word.fixed ||
      word.piece?.kind === 'mark' ||
      isIn('prepositions', word.norm) ||
      isIn('conjunctions', word.norm) ||
      isIn('states', word.norm) ||
      isListed('finite', word.norm) ||
      verbOf(word.norm)?.forms.has(i > 0 ? 'past' : 'base') === true;
    if (ends && !(isPerson && i === 0)) return false;
    if (isPerson || isListed('pets', word.norm)) return true;
  }
  return false;
}

/** Words one clause in plain past English, or leaves it as it is. */
export function wordClause(words: readonly Word[], context: ClauseContext): ClauseWording {
  const lead = words.slice(0, leadOf(words));
  const rest = words.slice(lead.length);
  const first = rest[0];
  const second = rest[1];
  const keep = (subject: Subject, list: Word[] = rest): ClauseWording => ({
    words: [...lead, ...list],
    subject,
    unclear: null,
  });
  if (!first) return keep(context.before);
  if (isIn('firstPerson', first.norm) && !/^(?:my|our|me|us)$/u.test(first.norm))
    return keep('writer', pastTense(supportNot(rest), 1, context));
  if (isPronoun(first.norm) && !/^(?:her|his|their|hers|him|them)$/u.test(first.norm)) {
    // "she wet bed": what she did.
    const wetted = second?.norm === 'wet' && isListed('wetted', rest[2]?.norm);
    const goesOn = isGoingOn(second, rest[2]) || isGraded(second, rest[2]);
    const state =
      (isIn('states', second?.norm ?? '') || goesOn) && !/^(?:they|it)$/u.test(first.norm) && !wetted;
    return keep(
      'person',
      pastTense(state ? [first, added('was'), ...rest.slice(1)] : supportNot(rest), 1, context),
    );
  }
  if (startsWithPerson(first, second, context)) {
    if (first.text.length === 1) rest[0] = { ...first, text: first.text.toUpperCase() };
    const verb = verbOf(second?.norm ?? '');
    const needsWas =
      (isIn('states', second?.norm ?? '') && !verb) ||
      verb?.forms.has('ing') === true ||
      isGraded(second, rest[2]);
    return keep(
      'person',
      pastTense(needsWas ? [rest[0] ?? first, added('was'), ...rest.slice(1)] : rest, 1, context),
    );
  }
  if (isListed('auxiliaries', first.norm) && second?.norm === 'not') {
    const third = rest[2]?.norm ?? '';
    // "couldn't get in 0730", "couldn't get hold of her": whoever came or rang.
    const [fourth, fifth] = [rest[3], rest[4]];
    const reached =
      third === 'get' && (isListed('gotOf', fourth?.norm) || (fourth?.norm === 'in' && endsNoun(fifth)));
    const theirs = verbOf(third)?.verb.actor === 'person' || isIn('states', third) || third === 'have';
    const restored =
      theirs &&
      !reached &&
      /^(?:did|was|could|would|had)$/u.test(first.norm) &&
      !isLeftUndone(third, rest.slice(3));
    return (restored ? personFirst(lead, rest, null, context) : null) ?? keep(context.before);
  }
  if (isListed('ableTo', first.norm) && second?.norm === 'to')
    return personFirst(lead, rest, 'was', context) ?? keep(context.before);
  if (stateAt(rest))
    return (
      personFirst(lead, first.norm === 'bit' ? [added('a'), ...rest] : rest, 'was', context) ??
      keep(context.before)
    );
  // "rose ate nothing" of a visitor called Rose
  if (isNameHere(rest, 0)) return keep('other');
  const noun = nounFirst(lead, rest, context);
  if (noun) return noun;
  const reading = first.fixed ? null : verbOf(first.norm);
  // "dress she choose", "cream I put": a thing that is spelt like a verb.
  // "voices r back": things again, and nobody who voices.
  const are = reading?.forms.has('s') === true && /^(?:r|are|were|is|was)$/u.test(second?.text ?? '');
  const named =
    are || (isListed('things', first.norm) && (isPronoun(second?.norm ?? '') || second?.text === 'I'));
  if (reading && !named) {
    const plain = reading.forms.has('base') && !reading.forms.has('past') && !reading.forms.has('ing');
    if (!plain) return verbFirst(lead, rest, reading, context);
    const carries = context.before === 'person' || context.before === 'writer';
    return carries && context.plainPresent
      ? keep(context.before, pastTense(rest, 0, context, true))
      : keep(context.before);
  }
  const other = isOfSomebodyElse(rest, context);
  // "lunch he tell not hungry, eat 3 spoons": a thing leads, and the person does it.
  const doer = rest.findIndex(({ norm }, i) => /^(?:she|he)$/u.test(norm) && verbOf(rest[i + 1]?.norm ?? ''));
  const theirs =
    doer > 0 &&
    doer <= 3 &&
    !rest.slice(0, doer).some((word) => isPersonWord(word, context) || verbOf(word.norm));
  return keep(other ? 'other' : theirs ? 'person' : 'thing', pastTense(rest, 1, context));
}
