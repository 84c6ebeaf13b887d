/** The pack that an organisation's own build carries; every other build carries none. */
import { CARRIED, MANIFEST } from '@/core/model-pack';
import type { ReadFile } from './open';

/** The carried pack's manifest, word for word; put in by the build. */
const text = (import.meta.env['CARESIDE_PACK'] as string | null | undefined) ?? null;
export const carriedManifest = (): string | null => text;

/** Reads the files of the carried pack. `read`: what reads a packaged file, null where there is none. */
export const carriedFiles =
  (read: (address: string) => Promise<ArrayBuffer | null>, manifest = text): ReadFile =>
  (path) =>
    path === MANIFEST
      ? Promise.resolve(manifest === null ? null : new TextEncoder().encode(manifest).buffer)
      : read(`/${CARRIED}/${path}`);
