/** What the benchmarks that run without a browser share. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/lib/root';

/** Milliseconds this process was at work, which other programs on the machine do not lengthen. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The texts of the notes for building, in a fixed order. */
export function noteTexts(): string[] {
  const folder = join(root, 'evals/cases/notes/dev');
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
