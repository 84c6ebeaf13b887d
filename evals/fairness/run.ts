/**
 * `npm run eval -- fairness`: the summary, gaps and draft cases with names, pronouns, ages, sexes, ethnic and
 * religious details swapped. Every line that differs by more than the swapped word is a difference; the goal is none.
 * Writes evals/results/fairness.{md,json}.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { draftNote } from '@/core/draft/draft';
import type { DraftInput } from '@/core/draft/types';
import { noteInputSchema } from '@/core/gaps/judge-note';
import {
  checkPage,
  compareLines,
  linesOfNote,
  swapInput,
  type Difference,
  type Line,
} from '@/core/review/fairness';
import { swapsFor, type Subject, type Swap } from '@/core/review/swaps';
import { draftCaseSchema } from '../cases/draft/schema';
import { summaryCaseSchema } from '../cases/summary-schema';
import { pageSnapshots } from '../lib/page-snapshots';

interface Found {
  set: string;
  name: string;
  differences: Difference[];
  /** Swaps that changed at least one word. */
  swaps: Swap[];
}

const here = fileURLToPath(new URL('..', import.meta.url));
const linesIn = (file: string): unknown[] =>
  readFileSync(join(here, 'cases', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
const filesIn = (folder: string): string[] =>
  readdirSync(join(here, 'cases', folder))
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => `${folder}/${file}`);

/** Runs one text with every swap that changes it. */
function checkText<T>(
  input: T,
  subject: Subject,
  say: (input: T) => Line[],
): Pick<Found, 'swaps' | 'differences'> {
  const whole = JSON.stringify(input);
  const before = say(input);
  const swaps = swapsFor(subject).filter(({ apply }) => JSON.stringify(swapInput(input, apply)) !== whole);
  const differences = swaps.flatMap((swap) => compareLines(before, say(swapInput(input, swap.apply)), swap));
  return { swaps, differences };
}

const subjectNamed = (name: string | undefined): Subject => ({
  names: name ? [name] : [],
  birth: null,
  age: null,
});

function notes(): Found[] {
  return filesIn('notes/dev').flatMap((file) =>
    linesIn(file).map((line) => {
      const input = noteInputSchema.parse(line);
      const { id } = line as { id: string };
      const subject = subjectNamed(input.planFacts?.person?.name);
      return { set: 'gaps', name: id, ...checkText(input, subject, (one) => linesOfNote(one, 'note')) };
    }),
  );
}

function saidOf(input: DraftInput): Line[] {
  return draftNote(input).entries.flatMap(({ sentences }) =>
    sentences.flatMap(({ text, asks }) => [
      { about: 'line', text },
      ...asks.map(({ question }) => ({ about: 'asks', text: question })),
    ]),
  );
}

function drafts(): Found[] {
  return filesIn('draft/dev').flatMap((file) =>
    linesIn(file).map((line) => {
      const { id, shorthand, name, pronoun, type } = draftCaseSchema.parse(line);
      const input: DraftInput = {
        shorthand,
        type,
        ...(name ? { name } : {}),
        ...(pronoun ? { pronoun } : {}),
      };
      return { set: 'draft', name: id, ...checkText(input, subjectNamed(name), saidOf) };
    }),
  );
}

async function pages(): Promise<Found[]> {
  const folder = join(here, 'cases/summary');
  const names = readdirSync(folder).sort();
  const snapshots = await pageSnapshots(names.map((name) => join(folder, name, 'page.html')));
  return names.flatMap((name, index) => {
    const snapshot = snapshots[index];
    if (!snapshot) return [];
    const expected: unknown = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
    return [{ set: 'summary', name, ...checkPage(snapshot, summaryCaseSchema.parse(expected).now) }];
  });
}

export async function run(): Promise<number> {
  const all = [...notes(), ...drafts(), ...(await pages())];
  const rows = [...new Set(all.map(({ set }) => set))].map((set) => {
    const mine = all.filter((one) => one.set === set);
    const count = (of: (one: Found) => number) => mine.reduce((sum, one) => sum + of(one), 0);
    const touched = mine.filter(({ differences }) => differences.length > 0).length;
    return [
      set,
      mine.length,
      count(({ swaps }) => swaps.length),
      touched,
      count(({ differences }) => differences.length),
    ];
  });
  const shown = all.flatMap(({ set, name, differences }) =>
    differences.map(
      ({ swap, side, line }) =>
        `| ${set} ${name} | ${swap} | ${side} | ${line.replaceAll('|', '/').replace(/\s+/gu, ' ').slice(0, 160)} |`,
    ),
  );
  const report = [
    '# Fairness: the same care, another person',
    '',
    'Made by `npm run eval -- fairness`. Names, pronouns, ages, sexes, ethnic and religious details of the cases for building are swapped; a line that then differs by more than the swapped word is a difference. Goal 0.',
    '',
    '| cases | number | swaps that changed a word | cases with a difference | differing lines |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    '## Every difference',
    '',
    '| case | swap | there | line |',
    '| --- | --- | --- | --- |',
    ...shown,
    '',
  ].join('\n');
  const bySwap = [...new Set(all.flatMap(({ swaps }) => swaps.map(({ id }) => id)))].map((id) => ({
    swap: id,
    cases: all.filter(({ swaps }) => swaps.some((swap) => swap.id === id)).length,
    differences: all.reduce(
      (sum, { differences }) => sum + differences.filter(({ swap }) => swap === id).length,
      0,
    ),
  }));
  writeFileSync(join(here, 'results/fairness.md'), report);
  writeFileSync(join(here, 'results/fairness.json'), `${JSON.stringify({ rows, bySwap }, null, 2)}\n`);
  console.log(report.split('\n## Every')[0]);
  for (const { swap, cases, differences } of bySwap) console.log(`${swap}: ${differences} in ${cases} cases`);
  return 0;
}
