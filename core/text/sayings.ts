/** Finds sayings: "choked back tears" tells of no choking, "a fit of the giggles" of no seizure. */
import { sayings } from '@/core/knowledge/sayings';
import { quick } from './quick';

const spaced = (pattern: string): string => pattern.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+');
const SAYING = quick(new RegExp(`\\b(?:${sayings.map(spaced).join('|')})`, 'giu'));

/** The text with white space where a saying stands; every other word keeps its place. */
export function withoutSayings(text: string): string {
  return SAYING.all(text).reduce(
    (left, { index, 0: saying }) =>
      left.slice(0, index) + ' '.repeat(saying.length) + left.slice(index + saying.length),
    text,
  );
}
