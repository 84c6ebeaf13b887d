/**
 * `npm run bench -- card [pack folder …] [--extension <folder>]`: model packs on this computer's graphics card against
 * one thread of its processor, in a real browser. `--extension`: an unpacked build made with --webgpu, where none can
 * be made.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bytesOf, weightsFor, type CardHere, type Device } from '@/core/model-pack';
import { build } from '@/scripts/lib/ensure-build';
import { inRoot } from '@/scripts/lib/root';
import type { Adapter, Run } from './card-page';
import { see, type Seen } from './card-run';
import { timeRuntimes } from './model-runtimes';

const seconds = (milliseconds: number | string): string =>
  typeof milliseconds === 'string' ? milliseconds : (milliseconds / 1000).toFixed(2);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Tokens a second after the first of each statement. */
const speed = ({ written }: Run): string =>
  mean(written.map(({ first, whole, tokens }) => (1000 * (tokens - 1)) / (whole - first))).toFixed(1);

const lost = ({ isInTime, statements, worded }: Seen['taken']): string =>
  isInTime
    ? `The card was taken away in the middle of ${statements} statements: ${worded} were worded, by the processor from then on.`
    : 'The card was done before it could be taken away.';

function rows({ pack, install, runs, chosen, taken }: Seen, card: CardHere): string[] {
  const row = (device: Device): string => {
    const run = runs[device];
    const file = weightsFor(pack, device === 'wasm' ? null : card)?.replace('onnx/', '') ?? '';
    const weights = pack.files.find(({ path }) => path.endsWith(file))?.bytes ?? NaN;
    const name = `${pack.name}, ${device === 'wasm' ? 'processor' : 'card'}: ${file}, ${(weights / 1e6).toFixed(1)} MB`;
    if (!run || run.written.length === 0) return `| ${name} | ${run?.load ?? 'not run'} | | | |`;
    const first = mean(run.written.map((one) => one.first)).toFixed(0);
    return `| ${name} | ${seconds(run.load)} | ${first} | ${speed(run)} | ${run.megabytes.toFixed(0)} |`;
  };
  const [one, other] = [runs.wasm?.written ?? [], runs.webgpu?.written ?? []];
  const alike = one.filter(({ answer }, i) => answer !== null && answer === other[i]?.answer).length;
  return [
    '| weights | load, s | first token, ms | tokens a second | MB of Careside’s pages |',
    '| --- | --- | --- | --- | --- |',
    row('wasm'),
    row('webgpu'),
    '',
    `Installing its ${(bytesOf(pack) / 1e6).toFixed(0)} MB took ${seconds(install)} s. Worded alike on both: ${alike} of ${one.length} statements. The timed probe chose ${chosen.device === 'webgpu' ? 'the card' : 'the processor'}; loading with it took ${seconds(chosen.load)} s. ${lost(taken)}`,
    '',
  ];
}

const named = (adapter: Adapter | null): string =>
  adapter === null
    ? 'none that the browser offers'
    : `${[adapter.vendor, adapter.architecture, adapter.description].filter(Boolean).join(', ')}${adapter.isSoftware ? ', made of software' : ''}; 16-bit numbers: ${adapter.halves ? 'yes' : 'no'}`;

/** Measures and writes evals/results/card.md; where there is no graphics card it says so and writes nothing. */
export async function benchCard(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(3),
    allowPositionals: true,
    options: { extension: { type: 'string' } },
  });
  const work = mkdtempSync(join(tmpdir(), 'careside-card-build-'));
  try {
    if (!values.extension) await build([], { CARESIDE_OUTPUT: work, CARESIDE_WEBGPU: '1' });
    const extension = values.extension ? resolve(values.extension) : join(work, 'chrome-mv3');
    const folders =
      positionals.length > 0 ? positionals.map((folder) => resolve(folder)) : [inRoot('models/packs/tiny')];
    let card: Adapter | null = null;
    const report: string[] = [];
    for (const folder of folders) {
      const { adapter, seen } = await see(extension, folder);
      card = adapter;
      if (seen && adapter) report.push(`## ${seen.pack.name}`, '', ...rows(seen, adapter));
    }
    if (report.length === 0) {
      console.error(`There is no graphics card to measure: ${named(card)}.`);
      return;
    }
    const runtimes = await timeRuntimes();
    const text = [
      '# Model packs on a graphics card',
      '',
      `\`npm run bench -- card\` · ${named(card)} · ${cpus()[0]?.model.trim() ?? 'unknown processor'}, one thread · times of the clock`,
      '',
      ...report,
      '## Careside’s own model',
      '',
      '| a sentence in Chromium on | milliseconds |',
      '| --- | --- |',
      ...runtimes.map(
        ({ name, milliseconds }) => `| ${name} | ${milliseconds?.toFixed(2) ?? 'cannot be run here'} |`,
      ),
      '',
    ].join('\n');
    writeFileSync(inRoot('evals/results/card.md'), text);
    console.log(text);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
