import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '@/scripts/lib/root';

/** Made by tools, never committed. */
const made = new Set([
  'node_modules',
  'dist',
  'test-results',
  'playwright-report',
  'coverage',
  'screenshots',
]);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name) || (entry.isDirectory() && entry.name.startsWith('.'))) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(root, path).split(sep).join('/')];
  });
}

/** Every file of the project, as paths from its root with forward slashes. */
export const files: readonly string[] = walk(root).sort();

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

export const code: readonly string[] = files.filter((file) => /\.(ts|tsx|mjs|js)$/.test(file));

export const lines = (file: string): number => read(file).trimEnd().split('\n').length;

/** The rooms that the product is made of. */
export const sourceRooms = ['entrypoints', 'components', 'core', 'platform', 'utils'] as const;

export const inRooms = (rooms: readonly string[], list: readonly string[] = files): string[] =>
  list.filter((file) => rooms.some((room) => file.startsWith(`${room}/`)));
