/** `npm run eval -- <name>`: runs evals/<name>/run.ts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const known = readdirSync(here).filter((name) => existsSync(join(here, name, 'run.ts')));
const [name = '', ...args] = process.argv.slice(2);

/** The options that an evaluation's own files name. */
const optionsOf = (folder: string): Set<string> =>
  new Set(
    readdirSync(join(here, folder))
      .filter((file) => file.endsWith('.ts'))
      .flatMap(
        (file) => readFileSync(join(here, folder, file), 'utf8').match(/(?<=')--[a-z][a-z-]*(?=')/gu) ?? [],
      ),
  );

const options = known.includes(name) ? optionsOf(name) : new Set<string>();
const unknown = args.filter((arg) => arg.startsWith('-') && !options.has(arg));

if (known.includes(name) && unknown.length > 0) {
  const taken = options.size > 0 ? `It takes: ${[...options].sort().join(', ')}` : 'It takes no options.';
  console.error(`npm run eval -- ${name} knows no ${unknown.join(', ')}. ${taken}`);
  process.exitCode = 1;
} else if (known.includes(name)) {
  const { run } = (await import(pathToFileURL(join(here, name, 'run.ts')).href)) as {
    run: (args: readonly string[]) => Promise<number>;
  };
  process.exitCode = await run(args);
} else {
  console.error(`Usage: npm run eval -- <name>, where the name is one of: ${known.join(', ')}`);
  process.exitCode = 1;
}
