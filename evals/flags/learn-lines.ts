/** Learns which lines of a page are shown under a flag, from pages whose every line is labelled. */
import type { FlagWords, ReadyFlagWords } from '@/core/knowledge/flag-words';
import { readSnapshot } from '@/core/record/build';
import { flagLineSigns } from '@/core/summary/flag-lines';
import { flagHits } from '@/core/summary/flags';
import { readStatements } from '@/core/summary/statements';
import type { LinedPage } from '../findings/pages';
import { descend } from '../lib/descent';
import { answerSlopes } from '../lib/regression';
import { placesIn, rounded } from '../lib/words';

/** Chosen on each author left out: a flag is shown sooner than its further lines, since missing one is worse. */
const RAISE: FlagWords['lines']['raise'] = {
  grave: { none: -1.75, weak: -2.25, strong: -3.25 },
  other: { none: -1.1, weak: -1.75, strong: -2.25 },
  bare: { RF26: -2.65 },
};
const ALSO: FlagWords['lines']['also'] = { grave: -1.5, other: -0.85 };
const HOW = { steps: 3_000, rate: 0.02, ridge: 3 };
/** Less than this says nothing and is left out. */
const LEAST = 0.05;

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

/** A logistic regression over a few signs; the one that every line has is not held back. */
function regress(rows: readonly (readonly [Record<string, number>, number])[]): Record<string, number> {
  const signs = [...new Set(rows.flatMap(([row]) => Object.keys(row)))].sort();
  const placesOf = placesIn(signs);
  const answers = rows.map(([row, yes]) => {
    const own = Object.keys(row).filter((sign) => row[sign] !== 0);
    const values = own.map((sign) => row[sign] ?? 0);
    return { ids: placesOf(own), values, scale: 1, questions: [0], yes: [yes], worth: [1] };
  });
  const w = descend(Float64Array, signs.length, answerSlopes(answers, [0]), {
    ...HOW,
    free: placesOf(['start']),
  });
  return Object.fromEntries(
    signs.flatMap((sign, place) => {
      const weight = rounded(w[place] ?? 0, 2);
      return Math.abs(weight) < LEAST ? [] : [[sign, weight]];
    }),
  );
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
