import { runTs } from './lib/bootstrap.mjs';

await runTs('scripts/policy/run.ts');
