import { writeFileSync } from 'node:fs';
import { inRoot } from '@/scripts/lib/root';
import { settingsReference } from './reference';

if (process.argv.includes('--reference')) {
  writeFileSync(inRoot('docs', 'settings.md'), await settingsReference());
  console.log('Written: docs/settings.md');
} else {
  console.error('npm run policy -- --reference   writes docs/settings.md');
  process.exitCode = 1;
}
