import { runTs } from './lib/bootstrap.mjs';

await runTs('scripts/start/run.ts');
