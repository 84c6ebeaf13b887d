import { runTs } from './lib/bootstrap.mjs';

await runTs('scripts/test/run.ts');
