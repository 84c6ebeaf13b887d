/** `npm run bench -- typing`: what one keystroke in a long note costs, judged as the panel judges it. */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { judgeNote } from '@/core/gaps/judge-note';
import { root } from '@/scripts/lib/root';
import { cpuMs, noteTexts, quantile, threadMs } from './measure';

const LENGTHS = [250, 500, 1000, 2000, 4000];
const KEYSTROKES = 60;
const GOAL = 16;

/** The middle, and what one in twenty exceeds. */
function quantiles(costs: number[]): string[] {
  const sorted = [...costs].sort((a, b) => a - b);
  return [0.5, 0.95].map((share) => quantile(sorted, share).toFixed(1));
}

export async function benchTyping(): Promise<void> {
  // One after the other: varied text, unlike one sentence repeated.
  const text = noteTexts().join(' ');
  for (let warm = 0; warm < 20; warm++) judgeNote({ text: text.slice(warm * 50, warm * 50 + 2000) });
  const rows = LENGTHS.map((length) => {
    const waited: number[] = [];
    const worked: number[] = [];
    for (let key = 0; key < KEYSTROKES; key++) {
      const [thread, all] = [threadMs(), cpuMs()];
      judgeNote({ text: text.slice(key * 300, key * 300 + length) });
      worked.push(cpuMs() - all);
      waited.push(threadMs() - thread);
    }
    return [length, ...quantiles(waited), ...quantiles(worked)];
  });
  const report = [
    '# Judging while typing',
    '',
    `\`npm run bench -- typing\` · ${KEYSTROKES} keystrokes a row, each in other words, so that nothing is remembered from the one before; processor time, so that a busy machine changes it little; goal ${GOAL} ms at 2,000 characters.`,
    '"Its thread" is the thread that judges, which is what a key waits for; "all threads" has in it what the engine compiles and tidies up beside it.',
    `Load average while measuring: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}; Node ${process.version}.`,
    '',
    '| characters | its thread, median ms | its thread, 95th percentile | all threads, median | all threads, 95th percentile |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
  writeFileSync(join(root, 'evals/results/typing.md'), report);
  console.log(report);
}
