/** Weighs what speaks for each verdict beside the cues: for each thing a cue may have found a multinomial regression. */
import { SaidIn } from '@/core/gaps/said';
import { judgeElement } from '@/core/gaps/judge-element';
import { signsOfVerdicts } from '@/core/gaps/weigh-verdicts';
import { builtInNotes } from '@/core/knowledge/notes';
import { verdictSigns, verdictsWeighed, type ReadySaying, type Saying } from '@/core/knowledge/saying';
import type { NoteCase } from '../cases/notes/schema';
import { descend } from '../lib/descent';
import { kindSlopes, type Kind } from '../lib/regression';
import { rounded } from '../lib/words';
import { readLabelled } from './saying-rows';

export interface Author {
  notes: readonly NoteCase[];
  /** How much each of the notes counts. */
  worth: number;
}

type Weighed = (typeof verdictsWeighed)[number];

/** A label: its kind is its place among the verdicts, its words are the signs. */
export interface VerdictRow extends Kind {
  found: Weighed;
}

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
    const said = new SaidIn(
      note.reading,
      verdicts.map(({ verdict }) => verdict),
      weights,
    );
    return signsOfVerdicts(verdicts, said, safety).flatMap(({ verdict, found, signs }) => {
      const label = labels[verdict.id];
      if (label === undefined) return [];
      const ids = verdictSigns.flatMap((sign, place) => (signs[sign] === 0 ? [] : [place]));
      const values = ids.map((place) => signs[verdictSigns[place] ?? 'always']);
      return [{ found, ids, values, scale: 1, kind: verdictsWeighed.indexOf(label), worth }];
    });
  });
}

const HOW = { steps: 800, rate: 0.05, ridge: RIDGE, memory: 1000, cools: true } as const;

/** @returns for each sign what it adds to the odds of each verdict */
function weigh(rows: readonly Kind[]): number[][] {
  const count = verdictsWeighed.length;
  const w = descend(Float64Array, verdictSigns.length * count, kindSlopes(rows, count), HOW);
  return verdictSigns.map((_, sign) =>
    Array.from(w.subarray(sign * count, (sign + 1) * count), (weight) => rounded(weight, 3)),
  );
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
