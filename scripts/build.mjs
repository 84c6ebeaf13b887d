import { runTs } from './lib/bootstrap.mjs';

await runTs('scripts/build/run.ts');
