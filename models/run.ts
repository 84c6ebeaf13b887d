/** `npm run model:train`: trains, exports, lists and judges Careside's own model from scratch, with fixed seeds. */
import { existsSync } from 'node:fs';
import { findPython, step, typescript } from './steps';

const [sentences] = process.argv.slice(2);
const python = findPython();
if (sentences && !existsSync(sentences)) {
  console.error(`There is no file ${sentences}. Give a text file with one sentence a line, or none.`);
  process.exit(1);
}

const WORK = '.cache/model';
step('Making shorthand', python, [
  'models/pairs.py',
  ...(sentences ? ['--sentences', sentences] : []),
  '--out',
  `${WORK}/pairs.jsonl`,
]);
step('Wording it by rules', ...typescript('models/rules.ts', `${WORK}/pairs.jsonl`, `${WORK}/worded.jsonl`));
step('Marking what the rules left', python, [
  'models/dataset.py',
  '--worded',
  `${WORK}/worded.jsonl`,
  '--out',
  `${WORK}/rows.jsonl`,
]);
step('Training the tagger', python, ['models/train.py', '--rows', `${WORK}/rows.jsonl`, '--out', WORK]);
step('Collecting lines of plans', ...typescript('models/lines.ts', `${WORK}/lines.jsonl`));
step('Fitting the heads for the labels', python, [
  'models/heads.py',
  '--trained',
  WORK,
  '--lines',
  `${WORK}/lines.jsonl`,
]);
step('Exporting to ONNX with 8-bit weights', python, ['models/export.py', '--trained', WORK]);
step('Listing files and hashes', ...typescript('models/files.ts'));
step('Judging it against the rules', process.execPath, ['scripts/run-ts.mjs', 'evals/run.ts', 'model']);
