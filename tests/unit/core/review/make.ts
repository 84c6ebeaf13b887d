import type { CollectedNote } from '@/core/review/collect';
import { judgeCollected, type JudgedNote } from '@/core/review/look';
import type { Note } from '@/core/record/record';

let count = 0;

/** A note of an invented page. */
export function note(text: string, rest: Partial<Note> = {}): Note {
  count += 1;
  return {
    id: `note-${count}`,
    when: '2026-06-14T10:00',
    whenText: null,
    author: 'Jo Bright',
    type: null,
    text,
    section: null,
    evidence: [{ block: 'b1', start: 0, end: text.length, quote: text }],
    ...rest,
  };
}

export const collected = (key: string, text: string, rest: Partial<Note> = {}): CollectedNote => ({
  key,
  note: note(text, rest),
  person: 'p1',
  plan: {},
});

export const judged = (key: string, text: string, rest: Partial<Note> = {}): JudgedNote =>
  judgeCollected(collected(key, text, rest));

export const fall =
  'Found Rose on the floor by her bed at 09:40. Small graze to left elbow. Hoisted with two staff.';
export const meal = 'Ate half of her porridge and drank 150 ml of tea with thickener.';
