/** Learns which lines of a page are shown under a flag, from pages whose every line is labelled. */
import type { FlagWords, ReadyFlagWords } from '@/core/knowledge/flag-words';
import { readSnapshot } from '@/core/record/build';
import { flagLineSigns } from '@/core/summary/flag-lines';
import { flagHits } from '@/core/summary/flags';
import { readStatements } from '@/core/summary/statements';
import type { LinedPage } from '../findings/pages';

/** Chosen on each author left out: a flag is shown sooner than its further lines, since missing one is worse. */
const RAISE: FlagWords['lines']['raise'] = {
  grave: { none: -1.5, weak: -2, strong: -3 },
  other: { none: -1.25, weak: -1.5, strong: -2.4 },
};
const ALSO = -0.85;
const RIDGE = 3;
const STEPS = 3_000;
const RATE = 0.02;

interface Example {
  own: Record<string, number>;
  page: Record<string, number>;
  raises: number;
}

/** Every line of a page that may speak for a flag, and whether its author says it does. */
function examplesOf({ snapshot, now, lines, lineOf }: LinedPage, weights: ReadyFlagWords): Example[] {
  const statements = readStatements(readSnapshot(snapshot, { now }), now);
  return [...flagLineSigns(flagHits(statements, weights))].flatMap(([hit, signs]) => {
    const line = lines[lineOf.get(hit.statement.evidence.block) ?? -1];
    return line && !hit.statement.heading
      ? [{ ...signs, raises: line.flags?.includes(hit.flag.id) ? 1 : 0 }]
      : [];
  });
}

/** A logistic regression over a few signs, by Adam. No chance is in it. */
function regress(rows: readonly (readonly [Record<string, number>, number])[]): Record<string, number> {
  const signs = [...new Set(rows.flatMap(([row]) => Object.keys(row)))].sort();
  const values = rows.map(([row]) => Float64Array.from(signs, (sign) => row[sign] ?? 0));
  const [w, m, v, slope] = [1, 2, 3, 4].map(() => new Float64Array(signs.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const dot = (row: Float64Array): number => row.reduce((sum, value, at) => sum + value * (w[at] ?? 0), 0);
  for (let step = 1; step <= STEPS; step++) {
    signs.forEach((sign, at) => (slope[at] = sign === 'start' ? 0 : RIDGE * (w[at] ?? 0)));
    values.forEach((row, index) => {
      const off = 1 / (1 + Math.exp(-dot(row))) - (rows[index]?.[1] ?? 0);
      row.forEach((value, at) => (slope[at] = (slope[at] ?? 0) + off * value));
    });
    for (let at = 0; at < signs.length; at++) {
      const g = slope[at] ?? 0;
      m[at] = 0.9 * (m[at] ?? 0) + 0.1 * g;
      v[at] = 0.99 * (v[at] ?? 0) + 0.01 * g * g;
      const [fast, slow] = [1 - 0.9 ** step, 1 - 0.99 ** step];
      w[at] = (w[at] ?? 0) - (RATE * (m[at] ?? 0)) / fast / (Math.sqrt((v[at] ?? 0) / slow) + 1e-8);
    }
  }
  return Object.fromEntries(signs.map((sign, at) => [sign, Math.round(100 * (w[at] ?? 0)) / 100]));
}

/** @param pages with the weights of words that were made without them */
export function weighLineSigns(pages: readonly (readonly [LinedPage, ReadyFlagWords])[]): FlagWords['lines'] {
  const examples = pages.flatMap(([page, weights]) => examplesOf(page, weights));
  return {
    own: regress(examples.map(({ own, raises }) => [own, raises])),
    page: regress(examples.map(({ page, raises }) => [page, raises])),
    raise: RAISE,
    also: ALSO,
  };
}
