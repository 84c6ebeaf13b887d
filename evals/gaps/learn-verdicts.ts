/** Weighs what speaks for each verdict beside the cues: for each thing a cue may have found a multinomial regression. */
import { SaidIn } from '@/core/gaps/said';
import { judgeElement } from '@/core/gaps/judge-element';
import { signsOfVerdicts } from '@/core/gaps/weigh-verdicts';
import { builtInNotes } from '@/core/knowledge/notes';
import { verdictSigns, verdictsWeighed, type ReadySaying, type Saying } from '@/core/knowledge/saying';
import type { NoteCase } from '../cases/notes/schema';
import { readLabelled } from './saying-rows';

export interface Author {
  notes: readonly NoteCase[];
  /** How much each of the notes counts. */
  worth: number;
}

type Weighed = (typeof verdictsWeighed)[number];

export interface VerdictRow {
  found: Weighed;
  values: readonly number[];
  /** Place of the label among the verdicts. */
  label: number;
  worth: number;
}

const STEPS = 800;
const RATE = 0.05;
/** How far the weights are held back; set by trying it on authors left out. */
const RIDGE = 5;

/** One row for each label of these notes, by weights made without them. */
export function verdictRows({ notes, worth }: Author, weights: ReadySaying): VerdictRow[] {
  const safetyTypes = new Set(builtInNotes.types.filter(({ safety }) => safety).map(({ id }) => id));
  return notes.flatMap(({ text, types, labels }) => {
    const { note, asked } = readLabelled(text, types);
    const verdicts = [...asked.values()].map(({ ready, req }) => ({
      verdict: judgeElement(ready, req, note, null),
      element: ready.element,
    }));
    const safety = types.some((type) => safetyTypes.has(type));
    return signsOfVerdicts(verdicts, new SaidIn(note.reading, weights), safety).flatMap(
      ({ verdict, found, signs }) => {
        const label = labels[verdict.id];
        if (label === undefined) return [];
        const values = verdictSigns.map((sign) => signs[sign]);
        return [{ found, values, label: verdictsWeighed.indexOf(label), worth }];
      },
    );
  });
}

/** By Adam. @returns for each sign what it adds to the odds of each verdict */
function weigh(rows: readonly VerdictRow[]): number[][] {
  const count = verdictsWeighed.length;
  const w = verdictSigns.map(() => verdictsWeighed.map(() => 0));
  const m = verdictSigns.map(() => verdictsWeighed.map(() => 0));
  const v = verdictSigns.map(() => verdictsWeighed.map(() => 0));
  for (let step = 1; step <= STEPS; step++) {
    const slope = w.map((line) => line.map((value) => RIDGE * value));
    for (const { values, label, worth } of rows) {
      const scores = new Array<number>(count).fill(0);
      values.forEach((value, sign) => {
        if (value !== 0)
          for (let to = 0; to < count; to++) scores[to] = (scores[to] ?? 0) + value * (w[sign]?.[to] ?? 0);
      });
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const sum = odds.reduce((a, b) => a + b, 0);
      const off = odds.map((one, to) => (one / sum - Number(to === label)) * worth);
      values.forEach((value, sign) => {
        const line = slope[sign];
        if (line && value !== 0)
          for (let to = 0; to < count; to++) line[to] = (line[to] ?? 0) + value * (off[to] ?? 0);
      });
    }
    const [fast, slow] = [1 - 0.9 ** step, 1 - 0.999 ** step];
    const rate = RATE * Math.min(1, (2 * (STEPS - step)) / STEPS);
    w.forEach((line, sign) =>
      line.forEach((value, to) => {
        const [g, ms, vs] = [slope[sign]?.[to] ?? 0, m[sign], v[sign]];
        if (!ms || !vs) return;
        ms[to] = 0.9 * (ms[to] ?? 0) + 0.1 * g;
        vs[to] = 0.999 * (vs[to] ?? 0) + 0.001 * g * g;
        line[to] = value - (rate * (ms[to] ?? 0)) / fast / (Math.sqrt((vs[to] ?? 0) / slow) + 1e-8);
      }),
    );
  }
  return w.map((line) => line.map((value) => Math.round(value * 1000) / 1000));
}

/** @returns the weights as the knowledge holds them */
export function verdictWeights(rows: readonly VerdictRow[]): Saying['verdicts'] {
  return Object.fromEntries(
    verdictsWeighed.map((found) => {
      const weights = weigh(rows.filter((row) => row.found === found));
      return [found, Object.fromEntries(verdictSigns.map((sign, place) => [sign, weights[place] ?? []]))];
    }),
  ) as Saying['verdicts'];
}
