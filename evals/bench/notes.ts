/** `npm run bench -- notes`: a table of 10,000 notes, judged in turns as a review judges them. */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CollectedNote } from '@/core/review/collect';
import { judgeCollected } from '@/core/review/look';
import { inSlices } from '@/utils/turns';
import { root } from '@/scripts/lib/root';
import { cpuMs, noteTexts, quantile } from './measure';

const NOTES = 10_000;
const GOAL = { total: 30, turn: 50 };

/** No two alike: each is one note for building with the beginning of another behind it. */
function collected(): CollectedNote[] {
  const texts = noteTexts();
  const plan = { staff: ['Ola Adu', 'Jo Bright'], diet: 'Level 5', carers: 2 };
  return Array.from({ length: NOTES }, (_, i) => {
    const further = texts[(i * 7 + Math.floor(i / texts.length)) % texts.length] ?? '';
    const text = `${texts[i % texts.length] ?? ''} ${further.slice(0, 40 + (i % 40))}`;
    const when = `2026-05-${String(1 + (i % 28)).padStart(2, '0')}T${String(i % 24).padStart(2, '0')}:15`;
    const evidence: CollectedNote['note']['evidence'] = [
      { block: `b${i}`, start: 0, end: text.length, quote: text },
    ];
    const note = {
      id: `note-${i}`,
      when,
      whenText: null,
      author: 'Ola Adu',
      type: null,
      text,
      section: null,
      evidence,
    };
    return { key: String(i), note, person: 'p1', plan };
  });
}

/** Judges them all and writes evals/results/judging.md. */
export async function benchNotes(): Promise<void> {
  const notes = collected();
  const turns: number[] = [];
  let begun = cpuMs();
  const pause = async (): Promise<void> => {
    turns.push(cpuMs() - begun);
    await nextTurn();
    begun = cpuMs();
  };
  const from = cpuMs();
  const judged = await inSlices(
    notes,
    judgeCollected,
    { clock: () => performance.now(), pause },
    { aborted: false },
    () => undefined,
  );
  const total = (cpuMs() - from) / 1000;
  turns.sort((a, b) => a - b);
  const report = [
    '# Judging a table of notes',
    '',
    `\`npm run bench -- notes\` · ${judged?.length ?? 0} notes, each other words, judged in turns; goals ${GOAL.total} s in all and ${GOAL.turn} ms a turn. Seconds and milliseconds the process was at work, its collecting of memory and compiling included.`,
    `Load average while measuring: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}; Node ${process.version}.`,
    '',
    '| in all, s | a note, ms | a turn, middle, ms | a turn, 99 in 100, ms | longest turn, ms |',
    '| --- | --- | --- | --- | --- |',
    `| ${total.toFixed(1)} | ${((total * 1000) / NOTES).toFixed(2)} | ${quantile(turns, 0.5).toFixed(0)} | ${quantile(turns, 0.99).toFixed(0)} | ${(turns.at(-1) ?? NaN).toFixed(0)} |`,
    '',
  ].join('\n');
  writeFileSync(join(root, 'evals/results/judging.md'), report);
  console.log(report);
}
