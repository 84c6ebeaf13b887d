/** Finds sayings: "choked back tears" tells of no choking, "a fit of the giggles" of no seizure. */
import { sayings } from '@/core/knowledge/sayings';
import { quick } from './quick';
import { blanked } from './spans';

const spaced = (pattern: string): string => pattern.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+');
const SAYING = quick(new RegExp(`\\b(?:${sayings.map(spaced).join('|')})`, 'giu'));

/** The text with white space where a saying stands; every other word keeps its place. */
export const withoutSayings = (text: string): string =>
  blanked(
    text,
    SAYING.all(text).map(({ index, 0: saying }) => ({ start: index, end: index + saying.length })),
  );
