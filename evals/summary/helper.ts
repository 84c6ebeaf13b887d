/** The summary by rules alone beside the one with the helper's labels, on the same pages: `--helper`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSnapshot } from '@/core/record/build';
import type { PageSnapshot } from '@/core/record/snapshot';
import { questionsOf } from '@/core/session/helper';
import { learnedLabeller, type LearnedLabel } from '@/core/summary/learned';
import { summarise } from '@/core/summary/summarise';
import { openPackaged, type Packaged } from '@/scripts/lib/packaged-helper';
import { inRoot } from '@/scripts/lib/root';
import { summaryCaseSchema, type SummaryCase } from '../cases/summary-schema';
import { pageSnapshots } from '../lib/page-snapshots';
import { score, type Score } from './score';

interface Both {
  rules: Score;
  helped: Score;
  /** Sentences that the model was asked about. */
  asked: number;
  /** Lines of the rules' summary that do not stand in the other. */
  moved: number;
}

async function compare(model: Packaged, snapshot: PageSnapshot, wanted: SummaryCase): Promise<Both> {
  const { now } = wanted;
  const learned = new Map<string, LearnedLabel>();
  for (const text of questionsOf({ snapshot }, now)) {
    const { domain, kind } = await model.label(text);
    learned.set(text, { domain, kind });
  }
  const { record } = readSnapshot(snapshot, { now });
  const rules = summarise(record, snapshot, { now }).items;
  const helped = summarise(record, snapshot, { now, labeller: learnedLabeller(learned) }).items;
  const line = ({ kind, text }: (typeof rules)[number]) => `${kind} ${text}`;
  const there = new Set(helped.map(line));
  return {
    rules: score(rules, snapshot, wanted),
    helped: score(helped, snapshot, wanted),
    asked: learned.size,
    moved: rules.filter((item) => !there.has(line(item))).length,
  };
}

/** One row: each figure by rules → with the helper. */
function row(set: string, pages: readonly Both[]): string {
  const sum = (of: (score: Score) => number) =>
    (['rules', 'helped'] as const)
      .map((by) => pages.reduce((total, each) => total + of(each[by]), 0))
      .join(' → ');
  const total = (of: (each: Both) => number) => pages.reduce((all, each) => all + of(each), 0);
  const wanted = (key: 'flags' | 'findings') => total(({ rules }) => rules[key].wanted);
  const cells = [
    set,
    pages.length,
    total(({ asked }) => asked),
    total(({ moved }) => moved),
    `${sum(({ flags }) => flags.found)} of ${wanted('flags')}`,
    `${sum(({ findings }) => findings.found)} of ${wanted('findings')}`,
    sum(({ wrong }) => wrong.length),
    sum(({ invented }) => invented.length),
    sum(({ items }) => items),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Compares on each set and, unless dry, writes evals/results/summary-helper.md. */
export async function withHelper(cases: string, sets: readonly string[], isDry: boolean): Promise<void> {
  const model = await openPackaged();
  const rows: string[] = [];
  const all: Both[] = [];
  for (const set of sets) {
    const folders = readdirSync(join(cases, set))
      .sort()
      .map((name) => join(cases, set, name));
    const snapshots = await pageSnapshots(folders.map((folder) => join(folder, 'page.html')));
    const pages: Both[] = [];
    for (const [i, folder] of folders.entries()) {
      const snapshot = snapshots[i];
      if (!snapshot) continue;
      const wanted = summaryCaseSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
      pages.push(await compare(model, snapshot, wanted));
    }
    rows.push(row(set, pages));
    all.push(...pages);
  }
  const report = [
    '# The summary with and without the helper',
    '',
    `Made by \`npm run eval -- summary ${sets.join(' ')} --helper\`: the shipped weights, rules → rules where sure with the helper elsewhere.`,
    '',
    '| set | pages | sentences asked about | lines of the rules that went or moved | red flags found | findings found | flags that must not be raised | invented words | items |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    row('all', all),
    '',
  ].join('\n');
  if (!isDry) writeFileSync(inRoot('evals/results/summary-helper.md'), report);
  console.log(report);
}
