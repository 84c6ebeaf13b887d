/** Past tense for plain present forms ("she say", "I look"), only after a stated subject. */
import { as, type ClauseContext } from './clause-parts';
import { isIn, isPronoun, verbOf } from './lexicon';
import { isSupposed, mayBePlanned } from './planned';
import { added, type Word } from './words';
import { isListed } from './listed-words';

const isPlainSubject = (word: Word | undefined): boolean =>
  word !== undefined &&
  (/^(?:she|he|they|we|nobody|everybody|everyone|somebody)$/u.test(word.norm) || word.text === 'I');

const isSubject = (word: Word | undefined, context: ClauseContext): boolean =>
  word !== undefined &&
  (isPlainSubject(word) ||
    context.personNames.has(word.norm) ||
    context.names.has(word.norm) ||
    isIn('roles', word.norm));

/** Behind a determiner or a preposition a word is a thing, whatever verb is spelt so. */
const isNounHere = (prev: Word | undefined): boolean =>
  prev !== undefined &&
  prev.norm !== 'to' &&
  (isIn('determiners', prev.norm) || isIn('prepositions', prev.norm));

/** "i ring monday", "they send man tomorrow", "GP see him 3/12": may still be to come. */
const isToCome = (words: readonly Word[], i: number): boolean =>
  words[i + 1]?.norm === 'now' ||
  mayBePlanned(words.slice(i + 1)) ||
  words
    .slice(i + 1)
    .some(
      (word) =>
        /^(?:later|soon)$/u.test(word.norm) ||
        isIn('weekdays', word.norm) ||
        word.piece?.kind === 'date' ||
        (word.piece?.kind === 'ratio' && /^\d{1,2}\/\d{1,2}$/u.test(word.text)),
    );

/** "she say I tell mum", "i said i ring them": what somebody means to do. */
const isPromised = (words: readonly Word[], i: number): boolean => {
  const before = words[i - 2]?.norm ?? '';
  return (
    words[i - 1]?.text === 'I' && (verbOf(before)?.verb.actor === 'say' || isListed('beforePromise', before))
  );
};

const isWhen = (word: Word | undefined): boolean =>
  word?.piece?.kind === 'time' || word?.piece?.kind === 'number';

/** "i phone gp, they call back 2", "nurse told, she check 4pm": when somebody else comes or rings may be still ahead. */
const isAppointed = (words: readonly Word[], i: number, { before }: ClauseContext): boolean => {
  const who = words[i - 1];
  if (!words.slice(i + 1, i + 4).some(isWhen)) return false;
  // "I finish at 2"
  if (who?.text === 'I') return isListed('myShift', words[i]?.norm);
  const told = words.slice(0, i - 1).some(({ norm }) => verbOf(norm)?.verb.actor === 'tell');
  return (who?.norm === 'they' || told || before === 'other') && isListed('appointed', words[i]?.norm);
};

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
    // "she already take her bath"
    const prev =
      isListed('betweenDoer', out[i - 1]?.norm) && isPlainSubject(out[i - 2]) ? out[i - 2] : out[i - 1];
    const reading = word && !word.fixed ? verbOf(word.norm) : null;
    // "wrote in book and called the office"
    if (!word || !reading || (i > from && isNounHere(prev))) continue;
    const plainPronoun = isPlainSubject(prev);
    const next = out[i + 1];
    // "ate all, drink 2 cup": something stands behind it that is drunk or washed.
    const taken =
      elided && i === from && next !== undefined && (next.fixed || isIn('determiners', next.norm));
    // "I help her wash", "I help Maria stand": whoever stands before a later verb need not be who does it.
    const saying =
      (reading.verb.actor === 'say' || /^(?:tells|asks)$/u.test(word.norm)) &&
      reading.forms.has('s') &&
      !reading.forms.has('past');
    const thing = elided && i === from && !taken && isListed('things', word.norm);
    // "drank 300 only, chase more": what staff are to do is no deed of the person.
    const order = elided && i === from && context.before === 'person' && isListed('orders', word.norm);
    const follows = isPast
      ? /^(?:she|he|they|we|it|and|then)$/u.test(prev?.norm ?? '') || prev?.text === 'I'
      : isSubject(prev, context) || (saying && isPronoun(prev?.norm ?? '')) || (elided && i === from);
    const free =
      !isListed('beforeBase', prev?.norm) &&
      !(isSubject(prev, context) && isListed('beforeDoer', out[i - 2]?.norm)) &&
      !isPromised(out, i) &&
      !isAppointed(out, i, context) &&
      !thing &&
      !order &&
      next?.norm !== word.norm;
    const plain =
      context.plainPresent &&
      reading.forms.has('base') &&
      !reading.forms.has('past') &&
      (!reading.forms.has('participle') || isListed('sameParticiple', word.norm)) &&
      !(next?.norm === 'no' && (!out[i + 2] || out[i + 2]?.text === ',')) &&
      !isToCome(out, i) &&
      !(word.norm === 'own' && isIn('determiners', prev?.norm ?? '')) &&
      (taken || plainPronoun
        ? !isListed('holdStill', word.norm) || (word.norm === 'sleep' && isListed('sleptHow', next?.norm))
        : !isListed('nounsToo', word.norm) || (isPast && prev?.norm === 'and'));
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

