/** `npm run bench -- model-loads`: the first load of the helper on a computer, and what a model leaves when it is let go. */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { ensureBuild } from '@/scripts/lib/ensure-build';
import { inRoot } from '@/scripts/lib/root';
import { coldStart, type Wait } from './model-cold';
import { unloading, type Way } from './model-memory';

const WAYS: readonly Way[] = ['switched off', 'two idle minutes', 'panel closed'];
const ENGINES = [
  ['the helper', null],
  ['the tiny pack, and the helper behind it', inRoot('models', 'packs', 'tiny')],
] as const;

async function unloadings(): Promise<string[]> {
  const rows: string[] = [];
  for (const [name, pack] of ENGINES)
    for (const way of WAYS) {
      const { before, loaded, after } = await unloading(pack, way);
      const figures = [before, loaded, after, after - before].map((held) => held.toFixed(0));
      rows.push(`| ${[name, way, ...figures].join(' | ')} |`);
    }
  return rows;
}

const waitRow = (what: string, { clock, work }: Wait): string =>
  `| ${what} | ${(clock / 1000).toFixed(1)} | ${(work / 1000).toFixed(1)} |`;

export async function benchModelLoads(): Promise<void> {
  await ensureBuild();
  const cold = await coldStart();
  const loads = loadavg().map((load) => load.toFixed(1));
  const report = [
    '# The first load of a model, and what it leaves',
    '',
    `\`npm run bench -- model-loads\` · the built extension in real Chromium on ${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown CPU'}.`,
    '',
    '| fresh profile, from opening the panel | seconds on the clock | seconds of CPU |',
    '| --- | --- | --- |',
    waitRow('until lines of a care plan are placed', cold.label),
    waitRow('until the first statement typed is mended', cold.edit),
    '',
    `The middle of five each; load average then: ${loads.join(', ')}. CPU is that of all the browser's processes, on however many cores; it is what a busy machine hardly changes.`,
    '',
    '| MB held by Careside’s pages | given back when | before | with it | after | left |',
    '| --- | --- | --- | --- | --- | --- |',
    ...(await unloadings()),
    '',
    'What the processes of Careside’s pages share with nobody (Linux), garbage collected first; each row a fresh profile. Before: the panel had drafted a note by plain rules, or, where it is closed in the end, was never open. After: 40 seconds later, because a browser gives a worker’s memory back within seconds and a page’s within twenty.',
    '',
  ].join('\n');
  writeFileSync(inRoot('evals/results/model-loads.md'), report);
  console.log(report);
}
