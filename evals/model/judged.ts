/** How a reader judged pairs of wordings. */
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '@/scripts/lib/root';
import type { Pair } from './mended';

interface Judged {
  rules: string;
  model: string;
  better: 'rules' | 'model' | 'same';
}

const JUDGED = inRoot('evals/cases/mending/judged.jsonl');

export type Verdicts = ReadonlyMap<string, Judged['better']>;

/** Judgements by the two texts, whatever the case. */
export function judgements(): Verdicts {
  if (!existsSync(JUDGED)) return new Map();
  const lines = readFileSync(JUDGED, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const { rules, model, better } = JSON.parse(line) as Judged;
      return [`${rules}\n${model}`, better];
    }),
  );
}

export const total = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0);
export const share = (part: number, whole: number): string =>
  `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

/** "better / same / worse / not judged" of pairs, and how many are better. */
export function verdictsOf(pairs: readonly Pair[], judged: Verdicts): { cells: string; better: number } {
  const verdicts = pairs.map(({ rules, model }) => judged.get(`${rules}\n${model}`) ?? 'not judged');
  const count = (verdict: string) => verdicts.filter((each) => each === verdict).length;
  const counts = ['model', 'same', 'rules', 'not judged'].map(count);
  return { cells: counts.join(' / '), better: count('model') };
}
