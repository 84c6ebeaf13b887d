/**
 * `npm run eval -- sweeps [--list]`: every way of saying a safety element that evals/cases/sweeps holds.
 * Half of them, chosen by a hash of their words, are not listed by --list: nobody tunes on those.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeOne } from '@/core/gaps/judge-note';
import { kappa } from '../gaps/score';
import { heldOut, readSweeps } from './read';

const here = fileURLToPath(new URL('..', import.meta.url));
const labels = ['present', 'partial', 'absent'] as const;

interface Said {
  element: string;
  text: string;
  label: (typeof labels)[number];
  said: string;
}

const judgeAll = (): Said[] =>
  readSweeps().flatMap((sweep) =>
    labels.flatMap((label) =>
      sweep[label].map((text) => {
        const status = judgeOne(text, sweep.type, sweep.element)?.status ?? 'absent';
        /** What nothing in one sentence calls for is not there either. */
        const said = status === 'not-applicable' ? 'absent' : status === 'unclear' ? 'partial' : status;
        return { element: sweep.element, text, label, said };
      }),
    ),
  );

const share = (part: number, whole: number): string => (whole ? (part / whole).toFixed(3) : '–');

function figures(all: readonly Said[]): string[] {
  const of = (label: string, test: (said: string) => boolean): string => {
    const mine = all.filter((one) => one.label === label);
    return `${share(mine.filter(({ said }) => test(said)).length, mine.length)} (${mine.length})`;
  };
  return [
    of('present', (said) => said === 'present'),
    of('partial', (said) => said === 'partial'),
    of('absent', (said) => said === 'absent'),
    kappa(all).toFixed(3),
  ];
}

/** @returns 0; the figures go to evals/results/sweeps.md */
export async function run(args: readonly string[]): Promise<number> {
  const all = judgeAll();
  const shown = all.filter(({ text }) => !heldOut(text));
  const aside = all.filter(({ text }) => heldOut(text));
  if (args.includes('--list'))
    for (const { element, text, label, said } of shown)
      if (label !== said) console.log(`${element}\t${label} → ${said}\t${text}`);
  const row = (name: string, some: readonly Said[]) => `| ${[name, ...figures(some)].join(' | ')} |`;
  const elements = [...new Set(all.map(({ element }) => element))];
  const report = [
    '# Ways of saying each safety element',
    '',
    '`npm run eval -- sweeps` · each sentence judged alone, as a note of its kind; in brackets how many.',
    'The patterns were corrected on the first half; no sentence of the second was looked at.',
    '',
    '| | stated, found | half stated, so called | not stated, so called | κ |',
    '|---|---|---|---|---|',
    row('first half', shown),
    row('second half', aside),
    ...elements.map((id) =>
      row(
        `${id}, second half`,
        aside.filter(({ element }) => element === id),
      ),
    ),
    '',
  ].join('\n');
  writeFileSync(join(here, 'results/sweeps.md'), report);
  console.log(report.split('\n').slice(0, 10).join('\n'));
  return 0;
}
