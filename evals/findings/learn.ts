/** Weighs what two opposite statements have about them, on what may be read: npm run eval -- findings --learn. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSnapshot } from '@/core/record/build';
import { opposedIn, type Opposed } from '@/core/summary/conflicts-stances';
import { readStatements } from '@/core/summary/statements';
import { summaryCaseSchema, type SummaryCase } from '../cases/summary-schema';
import { pageSnapshots } from '../lib/page-snapshots';
import { isHeld, pairCases, secondPairCases, statementsOf } from './cases';

interface Example {
  /** Examples of one case are left out together. */
  of: string;
  signs: readonly string[];
  contradicts: boolean;
}

const cases = fileURLToPath(new URL('../cases', import.meta.url));
const WEIGHTS = fileURLToPath(new URL('../../knowledge/stance-weights.json', import.meta.url));
/** Page sets whose misses have been opened. */
const OPENED = ['', '-heldout', '-fresh', '-aside', '-third', '-fourth', '-fifth'].map(
  (name) => `summary${name}`,
);
const STEPS = 600;
const RATE = 0.5;
const HOLD_BACK = 0.01;
const FOLDS = 5;
/** Above even odds: a false conflict costs more trust than a missed one. */
const FROM = 0.5;

const fromPairs = (): Example[] =>
  [...pairCases(), ...secondPairCases()]
    .filter((one) => !isHeld(one))
    .flatMap((one) =>
      opposedIn(statementsOf(one)).map(({ signs }) => ({
        of: one.id,
        signs: [...signs],
        contradicts: one.conflict,
      })),
    );

/** Whether an expected conflict of the page is in the words of these two places. */
function isExpected({ one, other }: Opposed, { findings }: SummaryCase): boolean {
  const said = `${one.blockText} ${other.blockText}`.toLowerCase().replace(/\s+/gu, ' ');
  return findings.some(
    ({ kind, anyOf }) =>
      kind === 'conflict' && anyOf.some((words) => words.every((word) => said.includes(word.toLowerCase()))),
  );
}

async function fromPages(): Promise<Example[]> {
  const folders = OPENED.flatMap((set) =>
    readdirSync(join(cases, set))
      .sort()
      .map((name) => join(cases, set, name)),
  );
  const pages = folders.filter((folder) => existsSync(join(folder, 'page.html')));
  const snapshots = await pageSnapshots(pages.map((folder) => join(folder, 'page.html')));
  return pages.flatMap((folder, index) => {
    const snapshot = snapshots[index];
    if (!snapshot) return [];
    const wanted = summaryCaseSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
    const { now } = wanted;
    return opposedIn(readStatements(readSnapshot(snapshot, { now }), now)).map((opposed) => ({
      of: folder,
      signs: [...opposed.signs],
      contradicts: isExpected(opposed, wanted),
    }));
  });
}

const sumOf = (weights: ReadonlyMap<string, number>, signs: readonly string[]): number =>
  signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0);

/** Logistic regression by plain descent; what is common to all is not held back. */
function weigh(examples: readonly Example[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = new Map<string, number>();
    for (const { signs, contradicts } of examples) {
      const off = 1 / (1 + Math.exp(-sumOf(weights, signs))) - (contradicts ? 1 : 0);
      for (const sign of signs) slopes.set(sign, (slopes.get(sign) ?? 0) + off);
    }
    for (const [sign, slope] of slopes) {
      const now = weights.get(sign) ?? 0;
      weights.set(sign, now - RATE * (slope / examples.length + (sign === 'is' ? 0 : HOLD_BACK * now)));
    }
  }
  return weights;
}

function leftOut(examples: readonly Example[]): string {
  const names = [...new Set(examples.map(({ of }) => of))].sort();
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const out = new Set(names.filter((_name, at) => at % FOLDS === fold));
    const weights = weigh(examples.filter(({ of }) => !out.has(of)));
    return examples
      .filter(({ of }) => out.has(of))
      .map((one) => ({ ...one, shown: sumOf(weights, one.signs) >= FROM }));
  }).flat();
  return (['found', 'false'] as const)
    .map((name) => {
      const some = judged.filter(({ contradicts }) => contradicts === (name === 'found'));
      return `${name} ${some.filter(({ shown }) => shown).length} of ${some.length}`;
    })
    .join(', ');
}

/** Writes knowledge/stance-weights.json, and says how weights made without a fifth of the cases judge that fifth. */
export async function learn(): Promise<void> {
  const examples = [...fromPairs(), ...(await fromPages())];
  console.log(`Pairs left out of their weights: ${leftOut(examples)}`);
  const weights = [...weigh(examples)]
    .map(([sign, weight]): [string, number] => [sign, Math.round(100 * weight) / 100])
    .filter(([, weight]) => Math.abs(weight) >= 0.05)
    .sort(([a], [b]) => a.localeCompare(b));
  const note =
    'Made by npm run eval -- findings --learn from what may be read of evals/cases/findings and from the opened pages: what a sign of two opposite statements adds to the odds that they contradict each other.';
  writeFileSync(
    WEIGHTS,
    `${JSON.stringify({ note, weights: Object.fromEntries(weights), from: FROM }, null, 2)}\n`,
  );
}
