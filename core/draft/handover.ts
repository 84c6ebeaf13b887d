/** A handover made only of sentences that stand in the notes on the page, newest first, each with its place. */
import type { Evidence } from '@/core/record/evidence';
import type { Note } from '@/core/record/record';
import { clausesOfNote } from './note-sentences';

export const handoverGroups = [
  'Still to do',
  'Who was told',
  'Different from usual',
  'Everything else',
] as const;
export type HandoverGroup = (typeof handoverGroups)[number];

export interface HandoverLine {
  group: HandoverGroup;
  text: string;
  when: string | null;
  author: string | null;
  evidence: Evidence[];
}

const TO_DO =
  /\b(?:will|please|to be|needs?|due|tomorrow|booked|awaiting|chase|recheck|next shift|follow[- ]up|not yet|outstanding)\b/iu;
const TOLD = /\b(?:told|informed|notified|rang|called|phoned|advised|handed over|escalated)\b/iu;
const UNUSUAL =
  /\b(?:fell|fall|fallen|found on|injur\w*|bruis\w*|red(?:ness)?|pain|not (?:like|right|eat\w*|drink\w*)|refus\w*|declin\w*|unwell|confus\w*|drows\w*|vomit\w*|seizure|chok\w*|bleed\w*|temp\w*|missed|first time|less than|more than|new|unusual)\b/iu;

function groupOf(text: string): HandoverGroup {
  if (TO_DO.test(text)) return 'Still to do';
  if (UNUSUAL.test(text)) return 'Different from usual';
  return TOLD.test(text) ? 'Who was told' : 'Everything else';
}

/**
 * Lines for the next shift, word for word from the notes since a time.
 * @param since ISO local date-time; notes without a time are kept. Null: every note.
 */
export function draftHandover(notes: readonly Note[], since: string | null): HandoverLine[] {
  const recent = notes
    .filter((note) => since === null || note.when === null || note.when >= since)
    .sort((a, b) => (b.when ?? '').localeCompare(a.when ?? ''));
  const lines = recent.flatMap((note) =>
    clausesOfNote(note).map(({ text, evidence }): HandoverLine => ({
      group: groupOf(text),
      text,
      when: note.when,
      author: note.author,
      evidence,
    })),
  );
  return handoverGroups.flatMap((group) => lines.filter((line) => line.group === group));
}
