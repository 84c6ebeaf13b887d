import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { noDocuments } from '@/core/gaps/in-force';
import { refuseWrong } from '@/scripts/lib/own-documents';
import { inRoot } from '@/scripts/lib/root';
import { parsePolicyArgs, placeholderId } from './args';
import { policyFiles } from './files';
import { settingsReference } from './reference';

function writeAll(args: readonly string[]): void {
  const asked = parsePolicyArgs(args, (name, document) => refuseWrong({ ...noDocuments, [name]: document }));
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };
  for (const [name, content] of Object.entries(policyFiles(asked, version))) {
    const file = resolve(asked.out, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(`Written: ${file}`);
  }
  if (asked.extensionId === placeholderId) {
    console.log(
      '\nNo --id was given. The file for Firefox needs none; in each of the others stands aaaa… in its place: run this again with it.',
    );
  }
}

try {
  const args = process.argv.slice(2);
  if (args.includes('--reference')) {
    writeFileSync(inRoot('docs', 'settings.md'), await settingsReference());
    console.log('Written: docs/settings.md');
  } else writeAll(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
