import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { findFirefox } from '@/scripts/lib/find-firefox';

export interface ManagedFirefox {
  program: string;
  remove: () => void;
}

/**
 * The installed Firefox with a `distribution` folder of its own beside the program, as docs/it.md has it, so that no
 * other Firefox on this computer hears of the policy. All but the program itself is the installed one's.
 * @param policies the text of policies.json
 */
export function managedFirefox(policies: string): ManagedFirefox {
  const real = realpathSync(findFirefox());
  const folder = mkdtempSync(join(tmpdir(), 'careside-managed-'));
  for (const name of readdirSync(dirname(real))) {
    if (name !== 'distribution' && name !== basename(real))
      symlinkSync(join(dirname(real), name), join(folder, name));
  }
  const program = join(folder, basename(real));
  copyFileSync(real, program);
  mkdirSync(join(folder, 'distribution'));
  writeFileSync(join(folder, 'distribution', 'policies.json'), policies);
  return { program, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
