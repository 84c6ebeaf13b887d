/** What Careside's own model costs: the shipped weights in the shipped WASM runtime, one thread: time in Node, memory in a real browser. */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { extname, join } from 'node:path';
import { chromeBuild, ensureBuild } from '@/scripts/lib/ensure-build';
import { inRoot } from '@/scripts/lib/root';
import { openPackaged } from '@/scripts/lib/packaged-helper';
import { loadRows } from './model-load';
import { panelMemory, type PanelMemory } from './model-memory';
import { timeRuntimes } from './model-runtimes';

const SENTENCES = 1000;
const NOTES = 100;
/** A note of twelve statements, as the rules word them. */
const NOTE = Array.from(
  { length: 12 },
  (_, i) => `Rang the chemist at 13:${10 + i} no answer, pad changed and skin dry.`,
);

const cpu = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
/** Milliseconds of this process's CPU, so that a busy machine does not count. */
async function spent(work: () => Promise<unknown>): Promise<number> {
  const from = cpu();
  await work();
  return cpu() - from;
}

/** Size of each kind of file of the package, in bytes. */
function sizes(): Map<string, number> {
  const of = new Map<string, number>();
  for (const entry of readdirSync(chromeBuild, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const kind = extname(entry.name);
    of.set(kind, (of.get(kind) ?? 0) + statSync(join(entry.parentPath, entry.name)).size);
  }
  return of;
}

export async function benchModel(): Promise<void> {
  await ensureBuild();
  const model = await openPackaged();
  const first = await spent(() => model.label('Skin was red on the left heel.'));
  const label = await spent(async () => {
    for (let i = 0; i < SENTENCES; i++)
      await model.label(`Heel ${i} was red and the dressing was changed at noon.`);
  });
  const masks = { masked: '', masks: [], subject: null };
  const edit = await spent(async () => {
    for (let i = 0; i < NOTES; i++)
      for (const wording of NOTE) await model.mending.word({ ...masks, wording }, { aborted: false });
  });
  const load = await spent(openPackaged);
  const without = await panelMemory(false);
  const held = await panelMemory(true);
  const added = (when: keyof PanelMemory) => `${(held[when] - without[when]).toFixed(0)} MB`;
  const rows: [string, string][] = [
    ['session from verified bytes, runtime warm', `${load.toFixed(0)} ms`],
    ['first sentence', `${first.toFixed(1)} ms`],
    [`a sentence, mean of ${SENTENCES}`, `${(label / SENTENCES).toFixed(2)} ms`],
    [`a note of 12 statements, mean of ${NOTES}`, `${(edit / NOTES).toFixed(0)} ms`],
    ['memory the panel holds without the helper, after 100 notes', `${without.last.toFixed(0)} MB`],
    ['what the helper adds to it, after the first note', added('first')],
    ['the same after 100 notes', added('last')],
    ['what is left of it when the worker has ended after two idle minutes', added('idle')],
    [
      'drift of the panel’s memory with the helper, note 50 to note 100',
      `${((100 * (held.last - held.middle)) / held.middle).toFixed(1)} %`,
    ],
  ];
  const loads = await loadRows();
  const runtimes = await timeRuntimes();
  const ratio = (milliseconds: number) => (milliseconds / (runtimes[0]?.milliseconds ?? NaN)).toFixed(1);
  const report = [
    "# What Careside's own model costs",
    '',
    `\`npm run bench -- model\` · milliseconds of CPU, not of the clock · ${cpus()[0]?.model ?? 'unknown CPU'} · Node ${process.version}`,
    '',
    '| what | cost |',
    '| --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    ...loads,
    '',
    '| part of the package | MB |',
    '| --- | --- |',
    ...[...sizes()].sort(([, a], [, b]) => b - a).map(([kind, bytes]) => `| ${kind} | ${megabytes(bytes)} |`),
    '',
    '| a sentence in Chromium on | times what one thread takes |',
    '| --- | --- |',
    ...runtimes.map(
      ({ name, milliseconds }) =>
        `| ${name} | ${milliseconds === null ? 'cannot be run here' : ratio(milliseconds)} |`,
    ),
    '',
    'Memory is what the processes of Careside’s pages share with nobody, in Chromium on Linux, garbage collected first; two fresh profiles draft the same notes. The runtimes are timed by the clock, one after another in one browser; where there is no graphics card, only the one made of software is run.',
    '',
  ].join('\n');
  writeFileSync(inRoot('evals/results/model-cost.md'), report);
  console.log(report);
}
