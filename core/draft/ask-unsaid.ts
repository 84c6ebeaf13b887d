/** What a note of its kind leaves open as a whole: no word of it answers. The kinds and words are data (knowledge/draft/asks.json). */
import { isAsked } from './asked-words';
import type { AskKind } from '@/core/knowledge/ask-kinds';
import { asks } from '@/core/knowledge/draft';
import { askFor, type FoundAsk } from './ask';
import { isDenied } from './ask-denied';
import { isThere, tells } from './ask-concern';
import type { Piece } from './pieces';

const isTime = ({ kind, norm }: Piece): boolean =>
  /^(?:time|times|date)$/u.test(kind) || isAsked('dated', norm);

const open: Partial<Record<AskKind, (note: readonly Piece[]) => boolean>> = {
  'who-told': (note) => !note.some((_, at) => tells(note, at) || isThere(note, at)),
  'event-time': (note) => !note.some(isTime),
};

/**
 * @param type the kind of note, where known
 * @returns what is asked at the end of the note, where nothing of that kind is asked in it
 */
export function unsaidOf(type: string | undefined, note: readonly Piece[]): FoundAsk[] {
  const last = note.findLast(({ kind }) => kind === 'word');
  if (type === undefined || !last) return [];
  const has = (words: readonly string[]): boolean => note.some(({ norm }) => words.includes(norm));
  return asks.unsaid
    .filter(
      ({ kind, types, when, answered }) =>
        types.includes(type) &&
        (!when || note.some(({ norm }, at) => when.includes(norm) && !isDenied(note, at))) &&
        !has(answered ?? []) &&
        (open[kind]?.(note) ?? true),
    )
    .map(({ kind }) => askFor(kind, last));
}
