/** Words of a text told by their place among their likes, which holds where the white space around them differs. */
import { escape } from './escape';
import type { Span } from './patterns';

/** Of `of` places where these words stand the `nth`, counted from 0. */
export interface WordsPlace {
  words: string;
  nth: number;
  of: number;
}

/** Everywhere these words stand, letter for letter; any white space stands for any other. */
export function placesOf(text: string, words: string): Span[] {
  const parts = words.trim().split(/\s+/u);
  if (parts[0] === '') return [];
  const shape = new RegExp(parts.map(escape).join('\\s+'), 'gu');
  return [...text.matchAll(shape)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
}

/** Which of their likes the words at this place are; null where they overlap their likes. */
export function wordsPlace(text: string, { start, end }: Span): WordsPlace | null {
  const words = text.slice(start, end);
  const places = placesOf(text, words);
  const nth = places.findIndex((place) => place.start === start && place.end === end);
  return nth < 0 ? null : { words, nth, of: places.length };
}
