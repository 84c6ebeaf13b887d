/** `npm run model:train`: trains, exports and lists Careside's own model from scratch, with fixed seeds. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [process.env.CARESIDE_PYTHON, '/usr/bin/python3', 'python3', 'python'];
const [sentences] = process.argv.slice(2);

const python = CANDIDATES.find(
  (name) => name && spawnSync(name, ['-c', 'import torch, onnx, numpy']).status === 0,
);
if (!python) {
  console.error(
    'Training needs Python 3 with torch, onnx and numpy.\n' +
      'On Debian: apt-get install python3-torch python3-onnx libopenblas0-pthread\n' +
      'Or set CARESIDE_PYTHON to a Python that has them.',
  );
  process.exit(1);
}
if (sentences && !existsSync(sentences)) {
  console.error(`There is no file ${sentences}. Give a text file with one sentence a line, or none.`);
  process.exit(1);
}

const step = (what: string, command: string, args: readonly string[]) => {
  console.log(`\n${what}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
const WORK = '.cache/model';
const typescript = (file: string, ...args: string[]) =>
  [process.execPath, ['--import', 'tsx', file, ...args]] as const;
step('Making shorthand', python, [
  'models/pairs.py',
  ...(sentences ? ['--sentences', sentences] : []),
  '--out',
  `${WORK}/pairs.jsonl`,
]);
step('Wording it by rules', ...typescript('models/rules.ts', `${WORK}/pairs.jsonl`, `${WORK}/worded.jsonl`));
step('Training the tagger', python, ['models/train.py', '--worded', `${WORK}/worded.jsonl`, '--out', WORK]);
step('Exporting to ONNX with 8-bit weights', python, ['models/export.py', '--trained', WORK]);
step('Listing files and hashes', ...typescript('models/files.ts'));