/** "no eat lunch": did not; "not gave", "not fell": a past form behind "not" that English does not have. */
export function deniedDeeds(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const [prev, word, next] = [words[i - 1], words[i], words[i + 1]];
    if (!word) continue;
    const reading = word.fixed || next?.fixed ? null : verbOf(next?.norm ?? '');
    const opens = !prev || /^[,:;(–-]$/u.test(prev.text) || isIn('conjunctions', prev.norm);
    const reported = words.slice(i).some(({ norm }) => verbOf(norm)?.verb.actor === 'say');
    if (reading && next && opens && word.norm === 'no' && isListed('deeds', next.norm) && !reported) {
      out.push(added('did'), as(word, 'not'), as(next, reading.verb.base));
      i++;
    } else if (
      reading &&
      next &&
      word.norm === 'not' &&
      isListed('pastOnly', next.norm) &&
      !/^(?:did|was|were|had|has|is|are|or|and|but|if)$/u.test(prev?.norm ?? '') &&
      !reported
    ) {
      const given = next.norm === 'gave' && !opens && !isPlainSubject(prev);
      out.push(
        added(given ? 'was' : 'did'),
        word,
        as(next, given ? reading.verb.participle : reading.verb.base),
      );
      i++;
    } else out.push(word);
  }
  return out;
}

/** "did not want get up", "prefers eat with hand": the "to" that a second language or haste left out. */
export function wishedTo(words: readonly Word[]): Word[] {
  return words.flatMap((word, i) =>
    isListed('wishes', word.norm) &&
    isListed('wantedDeeds', words[i + 1]?.norm) &&
    !isIn('articleA', words[i + 1]?.norm ?? '')
      ? [word, added('to')]
      : [word],
  );
}

/** "She not want to eat" → "She did not want to eat". */
export function supportNot(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  words.forEach((word, i) => {
    const prev = words[i - 1];
    const next = words[i + 1];
    const base = verbOf(next?.norm ?? '');
    const subject = prev !== undefined && (isPronoun(prev.norm) || prev.text === 'I');
    const plain = base?.forms.has('base') === true && !base.forms.has('past');
    // "she asked he not come"
    const wished = words.slice(0, i).some(({ norm }) => isListed('wished', norm));
    const turns = subject && !wished && !isSupposed(words, i);
    const denies =
      word.norm === 'no' && subject && plain && next !== undefined && isListed('deniedByNo', next.norm);
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
  });
  return out;
}
