/** What the clause rules share: who is a person, where a noun phrase ends, how the person is put first. */
import { isIn, isJoining, isPlainPast, isPronoun, verbOf } from './lexicon';
import { isListed } from './listed-words';
import { isMedicine } from './medicine-names';
import { added, type Word } from './words';

/** Who a clause is about. */
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
  /** The sentence before told of a thing that is gone: "found in bin" may be about that. */
  lost?: boolean;
}

export interface ClauseWording {
  words: Word[];
  subject: Subject;
  /** The clause had no subject and none could be safely given. */
  unclear: 'did' | null;
}

/** True where a bare noun phrase cannot go on. */
export const endsNoun = (word: Word | undefined): boolean =>
  !word ||
  word.tight ||
  word.fixed ||
  isJoining(word.norm) ||
  isIn('negations', word.norm) ||
  isPronoun(word.norm) ||
  isIn('weekdays', word.norm) ||
  /^(?:was|were|is|are|has|had|have|be|been|will|would|can|could|should|must|might|it|am|pm)$/u.test(
    word.norm,
  );

/** The bare noun phrase that begins at `i`, as a count of words; 0 where none does. */
export function nounPhrase(words: readonly Word[], i: number): number {
  let n = 0;
  while (n < 5) {
    const word = words[i + n];
    const opens = word && (isIn('determiners', word.norm) || word.norm === 'her');
    if (n === 0 && opens && !/^(?:this|that)$/u.test(word.norm)) {
      n++;
      continue;
    }
    const next = words[i + n + 1];
    if (word?.norm === 'and' && n > 0 && !endsNoun(next) && verbOf(next?.norm ?? '') === null) {
      n++;
      continue;
    }
    if (endsNoun(word)) break;
    const forms = verbOf(word?.norm ?? '')?.forms;
    if ((forms?.has('past') || forms?.has('participle')) && !/^(?:set|cut|read|put)$/u.test(word?.norm ?? ''))
      break;
    n++;
  }
  const only = words[i];
  return n === 1 && only && (isIn('determiners', only.norm) || isPronoun(only.norm)) ? 0 : n;
}

const PLURAL = /(?:[^suia]s|areas|pyjamas|bananas|peas|people|teeth|feet|police|children|staff)$/u;

const isNamed = (phrase: readonly Word[]): boolean => {
  const last = phrase.at(-1);
  if (isMedicine(last?.norm ?? '')) return true;
  return /^\p{Lu}\p{Ll}/u.test(last?.text ?? '') && !isIn('bodySites', (last?.norm ?? '').replace(/s$/u, ''));
};

export const isPlural = (phrase: readonly Word[]): boolean =>
  phrase.some((word) => word.norm === 'and') ||
  // "dr Ives" is one person.
  (PLURAL.test(phrase.at(-1)?.norm ?? '') && !isNamed(phrase));

export const isPersonWord = (word: Word | undefined, context: ClauseContext): boolean =>
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

/** True where the clause does something to a third person ("stayed with her"): the person did not do it. */
export function hasObjectPronoun(words: readonly { norm: string; kind?: string | undefined }[]): boolean {
  return words.some((word, i) => {
    if (/^(?:him|them)$/u.test(word.norm)) return true;
    const next = words[i + 1];
    // "with her OK" is hers, as "with his OK" is his.
    if (/^ok(?:ay)?$/u.test(next?.norm ?? '') && /^(?:with|w\/?)$/u.test(words[i - 1]?.norm ?? ''))
      return false;
    return (
      word.norm === 'her' &&
      (!next ||
        !/^\p{L}/u.test(next.norm) ||
        isJoining(next.norm) ||
        isIn('states', next.norm) ||
        // "sat with her a bit"
        (/^(?:a|an|the)$/u.test(next.norm) && isIn('prepositions', words[i - 1]?.norm ?? '')) ||
        isPlainPast(next.norm))
    );
  });
}

/** The same word in another form. */
export const as = (word: Word, text: string): Word => ({ ...word, text, norm: text });

/**
 * Puts the person first ("offered a shower" → "Doris was offered a shower"), or only the auxiliary where the
 * clause before was about them. Null where it is not plain that the person is meant.
 */
export function personFirst(
  lead: Word[],
  rest: Word[],
  auxiliary: string | null,
  context: ClauseContext,
): ClauseWording | null {
  const verb = auxiliary ? [added(auxiliary)] : [];
  if (context.before === 'person')
    return { words: [...lead, ...verb, ...rest], subject: 'person', unclear: null };
  const open =
    (context.before === 'none' && !context.otherLast) || (context.before === 'thing' && !context.others);
  if (!open || !context.person) return null;
  // "only drank 50ml": it is the drinking that was little, and not that nobody else drank.
  const focus = lead.findLastIndex(({ norm }) => !isListed('focusing', norm)) + 1;
  const words = [
    ...lead.slice(0, focus),
    added(context.person),
    ...verb,
    ...lead.slice(focus).map(lower),
    ...rest.map((word, i) => (i === 0 ? lower(word) : word)),
  ];
  return { words, subject: 'person', unclear: null };
}
