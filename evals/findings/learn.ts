/** Weighs what two opposite statements have about them, on what may be read: npm run eval -- findings --learn. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSnapshot } from '@/core/record/build';
import { opposedIn, type Opposed } from '@/core/summary/conflicts-stances';
import { readStatements, type Statement } from '@/core/summary/statements';
import type { SummaryCase } from '../cases/summary-schema';
import { descendPlainly } from '../lib/descent';
import { labelledPages } from '../lib/labelled-pages';
import { judgedByOthers } from '../lib/left-out';
import { answerSlopes } from '../lib/regression';
import { placesIn, rounded } from '../lib/words';
import { linedPages } from './pages';
import tested from '../../tests/unit/core/summary/conflict-pairs.json';
import { plainPage } from '../../tests/helpers/plain-page';
import { writtenPage } from '../../tests/helpers/written-page';
import { isHeld, pairCases, secondPairCases, statementsOf } from './cases';

interface Example {
  /** Examples of one case are left out together. */
  of: string;
  signs: readonly string[];
  contradicts: boolean;
}

const WEIGHTS = fileURLToPath(new URL('../../knowledge/stance-weights.json', import.meta.url));
const HOW = { steps: 600, rate: 0.5, ridge: 0.01 };
const FOLDS = 5;
const TESTED = '2026-06-15';
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

const fromPages = async (): Promise<Example[]> =>
  (await labelledPages()).flatMap(({ set, name, snapshot, wanted }) => {
    const { now } = wanted;
    return opposedIn(readStatements(readSnapshot(snapshot, { now }), now)).map((opposed) => ({
      of: `${set}/${name}`,
      signs: [...opposed.signs],
      contradicts: isExpected(opposed, wanted),
    }));
  });

/** What a test holds. */
const fromTests = (): Example[] =>
  (['conflict', 'none'] as const).flatMap((kind) =>
    tested[kind].flatMap((lines) => {
      const page = plainPage(writtenPage(['Name :: Doris Annable', ...lines]));
      const statements = readStatements(readSnapshot(page, { now: TESTED }), TESTED);
      return opposedIn(statements).map(({ signs }) => ({
        of: `test ${lines.join(' ')}`,
        signs: [...signs],
        contradicts: kind === 'conflict',
      }));
    }),
  );

/** Pages on whose lines an author marked every contradiction. */
const fromLined = (): Example[] =>
  linedPages()
    .filter(({ held, lines }) => !held && lines.some(({ against }) => against !== undefined))
    .flatMap(({ id, snapshot, now, lines, lineOf }) => {
      const markOf = ({ evidence }: Statement): string | undefined =>
        lines[lineOf.get(evidence.block) ?? -1]?.against;
      return opposedIn(readStatements(readSnapshot(snapshot, { now }), now)).map(({ one, other, signs }) => ({
        of: id,
        signs: [...signs],
        contradicts: markOf(one) !== undefined && markOf(one) === markOf(other),
      }));
    });

const sumOf = (weights: ReadonlyMap<string, number>, signs: readonly string[]): number =>
  signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0);

/** A logistic regression; what is common to all is not held back. */
function weigh(examples: readonly Example[]): Map<string, number> {
  const all = [...new Set(examples.flatMap(({ signs }) => signs))];
  const idsOf = placesIn(all);
  const rows = examples.map(({ signs, contradicts }) => ({
    ids: idsOf(signs),
    scale: 1,
    questions: [0],
    yes: [contradicts ? 1 : 0],
    worth: [1 / examples.length],
  }));
  const weights = descendPlainly(all.length, answerSlopes(rows, [0]), { ...HOW, free: idsOf(['is']) });
  return new Map(all.map((sign, place) => [sign, weights[place] ?? 0]));
}

function leftOut(examples: readonly Example[]): string {
  const places = placesIn([...new Set(examples.map(({ of }) => of))].sort());
  const judged = judgedByOthers(
    examples,
    ({ of }) => (places([of])[0] ?? 0) % FOLDS,
    (own, others) => {
      const weights = weigh(others);
      return own.map((one) => ({ ...one, shown: sumOf(weights, one.signs) >= FROM }));
    },
  );
  return (['found', 'false'] as const)
    .map((name) => {
      const some = judged.filter(({ contradicts }) => contradicts === (name === 'found'));
      return `${name} ${some.filter(({ shown }) => shown).length} of ${some.length}`;
    })
    .join(', ');
}

/** Writes knowledge/stance-weights.json, and says how weights made without a fifth of the cases judge that fifth. */
export async function learn(): Promise<void> {
  const examples = [...fromPairs(), ...fromTests(), ...fromLined(), ...(await fromPages())];
  console.log(`Pairs left out of their weights: ${leftOut(examples)}`);
  const weights = [...weigh(examples)]
    .map(([sign, weight]): [string, number] => [sign, rounded(weight, 2)])
    .filter(([, weight]) => Math.abs(weight) >= 0.05)
    .sort(([a], [b]) => a.localeCompare(b));
  const note =
    'Made by npm run eval -- findings --learn from what may be read of evals/cases/findings and from the opened pages: what a sign of two opposite statements adds to the odds that they contradict each other.';
  writeFileSync(
    WEIGHTS,
    `${JSON.stringify({ note, weights: Object.fromEntries(weights), from: FROM }, null, 2)}\n`,
  );
}
