/** Which of the collected notes are looked at. The same notes, choices and seed give the same sample. */
import { notesInForce } from '@/core/gaps/in-force';
import { grouped } from '@/utils/grouped';
import { seeded } from '@/utils/seeded';
import { typeOf, type JudgedNote } from './look';

export const sampleWays = ['random', 'spread', 'most-missing', 'all'] as const;
export const spreads = ['type', 'author', 'shift'] as const;

export type SampleWay = (typeof sampleWays)[number];
export type Spread = (typeof spreads)[number];

export interface SampleChoice {
  way: SampleWay;
  /** For `spread`: what every part of the sample differs in. */
  by: Spread;
  size: number;
  /** Draws the sample; shown, so that it can be drawn again. */
  seed: number;
}

export interface Sampled {
  note: JudgedNote;
  /** Why it comes this early; for `most-missing` only. */
  reason: { safety: boolean; missing: number; of: number } | null;
}

export const shifts = ['early', 'late', 'night', ''] as const;
export type Shift = (typeof shifts)[number];

/** The usual UK shifts: early from 7, late from 14, night from 21 o'clock; '' without a time. */
export function shiftOf(when: string | null): Shift {
  const hour = /T(\d\d)/.exec(when ?? '')?.[1];
  if (hour === undefined) return '';
  const at = Number(hour);
  return at >= 7 && at < 14 ? 'early' : at >= 14 && at < 21 ? 'late' : 'night';
}

const isOfSafety = (id: string): boolean =>
  notesInForce().types.some((type) => type.id === id && type.safety);

/** What puts a note first: kinds of note about safety, then how much of what is asked for is missing. */
function reasonOf(note: JudgedNote): NonNullable<Sampled['reason']> {
  const asked = note.judgement.gaps.filter(({ req, status }) => req !== 'r' && status !== 'not-applicable');
  const missing = asked.filter(({ status }) => status === 'absent' || status === 'partial').length;
  return { safety: isOfSafety(typeOf(note)) && missing > 0, missing, of: asked.length };
}

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    const [one, two] = [all[last], all[other]];
    if (one === undefined || two === undefined) continue;
    all[last] = two;
    all[other] = one;
  }
  return all;
}

const partOf = (note: JudgedNote, by: Spread): string =>
  by === 'type' ? typeOf(note) : by === 'author' ? (note.note.author ?? '') : shiftOf(note.note.when);

/** One from each part in turn, the larger parts first, until there are enough: no part is left out before all had one. */
function spread(notes: readonly JudgedNote[], by: Spread, size: number): JudgedNote[] {
  const parts = grouped(notes, (note) => partOf(note, by));
  const inTurn = [...parts].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const chosen: JudgedNote[] = [];
  for (let round = 0; chosen.length < Math.min(size, notes.length); round += 1)
    for (const [, list] of inTurn) {
      const note = list[round];
      if (note && chosen.length < size) chosen.push(note);
    }
  return chosen;
}

/** Draws the sample. The order the notes were collected in makes no difference. */
export function drawSample(notes: readonly JudgedNote[], { way, by, size, seed }: SampleChoice): Sampled[] {
  const steady = [...notes].sort((a, b) => (a.key < b.key ? -1 : 1));
  const plainly = (chosen: readonly JudgedNote[]): Sampled[] =>
    chosen.map((note) => ({ note, reason: null }));
  if (way === 'all') {
    const byTime = (a: JudgedNote, b: JudgedNote) => ((a.note.when ?? '') < (b.note.when ?? '') ? 1 : -1);
    return plainly(steady.sort(byTime));
  }
  if (way === 'most-missing')
    return steady
      .map((note) => ({ note, reason: reasonOf(note) }))
      .sort(
        (a, b) => Number(b.reason.safety) - Number(a.reason.safety) || b.reason.missing - a.reason.missing,
      )
      .slice(0, size);
  const drawn = shuffled(steady, seeded(seed));
  return plainly(way === 'spread' ? spread(drawn, by, size) : drawn.slice(0, size));
}
