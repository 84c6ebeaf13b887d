/** `npm run bench -- typing`: what one keystroke in a long note costs, judged as the panel judges it. */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { judgeNote } from '@/core/gaps/judge-note';
import { root } from '@/scripts/lib/root';
import { cpuMs, noteTexts, quantile } from './measure';

const LENGTHS = [250, 500, 1000, 2000, 4000];
const KEYSTROKES = 60;
const GOAL = 16;

export async function benchTyping(): Promise<void> {
  // One after the other: varied text, unlike one sentence repeated.
  const text = noteTexts().join(' ');
  for (let warm = 0; warm < 20; warm++) judgeNote({ text: text.slice(warm * 50, warm * 50 + 2000) });
  const rows = LENGTHS.map((length) => {
    const costs = Array.from({ length: KEYSTROKES }, (_, key) => {
      const from = cpuMs();
      judgeNote({ text: text.slice(key * 300, key * 300 + length) });
      return cpuMs() - from;
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
