/** `npm run bench -- typing`: what one keystroke in a long note costs, judged as the panel judges it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeNote } from '@/core/gaps/judge-note';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LENGTHS = [250, 500, 1000, 2000, 4000];
const KEYSTROKES = 60;
const GOAL = 16;

/** Notes for building one after the other: varied text, unlike one sentence repeated. */
function longText(): string {
  const folder = join(root, 'evals/cases/notes/dev');
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .join(' ');
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

export async function benchTyping(): Promise<void> {
  const text = longText();
  for (let warm = 0; warm < 20; warm++) judgeNote({ text: text.slice(warm * 50, warm * 50 + 2000) });
  const rows = LENGTHS.map((length) => {
    const costs = Array.from({ length: KEYSTROKES }, (_, key) => {
      const from = process.cpuUsage();
      judgeNote({ text: text.slice(key * 300, key * 300 + length) });
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1000;
    }).sort((a, b) => a - b);
    return [length, quantile(costs, 0.5).toFixed(1), quantile(costs, 0.95).toFixed(1)];
  });
  const report = [
    '# Judging while typing',
    '',
    `\`npm run bench -- typing\` · ${KEYSTROKES} keystrokes a row, each in other words, so that nothing is remembered from the one before; processor time, so that a busy machine changes it little; goal ${GOAL} ms at 2,000 characters.`,
    `Load average while measuring: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}; Node ${process.version}.`,
    '',
    '| characters | median processor ms | 95th percentile processor ms |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
  writeFileSync(join(root, 'evals/results/typing.md'), report);
  console.log(report);
}
