/** Restores what shorthand leaves out of one clause: subject, auxiliary, past tense. Leaves it bare when in doubt. */
import { isIn, isPronoun, verbOf, type VerbReading } from './lexicon';
import { added, type Word } from './words';

/** Who the clause before was about. */
export type Subject = 'none' | 'person' | 'other' | 'writer' | 'thing';

export interface ClauseContext {
  /** What a restored subject is written as; null where no name or pronoun is known. */
  person: string | null;
  /** The person's names, lower case. */
  personNames: ReadonlySet<string>;
  names: ReadonlySet<string>;
  /** Subject of the clause before in the same sentence. */
  before: Subject;
  /** Somebody other than the person was the last subject of the note. */
  otherLast: boolean;
  /** Others were named so far: "said" alone may be theirs. */
  others: boolean;
  /** The note uses present forms where English has the past ("she say"). */
  plainPresent: boolean;
}

export interface ClauseWording {
  words: Word[];
  subject: Subject;
  /** The clause had no subject and none could be safely given. */
  unclear: 'said' | 'did' | null;
}

const isClock = (word: Word | undefined): boolean =>
  word?.piece?.kind === 'time' || word?.piece?.kind === 'times';

/** How many words at the start only say when or join on. */
function leadOf(words: readonly Word[]): number {
  let i = 0;
  while (i < words.length) {
    const word = words[i];
    const next = words[i + 1];
    if (!word) break;
    if (isClock(word) || word.piece?.kind === 'date' || (word.norm === 'at' && isClock(next))) i++;
    else if (
      isIn('conjunctions', word.norm) &&
      !/^(?:if|as|when|while|because|although|though)$/u.test(word.norm)
    )
      i++;
    else if (
      /^(?:also|again|then|later|today|overnight|initially|eventually|this|morning|afternoon|evening|am|pm)$/u.test(
        word.norm,
      ) &&
      next
    )
      i++;
    else if ((word.text === ',' || word.text === ':') && i > 0) i++;
    else break;
  }
  return i;
}

const endsNoun = (word: Word | undefined): boolean =>
  !word ||
  word.tight ||
  word.fixed ||
  isIn('prepositions', word.norm) ||
  isIn('conjunctions', word.norm) ||
  isIn('adverbs', word.norm) ||
  isIn('negations', word.norm) ||
  isPronoun(word.norm) ||
  /^(?:was|were|is|are|has|had)$/u.test(word.norm);

/** The bare noun phrase that begins at `i`, as a count of words; 0 where none does. */
function nounPhrase(words: readonly Word[], i: number): number {
  let n = 0;
  while (n < 5) {
    const word = words[i + n];
    if (
      n === 0 &&
      word &&
      (isIn('determiners', word.norm) || word.norm === 'her') &&
      !/^(?:this|that)$/u.test(word.norm)
    ) {
      n++;
      continue;
    }
    const and =
      word?.norm === 'and' &&
      n > 0 &&
      !endsNoun(words[i + n + 1]) &&
      verbOf(words[i + n + 1]?.norm ?? '') === null;
    if (and) {
      n++;
      continue;
    }
    if (endsNoun(word)) break;
    const reading = verbOf(word?.norm ?? '');
    if (
      reading &&
      (reading.forms.has('past') || reading.forms.has('participle')) &&
      !/^(?:set|cut|read|put)$/u.test(word?.norm ?? '')
    )
      break;
    n++;
  }
  const only = words[i];
  if (n === 1 && only && (isIn('determiners', only.norm) || isPronoun(only.norm))) return 0;
  return n;
}

const PLURAL = /(?:[^suia]s|people|teeth|feet|police|children|staff)$/u;
const isPlural = (phrase: readonly Word[]): boolean =>
  phrase.some((word) => word.norm === 'and') || PLURAL.test(phrase.at(-1)?.norm ?? '');

const isPersonWord = (word: Word | undefined, context: ClauseContext): boolean =>
  word !== undefined &&
  (isIn('roles', word.norm) ||
    isPronoun(word.norm) ||
    isIn('firstPerson', word.norm) ||
    context.names.has(word.norm) ||
    context.personNames.has(word.norm) ||
    /^(?:111|999|101)$/u.test(word.text));

const lower = (word: Word): Word =>
  word.fixed || word.text === 'I' || /\p{Lu}.*\p{Lu}/u.test(word.text) || !/^\p{Lu}/u.test(word.text)
    ? word
    : { ...word, text: word.norm };

