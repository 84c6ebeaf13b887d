/**
 * Where a tagger's edit may stand, a gate before the gate. A small model trained on made-up sentences is often right
 * about what is missing and sometimes wrong about where, so each word it may put in has its own places. Articles are
 * left out: readers found them wrong nearly as often as right (docs/decisions/0011).
 */
import { isIn, verbOf } from './lexicon';
import { isListed } from './listed-words';

const isClock = (word: string): boolean => /^\d\d:\d\d$/u.test(word);
const isSubject = (word: string): boolean => word === 'I' || /^(?:she|he|they)$/u.test(word);
const isForm = (word: string, ...forms: ('participle' | 'ing' | 'past' | 'base')[]): boolean =>
  forms.some((form) => verbOf(word)?.forms.has(form));
const isAuxiliary = (word: string): boolean =>
  /^(?:am|is|are|was|were|be|been|being|has|have|had|do|does|did|can|cannot|could|will|would|should|may|might|must)$/iu.test(
    word,
  );

/** A thing of which something may be said to have been done; of a person it would turn the doer into the done-to. */
const isDoneTo = (word: string): boolean =>
  (['stateNouns', 'bodySites', 'articleA', 'containers'] as const).some((list) => isIn(list, word));

/** "House cold put heating on": a second clause begins; in "tea, warm blanket" none does. */
const isPast = (word: string): boolean =>
  isForm(word, 'past', 'participle') || /^(?:until|till?|all|today|tonight|now)$/iu.test(word);

/** "Lightly", a time of day, a figure, a colour, several things: no "was" goes behind these. */
const isLoose = (word: string): boolean =>
  /ly$|[^s]s$|^(?:morning|afternoon|evening|night|feet|teeth|people|children|pink|red|pale|blue|grey|white|purple)$|^[\d:.]+$/iu.test(
    word,
  );

/** "Head bumped soft mat": a thing right behind what was done may be what it was done to. */
const isOpen = (next: string): boolean =>
  !/\p{L}/u.test(next) ||
  (['negations', 'adverbs', 'prepositions', 'conjunctions'] as const).some((list) => isIn(list, next));

/** "Senior Raj told, said wait": nobody is named who heard it, so it was Raj who heard. */
const isOneToldOf = (words: readonly string[], at: number): boolean => {
  const rest = words.slice(at + 1);
  const after = rest[0] === 'at' && isClock(rest[1] ?? '') ? rest.slice(2) : rest;
  return /^(?:told|informed|notified)$/u.test(words[at] ?? '') && /^[.,;]?$/u.test(after[0] ?? '');
};

/** "Ambulance called by nurse Ola": whoever did it is named, so what stands before it is not the doer. */
const isDoneBySomebody = (words: readonly string[], at: number): boolean => {
  const by = words.findIndex((word, i) => i > at && i < at + 6 && word === 'by');
  const who = words[by + 1] ?? '';
  const stops = words.slice(at + 1, by).some((word) => /^(?:,|and)$/u.test(word) || verbOf(word));
  return (
    by > 0 &&
    !stops &&
    isForm(words[at] ?? '', 'participle') &&
    /^(?:object|tell|toPerson)$/u.test(verbOf(words[at] ?? '')?.verb.actor ?? '') &&
    (who === 'me' ||
      isIn('roles', who) ||
      isIn('staffRoles', who) ||
      (/^\p{Lu}\p{L}/u.test(who) && !isIn('weekdays', who) && !isIn('months', who)))
  );
};

/** Whether how somebody or something was, or what was done to a thing, follows: "was calm", "pad was changed". */
const isSaidOf = (before: string, word: string, next: string): boolean =>
  !isAuxiliary(before) &&
  !isIn('states', before) &&
  !verbOf(before) &&
  !isLoose(before) &&
  !(['negations', 'adverbs', 'prepositions', 'conjunctions'] as const).some((list) => isIn(list, before)) &&
  ((isIn('states', word) && (isOpen(next) || isPast(next))) ||
    (isForm(word, 'participle') && isDoneTo(before) && isOpen(next)));

/** What follows may be what somebody said, and "and" would make it a fact. */
const reports = (words: readonly string[]): boolean =>
  words.some((word) => verbOf(word)?.verb.actor === 'say');

/** "Photo no": an answer, not a denial of what follows. */
const isAnswer = (words: readonly string[], at: number): boolean => {
  const next = words[at + 1] ?? '';
  return (
    words[at] === 'no' &&
    (!/[\p{L}\d]/u.test(next) || (['prepositions', 'conjunctions'] as const).some((list) => isIn(list, next)))
  );
};

/** "She thinks": what somebody thinks is no second thing done. */
const thinks = (words: readonly string[], at: number): boolean =>
  isSubject(words[at] ?? '') && /^(?:think|reckon|believe|guess)s?$/iu.test(words[at + 1] ?? '');

/** "the club he captained": what he did there says which club, and "and" would tell it as a second thing done. */
const tellsWhich = (words: readonly string[], at: number): boolean =>
  isSubject(words[at] ?? '') && words.slice(Math.max(0, at - 4), at).some((word) => /^the$/iu.test(word));

