/** Leaves out what is likelier said of somebody else than of the person now: many weak signs, weighed together. */
import { whoseWeights, type WhoseWeights } from '@/core/knowledge/whose';
import type { Reading } from '@/core/record/build';
import type { FlagHit } from './flags';
import type { Statement } from './statements';
import { WhoseSigns } from './whose-signs';

const HUNDREDTHS = 100;
/** A line that names the person before anybody else is theirs, whoever wrote it and wherever it stands. */
const NAMES_FIRST = '#own-first';

/** What signs add up to: the logarithm of the odds that a statement is not about the person now. */
function sumOf(signs: ReadonlySet<string>, { weights }: WhoseWeights): number {
  if (signs.has(NAMES_FIRST)) return -Infinity;
  let sum = 0;
  for (const sign of signs) if (Object.hasOwn(weights, sign)) sum += weights[sign] ?? 0;
  return sum / HUNDREDTHS;
}

/** The hits of statements that are likely the person's. @param weights null leaves every hit */
export function ofPerson(
  hits: readonly FlagHit[],
  reading: Reading,
  weights: WhoseWeights | null = whoseWeights,
): readonly FlagHit[] {
  if (weights === null || hits.length === 0) return hits;
  const { from } = weights;
  const signs = new WhoseSigns(reading);
  const known = new Map<Statement, number>();
  return hits.filter(({ statement, flag, strong, negative, plain }) => {
    if (negative) return true;
    const sum = known.get(statement) ?? sumOf(signs.of(statement), weights);
    known.set(statement, sum);
    return sum < (!flag.ofPerson || plain === 'line' ? from.around : strong ? from.strong : from.weak);
  });
}
