/**
 * `npm run model:train`: trains, exports, lists and judges Careside's own model from scratch, with fixed seeds.
 * With `--smoke` every step does a little, to show that the chain holds; the packaged weights and what was measured stay.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findPython, step, typescript } from './steps';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { smoke: { type: 'boolean' } },
});
const [sentences] = positionals;
const python = findPython();
if (sentences && !existsSync(sentences)) {
  console.error(`There is no file ${sentences}. Give a text file with one sentence a line, or none.`);
  process.exit(1);
}

const smoke = values.smoke === true;
const work = smoke ? '.cache/model-smoke' : '.cache/model';
const at = (name: string) => `${work}/${name}`;
const little = (...args: string[]) => (smoke ? args : []);

step('Making shorthand', python, [
  ...['models/pairs.py', '--out', at('pairs.jsonl')],
  ...(sentences ? ['--sentences', sentences] : []),
  ...little('--count', '4000'),
]);
step('Wording it by rules', ...typescript('models/rules.ts', at('pairs.jsonl'), at('worded.jsonl')));
step('Marking what the rules left', python, [
  ...['models/dataset.py', '--worded', at('worded.jsonl'), '--out', at('rows.jsonl')],
]);
step('Training the tagger', python, [
  ...['models/train.py', '--rows', at('rows.jsonl'), '--out', work],
  ...little('--steps', '20'),
]);
step('Collecting lines of plans', ...typescript('models/lines.ts', at('lines.jsonl')));
step('Fitting the heads for the labels', python, [
  ...['models/heads.py', '--trained', work, '--lines', at('lines.jsonl')],
  ...little('--steps', '20'),
]);
step('Exporting to ONNX with 8-bit weights', python, [
  ...['models/export.py', '--trained', work],
  ...little('--out', at('weights'), '--parity', at('parity.json')),
]);
step(
  'Listing files and hashes',
  ...typescript('models/files.ts', ...little(at('weights'), at('files.json'))),
);
step('Judging it against the rules', process.execPath, [
  ...['scripts/run-ts.mjs', 'evals/run.ts', 'model'],
  ...little('--weights', at('weights')),
]);
