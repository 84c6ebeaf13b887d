import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { filesIn } from '@/scripts/build/file-list';

/** The earliest time a zip file can tell. The same on every computer, in its own time zone. */
const always = new Date(1980, 0, 1);

/** A folder as a zip file. The same files always make the same bytes, on every computer. */
export function zipFolder(folder: string): Uint8Array {
  const files: Zippable = {};
  for (const file of filesIn(folder)) {
    files[file] = [readFileSync(join(folder, file)), { level: 9, mtime: always }];
  }
  return zipSync(files);
}