const as = (word: Word, text: string): Word => ({ ...word, text, norm: text });

/** "offered shower", "found on floor", "asleep": the person comes first. */
function personFirst(
  lead: Word[],
  rest: Word[],
  auxiliary: string | null,
  context: ClauseContext,
): ClauseWording {
  if (context.before === 'person')
    return {
      words: auxiliary ? [...lead, added(auxiliary), ...rest] : [...lead, ...rest],
      subject: 'person',
      unclear: null,
    };
  const open = context.before === 'none' && !context.otherLast;
  if (!open || !context.person)
    return {
      words: [...lead, ...rest],
      subject: context.before === 'none' ? 'none' : context.before,
      unclear: null,
    };
  const inserted = [added(context.person), ...(auxiliary ? [added(auxiliary)] : [])];
  return {
    words: [...lead, ...inserted, ...rest.map((word, i) => (i === 0 ? lower(word) : word))],
    subject: 'person',
    unclear: null,
  };
}

/** "changed pad" → "pad was changed": what it was done to comes first, nobody is named as doing it. */
function thingFirst(
  lead: Word[],
  rest: Word[],
  size: number,
  reading: VerbReading,
  context: ClauseContext,
): ClauseWording {
  const verb = rest[0];
  const phrase = rest.slice(1, 1 + size);
  if (!verb) return { words: [...lead, ...rest], subject: context.before, unclear: null };
  const words = [
    ...lead,
    ...phrase,
    added(isPlural(phrase) ? 'were' : 'was'),
    as(verb, reading.verb.participle),
    ...rest.slice(1 + size),
  ];
  return { words, subject: 'thing', unclear: null };
}

function verbFirst(lead: Word[], rest: Word[], reading: VerbReading, context: ClauseContext): ClauseWording {
  const bare: ClauseWording = { words: [...lead, ...rest], subject: context.before, unclear: null };
  const verb = rest[0];
  const next = rest[1];
  if (!verb) return bare;
  const { actor } = reading.verb;
  const names = rest.some((word) => context.personNames.has(word.norm) || /^(?:him|them)$/u.test(word.norm));
  const own = rest.some((word) => /^(?:self|himself|herself|themselves|own|independently)$/u.test(word.norm));
  if (actor === 'harm')
    return { ...bare, unclear: context.before === 'none' || context.before === 'thing' ? 'did' : null };
  if (reading.forms.has('ing'))
    return actor === 'person' && !names ? personFirst(lead, rest, 'was', context) : bare;
  if (actor === 'say') {
    const past = reading.forms.has('s') ? [as(verb, reading.verb.past), ...rest.slice(1)] : rest;
    if (context.before === 'none' && (context.others || context.otherLast))
      return { ...bare, words: [...lead, ...past], unclear: 'said' };
    if (context.before === 'thing')
      return { ...bare, words: [...lead, ...past], unclear: context.others ? 'said' : null };
    return personFirst(lead, past, null, context);
  }
  if (names && !own) return bare;
  const past = reading.forms.has('past');
  if (actor === 'person' || (own && actor !== 'tell')) {
    if (isPersonWord(next, context) || !past) return bare;
    return personFirst(lead, rest, null, context);
  }
  if (verb.norm === 'had') {
    const staff =
      /^(?:to|chat|word|conversation|call|phone|look|message|msg)$/u.test(next?.norm ?? '') ||
      rest.some((word) => /^(?:her|him|them)$/u.test(word.norm));
    return staff || !next ? bare : personFirst(lead, rest, null, context);
  }
  if (
    /^(?:found|seen)$/u.test(verb.norm) &&
    /^(?:on|in|by|at|lying|sat|sitting|asleep|awake|beside|standing|under|outside|walking|unresponsive)$/u.test(
      next?.norm ?? '',
    )
  )
    return personFirst(lead, rest, 'was', context);
  if (actor === 'toPerson' && (past || reading.forms.has('participle'))) {
    const away =
      isPersonWord(next, context) ||
      rest.some((word, i) => /^(?:to|for)$/u.test(word.norm) && isPersonWord(rest[i + 1], context));
    const helpOf =
      /^(?:helped|gave|given)$/u.test(verb.norm) &&
      (verbOf(next?.norm ?? '')?.forms.has('base') ?? false) &&
      !verbOf(next?.norm ?? '')?.forms.has('past');
    if (away || helpOf) return bare;
    return personFirst(lead, [as(verb, reading.verb.participle), ...rest.slice(1)], 'was', context);
  }
  if ((actor === 'object' || actor === 'tell') && past) {
    const service = /^(?:111|999|101)$/u.test(next?.text ?? '') ? 1 : 0;
    const size = service || nounPhrase(rest, 1);
    const phrase = rest.slice(1, 1 + size);
    const toldSomeone = phrase.some((word) => isPersonWord(word, context) && !isIn('objectLike', word.norm));
    const object = rest[1];
    if (size === 0 || size > 4 || !object || isIn('firstPerson', object.norm)) return bare;
    if (
      actor === 'tell'
        ? !toldSomeone
        : phrase.some((word) => isPersonWord(word, context) && !isIn('determiners', word.norm))
    )
      return bare;
    if (context.before === 'writer') return bare;
    return thingFirst(lead, rest, size, reading, context);
  }
  return bare;
}

