/** Whether a text is a note yet. */
import { isWordy } from '@/core/text/tokens';

/** Fewer words than this are the beginning of a note, not a note. */
const FIRST_WORDS = 3;

/** Whether there is enough to judge. */
export function isBegun(text: string): boolean {
  return text.split(/\s+/u).filter((word) => isWordy(word)).length >= FIRST_WORDS;
}
