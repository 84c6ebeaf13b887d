/** Verbs that lead a clause and are of the worker, or of a thing, rather than of the person. */
import { isListed } from './listed-words';
import { isIn, verbOf } from './lexicon';
import type { Word } from './words';

/** "came back", "went in": the person or the worker. */
export function isComing(verb: Word, next: Word | undefined): boolean {
  if (verb.norm === 'came') return true;
  return verb.norm === 'went' && /^(?:in|back|over|round|through|thru)$/u.test(next?.norm ?? '');
}

/** Verbs that say what staff asked or plan, whoever usually does them. */
export function isStaffTalk(verb: Word, next: Word | undefined, after: Word | undefined): boolean {
  if (/^(?:going|coming)$/u.test(verb.norm)) return true;
  if (verb.norm === 'passed' && /^(?:to|on|over)$/u.test(next?.norm ?? '')) return true;
  if (verb.norm === 'asked' && /^(?:us|me)$/u.test(next?.norm ?? '')) return true;
  // "asked if wanted bath": what staff ask.
  if (verb.norm === 'asked' && next?.norm === 'if' && isListed('askedIf', after?.norm)) return true;
  return /^(?:asked|agreed)$/u.test(verb.norm) && !/^(?:for|to|if|not)$/u.test(next?.norm ?? '');
}

/** "shouted up", "did not go in to him"; "shouted up at staff" and "did not go in garden" are the person's. */
export const endsOrTo = (word: Word | undefined): boolean =>
  !word || word.piece?.kind === 'mark' || word.norm === 'to';

/** "got through", "got voicemail", "got cut off": what came of a call, and of whoever made it. */
export function isOfCall([verb, next, after]: readonly Word[]): boolean {
  if (verb?.norm !== 'got') return false;
  if (/^(?:through|thru)$/u.test(next?.norm ?? ''))
    return !after || after.piece?.kind !== 'word' || isIn('prepositions', after.norm) || after.norm === 'ok';
  if (/^(?:no|an|a|the|their|his|her)$/u.test(next?.norm ?? '')) return isListed('cameOfCall', after?.norm);
  return isListed('cameOfCall', next?.norm) || (next?.norm === 'cut' && after?.norm === 'off');
}

/** "went off by twenty past", "stayed full 30", "stayed til she woke": a pain, an alarm or the worker did. */
export const isOfSomethingElse = ([verb, next, after, last]: readonly Word[]): boolean =>
  // "got 0850" is when the worker came, "sat 95" a reading, "settled night" and "gardening club" are things.
  (verb?.norm === 'got' && next?.piece?.kind === 'time') ||
  (verb?.norm === 'sat' && next?.piece?.kind === 'number') ||
  (verb?.norm === 'settled' && isListed('partsOfDay', next?.norm)) ||
  // "drew round the redness", "shouted up": what staff do at a wound and at the door.
  (verb?.norm === 'drew' && isListed('drawnRound', next?.norm)) ||
  (verb?.norm === 'shouted' &&
    (isListed('shoutedWhere', next?.norm) ||
      (/^(?:up|down)$/u.test(next?.norm ?? '') &&
        (endsOrTo(after) || [after, last].some((one) => one?.norm === 'stairs'))))) ||
  (verbOf(verb?.norm ?? '')?.forms.has('ing') === true && isListed('doneThere', next?.norm)) ||
  (verb?.norm === 'went' && /^(?:off|through|thru)$/u.test(next?.norm ?? '')) ||
  (verb?.norm === 'stayed' &&
    (next?.fixed === true ||
      /^(?:full|until|till|til|with|the|for|over|extra|longer|late|on)$/u.test(next?.norm ?? '')));