/** "pad changed", "GP informed 0930", "no injury seen": the missing "was". */
function nounFirst(lead: Word[], rest: Word[], context: ClauseContext): ClauseWording | null {
  const neg = /^(?:no|nil)$/u.test(rest[0]?.norm ?? '') ? 1 : 0;
  const size = nounPhrase(rest, neg);
  if (size === 0) return null;
  const phrase = rest.slice(neg, neg + size);
  let at = neg + size;
  while (/^(?:not|fully|partly|also|well|just|never|already|all)$/u.test(rest[at]?.norm ?? '')) at++;
  const verb = rest[at];
  if (!verb || verb.fixed) return null;
  const reading = verbOf(verb.norm);
  const people = phrase.some((word) => isPersonWord(word, context));
  const told = /^(?:told|informed|notified|updated|contacted|alerted|aware)$/u.test(verb.norm);
  const stops =
    endsNoun(rest[at + 1]) &&
    !isPronoun(rest[at + 1]?.norm ?? '') &&
    !isIn('firstPerson', rest[at + 1]?.norm ?? '');
  const passive =
    reading?.forms.has('participle') &&
    !isIn('noPassive', phrase.at(-1)?.norm ?? '') &&
    (people ? told : reading.verb.actor === 'object' || isIn('passives', verb.norm));
  const be = isPlural(phrase) && !neg ? 'were' : isPlural(phrase) ? 'were' : 'was';
  const insert = (): Word[] => [...lead, ...rest.slice(0, neg + size), added(be), ...rest.slice(neg + size)];
  if (passive && stops) return { words: insert(), subject: people ? 'other' : 'thing', unclear: null };
  if (
    isIn('states', verb.norm) &&
    !reading &&
    size <= 2 &&
    (isIn('stateNouns', phrase.at(-1)?.norm ?? '') || context.personNames.has(phrase[0]?.norm ?? ''))
  )
    return { words: insert(), subject: people ? 'person' : 'thing', unclear: null };
  return null;
}

/** "she say", "I look": the past of a plain form after a stated subject. */
function pastTense(words: readonly Word[], from: number, context: ClauseContext): Word[] {
  const out = [...words];
  for (let i = from; i < out.length; i++) {
    const word = out[i];
    const prev = out[i - 1];
    if (!word || word.fixed) continue;
    const reading = verbOf(word.norm);
    if (!reading) continue;
    const afterSubject =
      prev === undefined ||
      isPronoun(prev.norm) ||
      prev.text === 'I' ||
      context.personNames.has(prev.norm) ||
      context.names.has(prev.norm) ||
      isIn('roles', prev.norm) ||
      i === from;
    const free = !/^(?:to|will|can|could|would|should|must|may|might|did|does|do|not|please)$/u.test(
      prev?.norm ?? '',
    );
    const saying =
      (reading.verb.actor === 'say' || /^(?:tells|asks)$/u.test(word.norm)) &&
      reading.forms.has('s') &&
      !reading.forms.has('past');
    const plain =
      context.plainPresent &&
      reading.forms.has('base') &&
      !reading.forms.has('past') &&
      !reading.forms.has('participle');
    if (afterSubject && free && (saying || plain)) out[i] = as(word, reading.verb.past);
    if (plain || saying) break;
  }
  return out;
}

