/**
 * `npm run model:tiny`: makes and trains the smallest Llama there can be, as a model pack for the tests. It imitates
 * the rules' wording, so it is of no use to anybody; what it shows is that a pack of this kind loads and writes.
 */
import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { findPython, step, typescript } from './steps';

const WORK = '.cache/tiny';
const PACK = 'models/packs/tiny';
const [minutes = '1.2'] = process.argv.slice(2);
const python = findPython();
mkdirSync(WORK, { recursive: true });
step('Making shorthand', python, ['models/pairs.py', '--count', '14000', '--out', `${WORK}/pairs.jsonl`]);
step('Masking it and wording it by rules', ...typescript('models/tiny-rows.ts'));
step('Training and exporting', python, ['models/tiny/train.py', '--minutes', minutes]);
rmSync(PACK, { recursive: true, force: true });
cpSync(`${WORK}/model`, PACK, {
  recursive: true,
  filter: (path) => !/model\.onnx$|parity\.json$/.test(path),
});
copyFileSync(`${WORK}/model/parity.json`, 'models/tiny/parity.json');
step(
  'Packing',
  ...typescript(
    'scripts/model-pack/run.ts',
    PACK,
    '--id',
    'careside/tiny',
    '--name',
    'Tiny test model',
    '--licence',
    'Apache-2.0',
    '--revision',
    '1',
  ),
);
