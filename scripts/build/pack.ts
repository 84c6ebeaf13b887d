/** A model pack that an organisation's own build carries: `--pack <folder>`, handed to the build as CARESIDE_PACK. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARRIED, MANIFEST, readPack } from '../../core/model-pack';

export interface CarriedPack {
  /** The manifest, word for word. */
  manifest: string;
  /** Path in the build, forward slashes, to SHA-256. */
  files: ReadonlyMap<string, string>;
  /** Where each of them is copied from. */
  sources: readonly { relativeDest: string; absoluteSrc: string }[];
}

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/** @throws with words for the person at the keyboard, when the folder is no pack or one of its files is not the listed one */
export function readCarried(folder: string): CarriedPack {
  const file = join(folder, MANIFEST);
  if (!existsSync(file))
    throw new Error(`${folder} is no model pack: it has no ${MANIFEST}. npm run model:pack makes one.`);
  const manifest = readFileSync(file, 'utf8');
  const pack = readPack(manifest);
  if (!pack)
    throw new Error(`${file} is not a manifest this version of Careside reads. Make the pack again.`);
  const files = new Map([[`${CARRIED}/${MANIFEST}`, sha256(manifest)]]);
  const sources = [{ relativeDest: `${CARRIED}/${MANIFEST}`, absoluteSrc: file }];
  for (const { path, sha256: listed } of pack.files) {
    const absoluteSrc = join(folder, path);
    if (!existsSync(absoluteSrc)) throw new Error(`The pack lacks a file it lists: ${absoluteSrc}`);
    if (sha256(readFileSync(absoluteSrc)) !== listed)
      throw new Error(`${absoluteSrc} is not the file the pack lists. Make the pack again.`);
    files.set(`${CARRIED}/${path}`, listed);
    sources.push({ relativeDest: `${CARRIED}/${path}`, absoluteSrc });
  }
  return { manifest, files, sources };
}

/** The pack the environment names, or none. */
export const carriedFrom = (folder = process.env['CARESIDE_PACK']): CarriedPack | null =>
  folder ? readCarried(folder) : null;
