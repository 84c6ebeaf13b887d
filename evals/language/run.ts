/** `npm run eval -- language`: word hints against labelled texts. Writes evals/results/language.{json,md}. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suggestLanguage } from '@/core/language/suggest';
import { languageCaseSchema } from '../cases/language/schema';

const here = fileURLToPath(new URL('..', import.meta.url));

export async function run(): Promise<number> {
  const cases = readFileSync(join(here, 'cases/language/cases.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => languageCaseSchema.parse(JSON.parse(line)));
  const byAction: Record<string, { expected: number; found: number; extra: number }> = {};
  const of = (action: string) => (byAction[action] ??= { expected: 0, found: 0, extra: 0 });
  const misses: string[] = [];
  let forbidden = 0;
  let untouched = 0;
  for (const { id, text, expect, mustNotFlag } of cases) {
    const said = suggestLanguage(text);
    const at = (phrase: string) => {
      const start = text.indexOf(phrase);
      return said.filter((one) => one.start < start + phrase.length && start < one.end);
    };
    const used = new Set<unknown>();
    for (const { phrase, action } of expect) {
      of(action).expected++;
      const hit = at(phrase).find((one) => one.action === action);
      if (hit) {
        of(action).found++;
        used.add(hit);
      } else misses.push(`${id}: not raised as ${action}: “${phrase}”`);
    }
    for (const one of said)
      if (!used.has(one)) {
        of(one.action).extra++;
        misses.push(`${id}: raised, not expected: “${one.phrase}” (${one.action})`);
      }
    for (const phrase of mustNotFlag) {
      untouched++;
      if (at(phrase).length > 0) {
        forbidden++;
        misses.push(`${id}: must stay untouched: “${phrase}”`);
      }
    }
  }
  const rows = Object.entries(byAction).map(([action, { expected, found, extra }]) => ({
    action,
    expected,
    recall: expected ? found / expected : 1,
    precision: found + extra ? found / (found + extra) : 1,
  }));
  const sum = (key: 'expected' | 'found' | 'extra') =>
    Object.values(byAction).reduce((total, one) => total + one[key], 0);
  const overall = {
    recall: sum('found') / sum('expected'),
    precision: sum('found') / (sum('found') + sum('extra')),
  };
  const report = [
    '# Word hints',
    '',
    `\`npm run eval -- language\` · ${cases.length} texts. Phrases were corrected on these texts; there is no set aside.`,
    '',
    `Overall: recall ${overall.recall.toFixed(3)}, precision ${overall.precision.toFixed(3)}; ${forbidden} of ${untouched} words to be left alone were raised.`,
    '',
    '| kind | expected | recall | precision |',
    '|---|---|---|---|',
    ...rows.map(
      (row) => `| ${row.action} | ${row.expected} | ${row.recall.toFixed(3)} | ${row.precision.toFixed(3)} |`,
    ),
    '',
    '## Case by case',
    '',
    ...misses.map((line) => `- ${line}`),
    '',
  ].join('\n');
  writeFileSync(join(here, 'results/language.md'), report);
  writeFileSync(
    join(here, 'results/language.json'),
    `${JSON.stringify({ overall, forbidden, untouched, rows }, null, 2)}\n`,
  );
  console.log(report.split('\n## Case')[0]);
  return 0;
}
