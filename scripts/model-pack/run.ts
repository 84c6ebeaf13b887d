/** `npm run model:pack -- <folder> …`: makes a model pack of a folder and checks it, or checks one that is made. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MANIFEST } from '@/core/model-pack';
import { makePack } from './make';
import { tryPack } from './try';

const USAGE = `Usage: npm run model:pack -- <folder> [--id owner/name --name "…" --licence Apache-2.0 --revision … [--memory MB]]
Without --id a pack that is already made is checked.`;

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { id: text, name: text, licence: text, revision: text, memory: text, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(USAGE);
  const [given] = positionals;
  if (!given) throw new Error(USAGE);
  const folder = resolve(given);
  const file = join(folder, MANIFEST);
  const { id, name, licence, revision, memory } = values;
  if (id) {
    if (!licence || !revision) throw new Error(USAGE);
    const about = {
      id,
      name: name ?? id,
      licence,
      revision,
      ...(memory ? { memoryMB: Number(memory) } : {}),
    };
    writeFileSync(file, `${JSON.stringify(await makePack(folder, about), null, 2)}\n`);
  }
  if (!existsSync(file)) throw new Error(`${file} is missing.\n${USAGE}`);
  const { text: asked, answer, milliseconds } = await tryPack(folder);
  console.log(`It loads, and every file is the listed one.`);
  console.log(
    `Asked "${asked}", it writes: ${answer ?? 'nothing that could be used'} (${milliseconds.toFixed(0)} ms here)`,
  );
  console.log(`For the setting modelPacks: ${createHash('sha256').update(readFileSync(file)).digest('hex')}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
