/**
 * `npm run hurry -- --minutes 10 --seed 1`: as many random sequences of a worker in a hurry as fit into the time, in a
 * real browser. The seed of each is printed; `--seed` begins with another, so that one that failed can be played again.
 */
import { parseArgs } from 'node:util';
import { runBinary } from './lib/run';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
});
const { minutes, seed } = values;
if (!(Number(minutes) > 0) || !Number.isInteger(Number(seed))) {
  console.error('Usage: npm run hurry -- [--minutes 10] [--seed 1]');
  process.exitCode = 126;
} else {
  const env = { CARESIDE_HURRY_MINUTES: minutes, CARESIDE_HURRY_SEED: seed };
  const args = ['test', 'tests/e2e/draft/hurry.spec.ts'];
  const { code } = await runBinary('@playwright/test', args, { env, show: 'stdout', command: 'playwright' });
  process.exitCode = code;
}
