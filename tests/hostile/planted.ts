import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy, type GrantedCopy } from '@/scripts/lib/granted';

/** A copy of the build whose reader begins with a script of the test's own; it runs where the reader runs. */
export function plantedCopy(origins: readonly string[], script: string): GrantedCopy {
  const copy = grantedCopy(chromeBuild, origins);
  const file = join(copy.folder, 'content-scripts', 'page.js');
  writeFileSync(file, `${script}\n${readFileSync(file, 'utf8')}`);
  return copy;
}
