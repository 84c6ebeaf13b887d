/** The sentences of evals/cases/sweeps, and which half each is in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sweepFileSchema, type Sweep } from '../cases/sweeps/schema';

const folder = join(fileURLToPath(new URL('..', import.meta.url)), 'cases/sweeps');

/** Every sweep, in a fixed order. @throws ZodError for one that is not as its schema says */
export const readSweeps = (): Sweep[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => sweepFileSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))));

/** True for the half nobody tunes on: one bit of the FNV-1a hash of the sentence. */
export function heldOut(text: string): boolean {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 15) & 1) === 1;
}
