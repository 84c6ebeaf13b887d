/** `npm run eval -- <name>`: runs evals/<name>/run.ts. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const known = readdirSync(here).filter((name) => existsSync(join(here, name, 'run.ts')));
const [name = '', ...args] = process.argv.slice(2);

if (known.includes(name)) {
  const { run } = (await import(pathToFileURL(join(here, name, 'run.ts')).href)) as {
    run: (args: readonly string[]) => Promise<number>;
  };
  process.exitCode = await run(args);
} else {
  console.error(`Usage: npm run eval -- <name>, where the name is one of: ${known.join(', ')}`);
  process.exitCode = 1;
}
