/**
 * `npm run model:fetch -- <owner/name> --revision <commit>`: for whoever builds packs, on a machine with
 * internet. It is not part of the extension.
 */
import { parseArgs } from 'node:util';
import { inRoot } from '@/scripts/lib/root';
import { addressesOf } from './addresses';
import { bring } from './bring';

const USAGE =
  'Usage: npm run model:fetch -- <owner/name> --revision <40 hex digits> [--from https://huggingface.co] [--to folder]';

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { revision: text, from: text, to: text, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(USAGE);
  const [id] = positionals;
  if (!id || !values.revision) throw new Error(USAGE);
  const files = addressesOf(id, values.revision, values.from);
  const folder = values.to ?? inRoot('.cache', 'packs', id.replace('/', '--'));
  await bring(files, folder, (path) => console.log(`${path} fetched`));
  console.log(`\nRead the model's card for its licence, then:
npm run model:pack -- ${folder} --id ${id} --revision ${values.revision} --licence "<as on the card>"`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
