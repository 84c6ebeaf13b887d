/** Words of a draft for which others can stand as they are. Only offered; the worker's own line stands otherwise. */
import { MOST_SUGGESTIONS, type Suggestion } from '@/core/language/suggest';
import { isWritten } from './finish';
import type { DraftEntry, DraftSentence } from './types';

export interface DraftSwap {
  id: string;
  sentence: DraftSentence;
  suggestion: Suggestion;
  old: string;
  now: string;
  /** The line with the other words in it. */
  text: string;
}

/**
 * The first few swaps for one part of a draft.
 * @param suggest wording worth another look, by what is known of the person
 * @param aside ids of those not wanted
 */
export function draftSwaps(
  { sentences }: DraftEntry,
  suggest: (text: string) => readonly Suggestion[],
  aside: readonly string[],
): DraftSwap[] {
  return sentences
    .filter((each) => isWritten(each) && each.required !== true)
    .flatMap((sentence) =>
      suggest(sentence.text).flatMap((suggestion): DraftSwap[] => {
        const { action, swap } = suggestion;
        if (action !== 'S' || !swap) return [];
        // An open question keeps its place among the words.
        if (sentence.asks.some(({ at }) => swap.start < at && at < swap.end)) return [];
        const { start, end, words: old, text: now } = swap;
        const text = sentence.text.slice(0, start) + now + sentence.text.slice(end);
        return [{ id: `${sentence.id}:${suggestion.id}:${old}`, sentence, suggestion, old, now, text }];
      }),
    )
    .filter(({ id }) => !aside.includes(id))
    .slice(0, MOST_SUGGESTIONS);
}
