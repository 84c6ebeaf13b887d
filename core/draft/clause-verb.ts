/** Clauses that begin with a verb: who did it, or to whom it was done. */
import {
  as,
  endsNoun,
  hasObjectPronoun,
  isPersonWord,
  isPlural,
  nounPhrase,
  personFirst,
  type ClauseContext,
  type ClauseWording,
} from './clause-parts';
import { isIn, verbOf, type VerbReading } from './lexicon';
import { mayBePlanned } from './planned';
import { isListed } from './listed-words';
import { isComing, isOfCall, isOfSomethingElse, isStaffTalk } from './not-theirs';
import { added, type Word } from './words';

interface VerbClause {
  lead: Word[];
  rest: Word[];
  verb: Word;
  next: Word | undefined;
  reading: VerbReading;
  context: ClauseContext;
  bare: ClauseWording;
}

/** "found on floor", "found at 0210 on floor"; "found at 1425 when doing stock" is no person. */
function isFoundAt(rest: readonly Word[]): boolean {
  const from = rest[1]?.norm === 'at' ? 2 : 1;
  const at = rest[from]?.piece?.kind === 'time' ? from + 1 : 1;
  return isListed('foundPlace', rest[at]?.norm);
}

function said({ lead, rest, verb, next, reading, context, bare }: VerbClause): ClauseWording {
  const past = reading.forms.has('s') ? [as(verb, reading.verb.past), ...rest.slice(1)] : rest;
  const words = [...lead, ...past];
  // "said i'd tell Gill": the writer speaks of what they said themselves, or repeats somebody's words.
  if (isIn('firstPerson', (next?.norm ?? '').replace(/'\w+$/u, ''))) return { ...bare, words };
  const toStaff =
    verb.norm === 'reported' &&
    (!/^(?:c\/o|denie[sd])$/u.test(verb.piece?.norm ?? '') || next?.norm === 'to');
  if (toStaff || isIn('prepositions', next?.norm ?? '')) return { ...bare, words };
  if (/^(?:sorry|hello|goodbye|no|yes)$/u.test(next?.norm ?? '') && rest.some((word) => word.norm === 'to'))
    return { ...bare, words };
  // "said sorry, emptied now": staff, as often as the person.
  if (next?.norm === 'sorry' && (context.before === 'none' || context.before === 'thing'))
    return { ...bare, words };
  const open = context.before === 'none' && (context.others || context.otherLast);
  // "GP Dr Bose rang. says stop it": whoever the sentence before was about, and nobody needs to ask.
  if (open || (context.before === 'thing' && context.others)) return { ...bare, words };
  return personFirst(lead, past, null, context) ?? { ...bare, words };
}

/** "cut nails", "put cream on": past and order look the same. Only a clock time says that it was done. */
function mayBeOrder({ forms }: VerbReading, words: readonly Word[]): boolean {
  return forms.has('base') && !words.some((word) => word.piece?.kind === 'time');
}

/** "told wife gp said no", "told her nurse is coming": whoever stands before a verb does it, and need not be who was told. */
function saysWhat(rest: readonly Word[], size: number): boolean {
  const after = rest[1 + size];
  if (!after || after.fixed || after.piece?.kind === 'mark') return false;
  const does = verbOf(after.norm) !== null || isListed('finite', after.norm) || isIn('negations', after.norm);
  if (does) return !isPost(rest, 1 + size);
  // "told her manager upset", "told her office closed"
  const own = /^(?:her|him)$/u.test(rest[1]?.norm ?? '');
  return own && (isIn('states', after.norm) || isListed('lateOrIn', after.norm));
}

/** "changed pad" → "pad was changed": what it was done to comes first, nobody is named as doing it. */
function thingFirst({ lead, rest, verb, next, reading, context, bare }: VerbClause): ClauseWording {
  const size = /^(?:111|999|101)$/u.test(next?.text ?? '') ? 1 : nounPhrase(rest, 1);
  const phrase = rest.slice(1, 1 + size);
  // "told nurse in charge", "informed GP on call": which of them.
  if (isPost(rest, 1 + size)) return bare;
  const somebody = phrase.some((word) => isPersonWord(word, context) && !isIn('objectLike', word.norm));
  // "changed cath size 14": the figure belongs to what was changed.
  if (rest[1 + size]?.piece?.kind === 'number') return bare;
  // "thickened juice 200 ml": how it was, and not what was done to it. "kept trying to get up"
  const kind =
    isListed('preparedAs', verb.norm) &&
    (isIn('drinks', next?.norm ?? '') || isIn('massFood', next?.norm ?? ''));
  if (kind || verbOf(next?.norm ?? '')?.forms.has('ing')) return bare;
  // "took a turn": what happened to somebody.
  if (verb.norm === 'took' && isListed('takenPart', phrase.at(-1)?.norm ?? '')) return bare;
  // "took back 6pm": returned it, and no part of the body.
  if (next?.norm === 'back' && isListed('broughtBack', verb.norm)) return bare;
  const isWhen = isIn('months', next?.norm ?? '') || isIn('weekdays', next?.norm ?? '');
  // "changed straight away": how, and not what.
  if (isListed('howDone', next?.norm) || isIn('adverbs', next?.norm ?? '')) return bare;
  // "turned R at 0130"
  if (phrase.length > 0 && phrase.every(({ norm }) => isIn('sides', norm))) return bare;
  // "cleaned steristrips": cleaned, and then strips put on.
  if (isListed('cleaning', verb.norm) && isListed('putOnWounds', phrase.at(-1)?.norm)) return bare;
  // "told nurse both"
  if (isIn('determiners', phrase.at(-1)?.norm ?? '')) return bare;
  // "checked head to toe"
  if (isIn('bodySites', phrase.at(-1)?.norm ?? '') && rest[1 + size]?.norm === 'to') return bare;
  if (isListed('found', rest[1 + size]?.norm) || isRow(phrase)) return bare;
  // "took wafer quarter": how much of it.
  if (
    rest.some((word) => word.piece?.kind === 'fraction') ||
    phrase.some(({ norm }) => /^(?:half|quarter)$/u.test(norm))
  )
    return bare;
  // "did her word search til dinner": how long somebody did it.
  if (/^till?$|^until$/u.test(rest[1 + size]?.norm ?? '')) return bare;
  // "mopped no sign out": a no of its own, which the deed is not about. "booked 28th 9.20": what for.
  if (/^(?:no|nil)$/u.test(next?.norm ?? '') && !isListed('deniedOf', verb.norm)) return bare;
  if (phrase.some(({ norm }) => /^\d+(?:st|nd|rd|th)$/u.test(norm))) return bare;
  if (size === 0 || size > 4 || isWhen || isIn('firstPerson', next?.norm ?? '')) return bare;
  const people = phrase.some((word) => isPersonWord(word, context) && !isIn('determiners', word.norm));
  const onlyPeople = phrase.every(
    (word) =>
      isPersonWord(word, context) || isIn('determiners', word.norm) || isListed('partOfPost', word.norm),
  );
  if (reading.verb.actor === 'tell' ? !somebody || !onlyPeople : people) return bare;
  if (context.before === 'writer' || context.before === 'other') return bare;
  if (reading.verb.actor === 'tell' && saysWhat(rest, size)) return bare;
  if (mayBeOrder(reading, [...lead, ...rest]) || mayBePlanned(rest)) return bare;
  if (isIn('cleansers', phrase.at(-1)?.norm ?? '')) return bare;
  // "checked asleep each time"
  if (phrase.some(({ norm }) => isIn('states', norm))) return bare;
  const be = added(isPlural(phrase) ? 'were' : 'was');
  const words = [...lead, ...phrase, be, as(verb, reading.verb.participle), ...rest.slice(1 + size)];
  return { words, subject: 'thing', unclear: null };
}

function toPerson({ lead, rest, verb, next, reading, context, bare }: VerbClause): ClauseWording {
  const away =
    isPersonWord(next, context) ||
    rest.some(
      (word, i) =>
        /^(?:to|for)$/u.test(word.norm) &&
        // "gave 2 tabs to wrong resident": somebody else had them.
        (isPersonWord(rest[i + 1], context) || /^(?:wrong|another|other)$/u.test(rest[i + 1]?.norm ?? '')),
    );
  const forms = verbOf(next?.norm ?? '')?.forms;
  // "today am given": it is not said what.
  const timed = next?.piece?.kind === 'time' && (!rest[2] || isIn('prepositions', rest[2].norm));
  const nothing =
    !next || timed || isIn('prepositions', next.norm) || next.text === ',' || next.norm === 'back';
  if (/^(?:gave|given|offered)$/u.test(verb.norm) && nothing) return bare;
  const helpOf = /^(?:helped|gave|given)$/u.test(verb.norm) && forms?.has('base') && !forms.has('past');
  if (away || helpOf || (mayBePlanned(rest) && isIn('prepositions', next?.norm ?? ''))) return bare;
  return personFirst(lead, [as(verb, reading.verb.participle), ...rest.slice(1)], 'was', context) ?? bare;
}

function had({ lead, rest, next, context, bare }: VerbClause): ClauseWording {
  const staff =
    isListed('staffHad', next?.norm) || rest.some((word) => /^(?:her|him|them)$/u.test(word.norm));
  return staff || !next ? bare : (personFirst(lead, rest, null, context) ?? bare);
}

/** "nurse in charge", "manager on call" */
const isPost = (rest: readonly Word[], at: number): boolean =>
  /^(?:in charge|on call|on duty|on shift)$/u.test(`${rest[at]?.norm ?? ''} ${rest[at + 1]?.norm ?? ''}`);

/** "searched all floors garden shed": several things in a row, and only one is named by the last word. */
const isRow = (phrase: readonly Word[]): boolean =>
  phrase
    .slice(0, -1)
    .some(
      ({ norm }, i) =>
        /[^suia/]s$/u.test(norm) && !isIn('determiners', norm) && phrase[i + 1]?.norm !== 'and',
    );

/** "hit carer", "pushed": somebody was harmed and the note does not say by whom. */
function harmsSomebody({ rest, next, context }: VerbClause): boolean {
  if (context.before !== 'none' && context.before !== 'thing') return false;
  // "kicked me": of somebody hurt at work the note is about who did it.
  if (/^(?:me|us)$/u.test(next?.norm ?? '')) return false;
  // "bit own hand", "hit the skirting"
  if (next?.norm === 'own' || (next?.norm === 'the' && !isPersonWord(rest[2], context))) return false;
  return (
    !next ||
    isPersonWord(next, context) ||
    isIn('determiners', next.norm) ||
    isIn('objectLike', next.norm) ||
    next.norm === 'another'
  );
}

/** Words a clause that begins with a past, -ing or third-person verb. */
export function verbFirst(
  lead: Word[],
  rest: Word[],
  reading: VerbReading,
  context: ClauseContext,
): ClauseWording {
  const bare: ClauseWording = { words: [...lead, ...rest], subject: context.before, unclear: null };
  const verb = rest[0];
  const next = rest[1];
  if (!verb) return bare;
  const clause: VerbClause = { lead, rest, verb, next, reading, context, bare };
  const { actor } = reading.verb;
  if (verb.norm === 'kicked' && next?.norm === 'off') return bare;
  if (actor === 'harm') return { ...bare, unclear: harmsSomebody(clause) ? 'did' : null };
  const names = rest.some((word) => context.personNames.has(word.norm)) || hasObjectPronoun(rest);
  const own = rest.some((word) => /^(?:self|himself|herself|themselves|own|independently)$/u.test(word.norm));
  if (isOfCall(rest)) return { ...bare, subject: 'other' };
  if (isStaffTalk(verb, next, rest[2]) || isOfSomethingElse(rest)) return bare;
  if (reading.forms.has('ing'))
    return actor === 'person' && !names ? (personFirst(lead, rest, 'was', context) ?? bare) : bare;
  if (actor === 'say') return said(clause);
  // "told me, told nurse": whoever told the one told the other.
  if (actor === 'tell' && isIn('firstPerson', next?.norm ?? '')) return { ...bare, subject: 'other' };
  if (names && !own) return { ...bare, subject: context.before === 'none' ? 'other' : context.before };
  if (isComing(verb, next)) return bare;
  const past = reading.forms.has('past');
  // "rang 999 herself"; "rang Mrs R herself" is about the one who was rung.
  const alone = rest.some(
    (word, i) =>
      /^(?:himself|herself|themselves)$/u.test(word.norm) &&
      /^(?:111|999|101)$/u.test(rest[i - 1]?.text ?? ''),
  );
  if (actor === 'person' || (own && actor !== 'tell') || (alone && past && actor === 'tell')) {
    // "ate her dinner": what is hers, and not her.
    const owns = /^(?:her|his|their)$/u.test(next?.norm ?? '') && !endsNoun(rest[2]);
    if ((isPersonWord(next, context) && !owns && actor !== 'tell') || !past) return bare;
    return personFirst(lead, rest, null, context) ?? bare;
  }
  // "kept trying to get up"
  if (verb.norm === 'kept' && verbOf(next?.norm ?? '')?.forms.has('ing'))
    return personFirst(lead, rest, null, context) ?? bare;
  if (verb.norm === 'had') return had(clause);
  const isMark = context.before === 'thing';
  if (
    /^(?:found|seen)$/u.test(verb.norm) &&
    isFoundAt(rest) &&
    !isMark &&
    !context.lost &&
    !mayBePlanned(rest)
  )
    return personFirst(lead, rest, 'was', context) ?? bare;
  if (actor === 'toPerson' && (past || reading.forms.has('participle'))) return toPerson(clause);
  return (actor === 'object' || actor === 'tell') && past ? thingFirst(clause) : bare;
}
