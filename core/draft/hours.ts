/** "14h": a time of day where something happened then, so many hours where something goes on or is lacking. */
import { isBeside, isIn, verbOf } from './lexicon';
import type { Span } from './types';

const HOURS = /^[12]\dh$/iu;
const PART = /[.;,!?\n]|\s[-–—]\s|\s[&+]\s|\b(?:and|but|then|n|[012]?\dh)\b/giu;
const SENTENCE = /\.\s|\n/gu;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [];

const partBefore = (text: string, breaks: RegExp): string => {
  const last = [...text.matchAll(breaks)].at(-1);
  return last ? text.slice(last.index + last[0].length) : text;
};
const partAfter = (text: string): string => text.slice(0, [...text.matchAll(PART)][0]?.index);

/** "I tell senior 13h", "Sunita nurse know at 15h": who was told stands straight before, and no more follows. */
function isWhenTold(before: string, after: string): boolean {
  const said = partBefore(before, SENTENCE);
  const who = /[\p{L}\d][\p{L}\d'’-]*$/u.exec(said)?.[0] ?? '';
  const isPerson = isIn('roles', who.toLowerCase()) || /^\p{Lu}\p{Ll}/u.test(who);
  const telling = wordsIn(said).some((word) => verbOf(word)?.verb.actor === 'tell');
  return isPerson && telling && /^\s*(?:$|[.,;!?\n]|(?:i|she|he|they|we|and|but|n)\b)/iu.test(after);
}

const isLack = (word: string): boolean => isIn('negations', word) || isBeside('lacks', word);

/** "fell in lounge", "gp rang": its first deed was over at once; "not turned", "left alone", "slept" go on. */
function isMoment(words: readonly string[]): boolean {
  if (words.some(isLack)) return false;
  const at = words.findIndex((word) => {
    const forms = verbOf(word)?.forms;
    return forms?.has('past') === true || forms?.has('participle') === true;
  });
  const deed = verbOf(words[at] ?? '')?.verb;
  if (!deed || isBeside('goesOn', deed.base)) return false;
  // "told nurse drowsy 12h": what was told follows, and how long that was.
  if (deed.actor === 'say') return false;
  return deed.actor !== 'tell' || at === words.length - 1;
}

/** "not passed urine 10h", "12h shift": so many hours, and no time of day ("at 14h", "08h", "fell 13h"). */
export function isHours(text: string, time: Span): boolean {
  const figure = text.slice(time.start, time.end);
  if (!HOURS.test(figure)) return false;
  const [before, after] = [text.slice(0, time.start).trimEnd(), text.slice(time.end)];
  if (/@$|\b(?:at|by|until|till?|from)$/iu.test(before) || isWhenTold(before, after)) return false;
  const [row] = /(?<![\d.:])[12]\dh(?=[\s,&+]*(?:and\s*)?$)/iu.exec(before) ?? [];
  // "turned 10h, 12h": each is what the first is.
  if (row) {
    const start = before.toLowerCase().lastIndexOf(row.toLowerCase());
    return isHours(text, { start, end: start + row.length });
  }
  const [said, follows] = [wordsIn(partBefore(before, PART)), wordsIn(partAfter(after))];
  if (isBeside('beforeHours', said.at(-1)) || isBeside('behindHours', follows[0])) return true;
  if (said.length > 0) return !isMoment(said);
  // "14h pad changed"; "10h on floor" is how long.
  return isIn('prepositions', follows[0] ?? '') || !isMoment(follows);
}
