import type { Gap, NoteJudgement } from './judge-note';

export interface Completeness {
  /** Of what this kind of note asks for (not what it only recommends), how much is there. */
  found: number;
  of: number;
  /** The most useful thing to add, or null. */
  first: Gap | null;
}

/** How much of what was asked for stands in a note. Counts; it does not rate. */
export function completeness({ gaps, asked }: NoteJudgement): Completeness {
  const required = gaps.filter(({ req, status }) => req !== 'r' && status !== 'not-applicable');
  return {
    found: required.filter(({ status }) => status === 'present').length,
    of: required.length,
    first: gaps.find(({ id }) => id === asked[0]) ?? null,
  };
}

/**
 * True where nothing is asked only because no kind of note is sure: several are likely, and less than half of what
 * they ask for was found. "Nothing more to add" would be false comfort there.
 */
export function isUndecided(judgement: NoteJudgement): boolean {
  const { found, of } = completeness(judgement);
  const kinds = judgement.types.filter(({ included }) => !included).length;
  return judgement.asked.length === 0 && kinds > 1 && found * 2 < of;
}
