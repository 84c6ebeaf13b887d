/** `npm run fuzz`: a hundred thousand wrong messages on every route between panel and page. */
import { runBinary } from './lib/run';

const args = ['run', 'tests/contract/messages/fuzz.test.ts'];
const { code } = await runBinary('vitest', args, { env: { CARESIDE_FUZZ: '100000' }, show: 'stdout' });
process.exitCode = code;
