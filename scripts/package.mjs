import { runTs } from './lib/bootstrap.mjs';

await runTs('scripts/package/run.ts');
