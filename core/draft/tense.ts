/** Past tense for plain present forms ("she say", "I look"), only after a stated subject. */
import { as, type ClauseContext } from './clause-parts';
import { isIn, isPronoun, verbOf } from './lexicon';
import { isSupposed } from './planned';
import { added, type Word } from './words';

const HELPERS = /^(?:to|will|can|could|would|should|must|may|might|did|does|do|not|please|dont|cant)$/u;
const COMES = /^(?:come|become|run)$/u;
const STAYS =
  /^(?:shower|think|like|know|hope|need|live|love|believe|understand|mean|look|phone|help|cough|vomit|drink|wash|rest)$/u;

const isSubject = (word: Word | undefined, context: ClauseContext): boolean =>
  word !== undefined &&
  (isPronoun(word.norm) ||
    word.text === 'I' ||
    word.norm === 'we' ||
    context.personNames.has(word.norm) ||
    context.names.has(word.norm) ||
    isIn('roles', word.norm));

/** "She sleep" most often means that she was asleep, not that she slept. */
const STAYS_ANYWAY = /^(?:think|hope|know|believe|sleep|lie)$/u;

/**
 * Verbs after `from` in the past: the first, one that goes on after "and", and each that has a subject of its own.
 * @param elided the subject is carried over from the clause before
 */
export function pastTense(
  words: readonly Word[],
  from: number,
  context: ClauseContext,
  elided = false,
): Word[] {
  const out = [...words];
  const third =
    /^(?:she|he|it)$/u.test(out[from - 1]?.norm ?? '') || context.personNames.has(out[from - 1]?.norm ?? '');
  const helper = out[from];
  if (third && helper?.norm === 'do' && out[from + 1]?.norm === 'not') out[from] = as(helper, 'does');
  let isPast = false;
  for (let i = from; i < out.length; i++) {
    const word = out[i];
    const prev = out[i - 1];
    const reading = word && !word.fixed ? verbOf(word.norm) : null;
    if (!word || !reading) continue;
    const plainPronoun = isPronoun(prev?.norm ?? '') || prev?.text === 'I' || prev?.norm === 'we';
    const next = out[i + 1];
    // "ate all, drink 2 cup": something stands behind it that is drunk or washed.
    const taken =
      elided && i === from && next !== undefined && (next.fixed || isIn('determiners', next.norm));
    // "I help her wash", "I help Maria stand": whoever stands before a later verb need not be who does it.
    const follows = isPast
      ? /^(?:she|he|they|we|it|and|then)$/u.test(prev?.norm ?? '') || prev?.text === 'I'
      : isSubject(prev, context) || (elided && i === from);
    const free = !HELPERS.test(prev?.norm ?? '');
    const saying =
      (reading.verb.actor === 'say' || /^(?:tells|asks)$/u.test(word.norm)) &&
      reading.forms.has('s') &&
      !reading.forms.has('past');
    const plain =
      context.plainPresent &&
      reading.forms.has('base') &&
      !reading.forms.has('past') &&
      (!reading.forms.has('participle') || COMES.test(word.norm)) &&
      !(next?.norm === 'no' && (!out[i + 2] || out[i + 2]?.text === ',')) &&
      !(word.norm === 'own' && isIn('determiners', prev?.norm ?? '')) &&
      (taken || plainPronoun
        ? !STAYS_ANYWAY.test(word.norm)
        : !STAYS.test(word.norm) || (isPast && prev?.norm === 'and'));
    const said = saying && out[i + 1] !== undefined;
    const turns = follows && free && (said || plain) && !isSupposed(words, i);
    if (turns) {
      out[i] = as(word, reading.verb.past);
      isPast = true;
    }
    // What stands behind a verb that stays as it is may be about another time.
    if ((plain || saying) && !turns) break;
  }
  return out;
}

const WISHED = /^(?:asked|asks|wants?|wanted|wishes|suggested|said|says|hopes?|prefers?)$/u;
const DENIED =
  /^(?:have|want|like|eat|drink|sleep|take|come|go|feel|need|say|let|speak|talk|walk|wash|open|cry)$/u;
const WANTED = /^(?:eat|drink|go|sleep|get|take|sit|come|have|walk|stay|wash)$/u;

/** "She not want eat" → "She did not want to eat". */
export function supportNot(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  words.forEach((word, i) => {
    const prev = words[i - 1];
    const next = words[i + 1];
    const base = verbOf(next?.norm ?? '');
    const subject = prev !== undefined && (isPronoun(prev.norm) || prev.text === 'I');
    const plain = base?.forms.has('base') === true && !base.forms.has('past');
    // "she asked he not come"
    const wished = words.slice(0, i).some(({ norm }) => WISHED.test(norm));
    const turns = subject && !wished && !isSupposed(words, i);
    const denies = word.norm === 'no' && subject && plain && next !== undefined && DENIED.test(next.norm);
    if (turns && plain && (word.norm === 'not' || denies)) out.push(added('did'));
    else if (
      turns &&
      word.norm === 'not' &&
      isIn('states', next?.norm ?? '') &&
      prev?.text !== 'I' &&
      prev?.norm !== 'they'
    )
      out.push(added('was'));
    out.push(turns && denies ? as(word, 'not') : word);
    if (/^wants?(?:ed)?$/u.test(word.norm) && WANTED.test(next?.norm ?? '')) out.push(added('to'));
  });
  return out;
}
