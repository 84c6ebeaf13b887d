/** `npm run eval -- gaps --set <folder>,… --confusions`: which confusions cost how much agreement. */
import { kappa, statusOf, verdicts, type Judged, type Verdict } from './score';

interface Pair {
  said: Verdict;
  label: Verdict;
  /** The element belongs to a kind of note that was not recognised, so that nobody looked for it. */
  unsought: boolean;
}

type Mended = (pair: Pair) => boolean;
const between =
  (one: Verdict, other: Verdict): Mended =>
  ({ said, label }) =>
    (said === one && label === other) || (said === other && label === one);
const applies: Mended = ({ said, label }) => said === 'not-applicable' || label === 'not-applicable';

/** Each kind of confusion, as if it never happened. */
const mendings: readonly (readonly [string, Mended])[] = [
  ['as it is', () => false],
  ['whether it applies at all', applies],
  ['of these: not looked for, as its kind of note was not recognised', ({ unsought }) => unsought],
  ['present or partial', between('present', 'partial')],
  ['present or absent', between('present', 'absent')],
  ['partial or absent', between('partial', 'absent')],
  ['present, partial or absent', (pair) => !applies(pair)],
];

/** The labels of notes with what was said of each. */
export const pairsWith = (judged: readonly Judged[]): Pair[] =>
  judged.flatMap(({ note, judgement }) =>
    Object.entries(note.labels).map(([id, label]) => ({
      label,
      said: statusOf(judgement, id),
      unsought: !judgement.gaps.some((gap) => gap.id === id),
    })),
  );

/** Agreement as it would be if confusions of one kind were all put right, and how many there are. */
export const mendedKappas = (pairs: readonly Pair[]): { name: string; wrong: number; kappa: number }[] =>
  mendings.map(([name, isMended]) => ({
    name,
    wrong: pairs.filter((pair) => pair.said !== pair.label && isMended(pair)).length,
    kappa: kappa(pairs.map((pair) => (isMended(pair) ? { ...pair, said: pair.label } : pair))),
  }));

const figure = (value: number): string => value.toFixed(3);

function matrix(pairs: readonly Pair[]): string[] {
  return [
    `| label ↓ said → | ${verdicts.join(' | ')} |`,
    `|---|${'---|'.repeat(verdicts.length)}`,
    ...verdicts.map((label) => {
      const counts = verdicts.map(
        (said) => pairs.filter((one) => one.said === said && one.label === label).length,
      );
      return `| ${label} | ${counts.join(' | ')} |`;
    }),
  ];
}

/**
 * @param own judged by the note alone
 * @param given the same notes, their kinds given by the worker
 */
export function reportConfusions(set: string, own: readonly Judged[], given: readonly Judged[]): string {
  const [alone, told] = [pairsWith(own), pairsWith(given)];
  const withKinds = mendedKappas(told);
  return [
    `## ${set}`,
    '',
    `${own.length} notes, ${alone.length} labels.`,
    '',
    ...matrix(alone),
    '',
    '| put right | wrong | κ | wrong, kinds given | κ, kinds given |',
    '|---|---|---|---|---|',
    ...mendedKappas(alone).map(({ name, wrong, kappa: then }, at) => {
      const other = withKinds[at];
      return `| ${name} | ${wrong} | ${figure(then)} | ${other?.wrong ?? 0} | ${figure(other?.kappa ?? NaN)} |`;
    }),
    '',
  ].join('\n');
}
