/** Who said it, in the past like the rest of the note: "no pain she says", "RN Yara 1310 says rest". */
import { as, type ClauseContext } from './clause-parts';
import { isIn } from './lexicon';
import { isSupposed } from './planned';
import { added, type Word } from './words';
import { isListed } from './listed-words';

const isSpeaker = (word: Word | undefined, context: ClauseContext): boolean =>
  word !== undefined &&
  (/^(?:she|he|they)$/u.test(word.norm) ||
    isIn('roles', word.norm) ||
    context.names.has(word.norm) ||
    context.personNames.has(word.norm));

const isClock = (word: Word | undefined): boolean => word?.piece?.kind === 'time';

/** Where the speaker stands before a verb of saying: straight before it, or with a time between. */
function speakerBefore(words: readonly Word[], i: number, context: ClauseContext): number {
  let at = i - 1;
  if (isClock(words[at])) at -= words[at - 1]?.norm === 'at' ? 2 : 1;
  return isSpeaker(words[at], context) ? at : -1;
}

/** Words in which "says" and "say" behind or before who spoke are "said". Things that say so keep the present. */
export function saidInPast(words: readonly Word[], context: ClauseContext): Word[] {
  const past = words.map((word, i) => {
    if (word.fixed || !/^says?$/u.test(word.norm) || isSupposed(words, i)) return word;
    const before = speakerBefore(words, i, context);
    // "let her mum say no"
    const reach = word.norm === 'say' ? 3 : 1;
    const asked = words
      .slice(Math.max(0, before - reach), before)
      .some(({ norm }) => isListed('beforeSpeaker', norm));
    if (before >= 0) return asked ? word : as(word, 'said');
    // "caught on armrest says Ransford"
    const [next, after] = [words[i + 1], words[i + 2]];
    const behind = word.norm === 'says' && i > 0 && isSpeaker(next, context);
    return behind && (!after || /^[,.;:(–]$/u.test(after.text)) ? as(word, 'said') : word;
  });
  // "no pain, she said": set apart from what was said.
  const [who, verb] = [past.at(-2), past.at(-1)];
  const apart = past.length > 3 && verb?.norm === 'said' && /^(?:she|he|they)$/u.test(who?.norm ?? '');
  return apart &&
    /[\p{L}\p{N}"]$/u.test(past.at(-3)?.text ?? '') &&
    !isIn('conjunctions', past.at(-3)?.norm ?? '')
    ? [...past.slice(0, -2), { ...added(','), tight: true }, ...past.slice(-2)]
    : past;
}
