/** The extension's own files, compared with the list that was made when they were built. */
import { z } from 'zod';
import type { FileCheck } from '@/core/self-test';
import { manifestPart } from './manifest-part';

const listSchema = z.object({
  build: z.string().regex(/^[0-9a-f]{64}$/),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  /** Parts of the manifest, each by the SHA-256 of its JSON; null where it has no such part. */
  manifest: z.record(z.string(), z.string().nullable()),
});

export type PackagedList = z.infer<typeof listSchema>;

/** Reads one of this extension's own files; null where it is not there. Any other origin is refused first. */
async function readOwn(file: string): Promise<ArrayBuffer | null> {
  const address = new URL(`/${file}`, location.origin);
  if (address.origin !== location.origin) return null;
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ? answer.arrayBuffer() : null;
}

async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The list that came with the build, or null where it is missing or no list. */
export async function readPackagedList(): Promise<PackagedList | null> {
  const bytes = await readOwn('files.json');
  if (!bytes) return null;
  try {
    return listSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

/** Every listed file with its SHA-256 as it is now. */
export async function checkFiles({ files }: PackagedList): Promise<FileCheck[]> {
  return Promise.all(
    Object.entries(files).map(async ([file, expected]): Promise<FileCheck> => {
      const bytes = await readOwn(file);
      if (!bytes) return { file, sha256: expected, state: 'missing' };
      const found = await sha256(bytes);
      return { file, sha256: found, state: found === expected ? 'same' : 'differs' };
    }),
  );
}

/** Parts of the manifest that are not as they were built. Sites are left out: an organisation's build adds its own. */
export async function manifestDiffers({ manifest }: PackagedList, now: object): Promise<string[]> {
  const current = now as Record<string, unknown>;
  const same = await Promise.all(
    Object.entries(manifest).map(async ([key, expected]) => {
      const text = manifestPart(current[key]);
      return (text === null ? null : await sha256(new TextEncoder().encode(text))) === expected;
    }),
  );
  return Object.keys(manifest).filter((_, index) => !same[index]);
}
