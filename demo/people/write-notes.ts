import type { CareNote } from './types';

interface Day {
  /** "HH:MM". */
  time: string;
  type: string;
  /** One sentence is drawn from each pool. */
  pools: readonly (readonly string[])[];
}

export interface NotePlan {
  prefix: string;
  /** First day, "2026-05-01". */
  from: string;
  days: number;
  seed: number;
  staff: readonly LabelledStaff[];
  rounds: readonly Day[];
  /** Notes written out in full, placed by their own time. */
  events: readonly Omit<CareNote, 'id'>[];
}

type LabelledStaff = readonly [name: string, role: string];

/** Small repeatable generator, so that the demo shows the same notes on every start. */
function repeatable(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/**
 * Writes a series of daily notes from pools of sentences, newest first.
 * @returns days × rounds notes plus the events, ids unique within the prefix.
 */
export function writeNotes(plan: NotePlan): CareNote[] {
  const next = repeatable(plan.seed);
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[Math.floor(next() * from.length)];
    if (chosen === undefined) throw new Error('a pool of sentences is empty');
    return chosen;
  };
  const start = Date.parse(`${plan.from}T00:00:00Z`);
  const written: Omit<CareNote, 'id'>[] = [...plan.events];
  for (let day = 0; day < plan.days; day += 1) {
    const date = new Date(start + day * 86_400_000).toISOString().slice(0, 10);
    for (const round of plan.rounds) {
      const [author, role] = pick(plan.staff);
      const [hour, minute] = round.time.split(':').map(Number);
      const shifted = (hour ?? 0) * 60 + (minute ?? 0) + Math.floor(next() * 35);
      const time = `${String(Math.floor(shifted / 60) % 24).padStart(2, '0')}:${String(shifted % 60).padStart(2, '0')}`;
      written.push({
        when: `${date}T${time}`,
        author,
        role,
        type: round.type,
        text: round.pools.map(pick).join(' '),
      });
    }
  }
  written.sort((a, b) => (a.when < b.when ? 1 : -1));
  return written.map((note, index) => ({ id: `${plan.prefix}-${written.length - index}`, ...note }));
}
