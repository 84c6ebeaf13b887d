import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { noDocuments } from '@/core/gaps/in-force';
import { refuseWrong } from '@/scripts/lib/own-documents';
import { inRoot } from '@/scripts/lib/root';
import { parsePolicyArgs } from './args';
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
  if (!asked.chromium)
    console.log('\nFor Firefox only: files for Chrome and Edge need --id and --update-url.');
  if (asked.firefoxUrl === null)
    console.log('\nFor Chrome and Edge only: files for Firefox need --firefox-url.');
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