/** "She not want eat" → "She did not want to eat". */
function supportNot(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  words.forEach((word, i) => {
    const prev = words[i - 1];
    const next = words[i + 1];
    const base = verbOf(next?.norm ?? '');
    const subject = prev !== undefined && (isPronoun(prev.norm) || prev.text === 'I');
    if (word.norm === 'not' && subject && base?.forms.has('base') && !base.forms.has('past'))
      out.push(added('did'));
    out.push(word);
    if (
      /^(?:want|wanted|wants)$/u.test(word.norm) &&
      verbOf(next?.norm ?? '')?.forms.has('base') &&
      /^(?:eat|drink|go|sleep|get|take|sit|come|have|walk|stay|wash)$/u.test(next?.norm ?? '')
    )
      out.push(added('to'));
  });
  return out;
}

/** Words one clause in plain past English, or leaves it as it is. */
export function wordClause(words: readonly Word[], context: ClauseContext): ClauseWording {
  const lead = words.slice(0, leadOf(words));
  const rest = words.slice(lead.length);
  const first = rest[0];
  const keep = (subject: Subject): ClauseWording => ({ words: [...lead, ...rest], subject, unclear: null });
  if (!first) return keep(context.before);
  const second = rest[1];
  if (isIn('firstPerson', first.norm) && !/^(?:my|our|me|us)$/u.test(first.norm))
    return { ...keep('writer'), words: [...lead, ...pastTense(supportNot(rest), 1, context)] };
  if (isPronoun(first.norm) && !/^(?:her|his|their)$/u.test(first.norm)) {
    const restored =
      isIn('states', second?.norm ?? '') && first.norm !== 'they'
        ? [first, added('was'), ...rest.slice(1)]
        : supportNot(rest);
    return { words: [...lead, ...pastTense(restored, 1, context)], subject: 'person', unclear: null };
  }
  if (context.personNames.has(first.norm)) {
    const verb = verbOf(second?.norm ?? '');
    const needsWas = isIn('states', second?.norm ?? '') && !verb ? true : verb?.forms.has('ing') === true;
    const restored = needsWas ? [first, added('was'), ...rest.slice(1)] : rest;
    return { words: [...lead, ...pastTense(restored, 1, context)], subject: 'person', unclear: null };
  }
  if (/^(?:could|did|was|were|would|had|has|does|do|is)$/u.test(first.norm) && second?.norm === 'not') {
    const reading = verbOf(rest[2]?.norm ?? '');
    const theirs =
      reading?.verb.actor === 'person' || isIn('states', rest[2]?.norm ?? '') || rest[2]?.norm === 'have';
    return theirs && /^(?:did|was|could|would|had)$/u.test(first.norm)
      ? personFirst(lead, rest, null, context)
      : keep(context.before);
  }
  if (/^(?:unable|able|reluctant|keen|happy)$/u.test(first.norm) && second?.norm === 'to')
    return personFirst(lead, rest, 'was', context);
  const noun = nounFirst(lead, rest, context);
  if (noun) return noun;
  const state = rest[first.norm === 'a' ? 2 : isIn('adverbs', first.norm) ? 1 : 0];
  if (
    state &&
    isIn('states', state.norm) &&
    !/^(?:wet|dry|soaked|soiled|cold|hot|warm|well|sick|red|light|low|happy|bright)$/u.test(
      rest[1]?.text ? '' : state.norm,
    )
  ) {
    const quantity = first.norm === 'bit' ? [added('a'), ...rest] : rest;
    return personFirst(lead, quantity, 'was', context);
  }
  const reading = verbOf(first.norm);
  if (reading && !first.fixed) {
    const subjectless = !(
      reading.forms.has('base') &&
      !reading.forms.has('past') &&
      !reading.forms.has('ing')
    );
    if (subjectless) return verbFirst(lead, rest, reading, context);
    if (context.plainPresent && context.before === 'person')
      return { ...keep('person'), words: [...lead, ...pastTense(rest, 0, context)] };
    if (context.plainPresent && context.before === 'writer')
      return { ...keep('writer'), words: [...lead, ...pastTense(rest, 0, context)] };
    return keep(context.before);
  }
  const other =
    isPersonWord(first, context) || (isIn('determiners', first.norm) && isPersonWord(second, context));
  return {
    words: [...lead, ...pastTense(rest, 1, context)],
    subject: other ? 'other' : 'thing',
    unclear: null,
  };
}