/** "bed made" is done to the bed; "on the table moved" is not done to the table. */
const isDoneToIt = (words: readonly string[], at: number): boolean =>
  isDoneTo(words[at - 1] ?? '') &&
  !/^(?:the|in|on|at|to|into|onto|by|near)$/iu.test(words[at - 2] ?? '') &&
  !isSubject(words[at] ?? '');

/** "Lip cut inside was seen": one sentence says one time that something was. */
const saysWas = (words: readonly string[], at: number): boolean => {
  const end = words.findIndex((word, i) => i > at && /^(?:,|and)$/u.test(word));
  return words.slice(at, end < 0 ? undefined : end).some((word) => /^(?:was|were)$/iu.test(word));
};

/** "off site and signed out": a second thing done by whoever did the first, not a thing done by the word before. */
const goesOn = (words: readonly string[], at: number): boolean =>
  isForm(words[at] ?? '', 'past', 'participle') &&
  /^\p{Ll}|^\d/u.test(words[at - 1] ?? '') &&
  !isIn('roles', words[at - 1] ?? '') &&
  words.slice(1, at - 1).some((word) => isForm(word, 'past', 'participle'));

/** "Wants pad changed by Ola", "ring once son told": wished for, asked for or still to come. */
const isToCome = (words: readonly string[]): boolean =>
  words
    .slice(words.findLastIndex((word) => /^[,;.]$/u.test(word)) + 1)
    .some(
      (word) =>
        isIn('future', word) ||
        /^(?:to|for|please|pls|if|when|once|till?|until|unless|get|gets|got|has|have|having|had|let)$/iu.test(
          word,
        ) ||
        /^(?:want|wish|like|ask|need|request|prefer|refus|declin|require|expect|hop|see|insist)/iu.test(word),
    );

/** Whether a denial of how a thing was, or what somebody named did or was told, follows: "skin was not broken". */
function mayBeSaid(words: readonly string[], at: number): boolean {
  const [before = '', word = '', next = ''] = words.slice(at - 1, at + 2);
  if (at === 0 || isAuxiliary(before) || verbOf(before) || isLoose(before)) return false;
  if (/^(?:and|or|&)$/iu.test(words[at - 2] ?? '')) return false;
  if (word === 'not')
    return isIn('stateNouns', before) && (isIn('states', next) || isForm(next, 'participle'));
  return !isSubject(before) && (isOneToldOf(words, at) || isDoneBySomebody(words, at));
}

/** Whether `put` may be written before the word at `at`. */
export function mayPut(put: string, words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  const word = words[at] ?? '';
  switch (put) {
    case ',':
      return (
        !(['prepositions', 'adverbs'] as const).some((list) => isIn(list, before)) &&
        !(word === 'nil' && /^[\d:.]+$/u.test(before)) &&
        !/ly$/iu.test(before) &&
        before !== words[at + 1] &&
        !isAnswer(words, at) &&
        (isIn('negations', word) || isSubject(word) || isListed('beginsFinding', word))
      );
    case 'and':
    case ', and':
      return (
        !reports(words.slice(0, at)) &&
        !(['prepositions', 'conjunctions'] as const).some((list) => isIn(list, before)) &&
        !tellsWhich(words, at) &&
        !isDoneToIt(words, at) &&
        !thinks(words, at) &&
        !/['’]d$/u.test(before) &&
        (isSubject(word) || goesOn(words, at))
      );
    case 'at':
      return isClock(word) && /\p{L}/u.test(before) && !isIn('prepositions', before);
    case 'was':
      return (
        !saysWas(words, at) &&
        !isToCome(words.slice(0, at)) &&
        (isSaidOf(before, word, words[at + 1] ?? '') || mayBeSaid(words, at))
      );
    case 'were':
    case 'is':
    case 'are':
      return !saysWas(words, at) && isSaidOf(before, word, words[at + 1] ?? '');
    default:
      return false;
  }
}

/** "Third go", "her call": a thing, though its word may be a verb. */
const isNamed = (before: string): boolean =>
  /^(?:a|an|the|this|his|her|my|first|second|third|next|last|another|\d(?:st|nd|rd|th))$/iu.test(before);

/** Whether the verb at `at` may take another form: only a bare one ("they say"), never after what is planned, said or asked. */
export function mayInflect(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  if (at === 0 || isForm(words[at] ?? '', 'past', 'participle')) return false;
  // "on leave" is no verb, "mother told" may be read as the one who was told, and "see chart" is for whoever reads it.
  // "ring gp or take him in": the second of two that are still to choose from.
  if (isIn('prepositions', before) || isNamed(before) || before === 'or') return false;
  if (words.slice(at).some((word) => /^(?:every|each|\w*(?:hourly|hrly|daily|weekly|nightly))$/iu.test(word)))
    return false;
  if (/^(?:tell|ask|see|leave)$/u.test(words[at] ?? '') && !isSubject(before)) return false;
  return !words
    .slice(0, at)
    .some(
      (word) =>
        isIn('future', word) ||
        /^(?:to|please|if|when|till?|until|ask|asked|let|:)$/iu.test(word) ||
        verbOf(word)?.verb.actor === 'say' ||
        isAuxiliary(word),
    );
}
