/** Places in a text. */
import type { Span } from './patterns';

/** Every place that a shape fits. @param shape with the flag g */
export const spansOf = (text: string, shape: RegExp): Span[] =>
  [...text.matchAll(shape)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
