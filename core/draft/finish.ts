/** What a draft comes to: the text that is copied or put in, and what still holds it back. */
import type { DraftWork } from './kept';
import type { DraftEntry, DraftSentence } from './types';
import { underHeadings } from './variants';

export interface Held {
  /** Questions neither answered nor sent away. */
  asks: number;
  /** Lines the worker changed whose shorthand changed after that. */
  outdated: number;
  /** The shorthand has more in it than the draft shows yet. */
  behind: boolean;
}

/** Whether a sentence is part of the note: one without words was left out, with its questions. */
export const isWritten = ({ text }: DraftSentence): boolean => text.trim() !== '';

/** What holds back one part of a draft. */
export function heldBy(work: DraftWork, entry: DraftEntry): Held {
  return {
    asks: entry.sentences.filter(isWritten).reduce((sum, { asks }) => sum + asks.length, 0),
    outdated: entry.sentences.filter(({ outdated }) => outdated === true).length,
    behind: work.draft.shorthand !== work.shorthand,
  };
}

export const isHeld = ({ asks, outdated, behind }: Held): boolean => asks + outdated > 0 || behind;

const joined = (sentences: readonly DraftSentence[]): string =>
  sentences.map(({ text }) => text.trim().replace(/\s{2,}/gu, ' ')).join(' ');

/** One part as plain text, as it is put into a note: never the parts of other people. */
export function entryText(entry: DraftEntry, headings: boolean): string {
  const written = entry.sentences.filter(isWritten);
  if (!headings) return joined(written);
  const required = written.filter((each) => each.required === true);
  const groups = underHeadings(written.filter((each) => each.required !== true)).map(
    ({ heading, sentences }) => `${heading}\n${joined(sentences)}`,
  );
  return [...groups, ...(required.length > 0 ? [joined(required)] : [])].join('\n\n');
}

/** Whether a field already holds a text, whatever its spaces and line breaks. */
export function holdsText(field: string, text: string): boolean {
  const plain = (words: string) => words.replace(/\s+/gu, ' ').trim();
  return plain(text) !== '' && plain(field).includes(plain(text));
}
