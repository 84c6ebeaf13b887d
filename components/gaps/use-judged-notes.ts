import { useEffect, useState } from 'react';
import type { NoteJudgement } from '@/core/gaps/judge-note';
import type { Note } from '@/core/record/record';

/** Longest stretch of judging before the panel gets its turn. In milliseconds. */
const SLICE = 12;

/**
 * Judges notes a few at a time, so that the panel stays quick however many there are.
 * @param judge must stay the same function for the same page
 * @returns what is judged so far, by note id
 */
export function useJudgedNotes(
  notes: readonly Note[],
  judge: (note: Note) => NoteJudgement,
): ReadonlyMap<string, NoteJudgement> {
  const [done, setDone] = useState<{ judge: typeof judge; map: ReadonlyMap<string, NoteJudgement> }>({
    judge,
    map: new Map(),
  });
  const isCurrent = done.judge === judge;
  useEffect(() => {
    const known = isCurrent ? done.map : new Map<string, NoteJudgement>();
    const waiting = notes.filter(({ id }) => !known.has(id));
    if (waiting.length === 0) return undefined;
    const timer = setTimeout(() => {
      const more = new Map(known);
      const until = performance.now() + SLICE;
      for (const note of waiting) {
        more.set(note.id, judge(note));
        if (performance.now() > until) break;
      }
      setDone({ judge, map: more });
    });
    return () => clearTimeout(timer);
  }, [notes, judge, done, isCurrent]);
  return isCurrent ? done.map : none;
}

const none: ReadonlyMap<string, NoteJudgement> = new Map();
