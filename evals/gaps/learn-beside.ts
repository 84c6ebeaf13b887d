/** Weighs the signs that a note tells of a kind beside the one it is most about: logistic regression by Newton's steps. */
import { besideSigns } from '@/core/knowledge/recognising';
import { rounded } from '../lib/words';
import { likelyBeside, type BesideSigns } from '@/core/gaps/beside';

export interface BesideRow {
  signs: BesideSigns;
  told: boolean;
}

const STEPS = 30;
const RIDGE = 1e-4;

/** Solves a small system of equations in place, by elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < n; pivot++)
    for (let row = 0; row < n; row++) {
      if (row === pivot) continue;
      const factor = at(row, pivot) / at(pivot, pivot);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * at(pivot, column));
    }
  return right.map((_, row) => at(row, n) / at(row, row));
}

/** @returns the weights, rounded to three figures after the point */
export function besideWeights(rows: readonly BesideRow[]): BesideSigns {
  const data = rows.map(({ signs, told }) => ({ signs, x: besideSigns.map((sign) => signs[sign]), told }));
  let weights = besideSigns.map(() => 0);
  const named = (values: readonly number[]): BesideSigns =>
    Object.fromEntries(besideSigns.map((sign, place) => [sign, values[place] ?? 0])) as BesideSigns;
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((value) => RIDGE * value);
    const bend = weights.map((_, row) => weights.map((__, column): number => (row === column ? RIDGE : 0)));
    const now = named(weights);
    for (const { signs, x, told } of data) {
      const likely = likelyBeside(signs, now);
      x.forEach((value, row) => {
        slope[row] = (slope[row] ?? 0) + ((likely - Number(told)) * value) / data.length;
        const line = bend[row];
        if (line)
          x.forEach(
            (other, column) =>
              (line[column] = (line[column] ?? 0) + (likely * (1 - likely) * value * other) / data.length),
          );
      });
    }
    const move = solve(bend, slope);
    weights = weights.map((value, place) => value - (move[place] ?? 0));
  }
  return named(weights.map((value) => rounded(value, 3)));
}
