/** `npm run eval -- hygiene`: record checks against labelled notes. Writes evals/results/hygiene.{json,md}. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkHygiene } from '@/core/hygiene/check';
import { hygieneInputSchema } from '@/core/hygiene/finding';
import { hygieneCaseSchema } from '../cases/hygiene/schema';

const here = fileURLToPath(new URL('..', import.meta.url));
/** Checks that may speak elsewhere too without being wrong (cases/hygiene/README.md). */
const MAY_SPEAK = new Set(['H13', 'H30', 'H34', 'H41', 'H42', 'H43']);

export async function run(): Promise<number> {
  const cases = readFileSync(join(here, 'cases/hygiene/cases.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => hygieneCaseSchema.parse(JSON.parse(line)));
  const byCheck = new Map<string, { expected: number; found: number; wrong: number }>();
  const of = (id: string) => {
    const one = byCheck.get(id) ?? { expected: 0, found: 0, wrong: 0 };
    byCheck.set(id, one);
    return one;
  };
  const misses: string[] = [];
  for (const { id, expect, mustNot, ...note } of cases) {
    const said = new Set(checkHygiene(hygieneInputSchema.parse(note)).map((finding) => finding.id));
    for (const check of expect) {
      of(check).expected++;
      if (said.has(check)) of(check).found++;
      else misses.push(`${id}: ${check} did not fire`);
    }
    for (const check of said) {
      if (expect.includes(check)) continue;
      if (!mustNot.includes(check) && MAY_SPEAK.has(check)) continue;
      of(check).wrong++;
      misses.push(`${id}: ${check} fired${mustNot.includes(check) ? ' and must not' : ', not expected'}`);
    }
  }
  const rows = [...byCheck.entries()].sort().map(([check, { expected, found, wrong }]) => ({
    check,
    expected,
    recall: expected ? found / expected : 1,
    precision: found + wrong ? found / (found + wrong) : 1,
  }));
  const total = (key: 'expected' | 'found' | 'wrong') =>
    [...byCheck.values()].reduce((sum, one) => sum + one[key], 0);
  const overall = {
    recall: total('found') / total('expected'),
    precision: total('found') / (total('found') + total('wrong')),
  };
  const report = [
    '# Record checks',
    '',
    `\`npm run eval -- hygiene\` · ${cases.length} notes. The checks were corrected on these notes; there is no set aside.`,
    '',
    `Overall: recall ${overall.recall.toFixed(3)}, precision ${overall.precision.toFixed(3)}.`,
    '',
    '| check | expected | recall | precision |',
    '|---|---|---|---|',
    ...rows.map(
      (row) => `| ${row.check} | ${row.expected} | ${row.recall.toFixed(3)} | ${row.precision.toFixed(3)} |`,
    ),
    '',
    '## Case by case',
    '',
    ...misses.map((line) => `- ${line}`),
    '',
  ].join('\n');
  writeFileSync(join(here, 'results/hygiene.md'), report);
  writeFileSync(join(here, 'results/hygiene.json'), `${JSON.stringify({ overall, rows }, null, 2)}\n`);
  console.log(report.split('\n## Case')[0]);
  return 0;
}
