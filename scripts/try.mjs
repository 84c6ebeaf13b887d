import { runTs } from './lib/bootstrap.mjs';

await runTs('scripts/try/run.ts');
