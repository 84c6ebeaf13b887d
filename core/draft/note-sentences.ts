/** The sentences of a note on the page, each with the place it stands. */
import type { Evidence } from '@/core/record/evidence';
import type { Note } from '@/core/record/record';
import { statementsOf } from './statements';
import { piecesOf } from './pieces';

export interface NoteSentence {
  text: string;
  evidence: Evidence[];
}

/** Sentences word for word, in order; only of evidence that carries the note's own text. */
export function clausesOfNote(note: Note): NoteSentence[] {
  return note.evidence.flatMap((place) => {
    const ends: { start: number; end: number }[] = [];
    for (const statement of statementsOf(piecesOf(place.quote))) {
      const last = ends.at(-1);
      if (last && statement.continues) last.end = statement.end;
      else ends.push({ start: statement.start, end: statement.end });
    }
    return ends.map(({ start, end }) => {
      const text = place.quote.slice(start, end);
      return {
        text,
        evidence: [{ block: place.block, start: place.start + start, end: place.start + end, quote: text }],
      };
    });
  });
}
