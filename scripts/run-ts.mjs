import { runTs } from './lib/bootstrap.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node scripts/run-ts.mjs <file.ts> [arguments]');
  process.exit(1);
}
await runTs(file, args);
