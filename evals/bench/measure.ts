/** What the benchmarks that run without a browser share. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/lib/root';

/** Milliseconds this process was at work, which other programs on the machine do not lengthen. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds this thread was at work: what somebody waits for. What the engine compiles and tidies up on threads of its
 * own meanwhile is not in it. NaN where the system does not tell (other than on Linux, before Node 23.9).
 */
export function threadMs(): number {
  const own = process as { threadCpuUsage?: () => NodeJS.CpuUsage };
  if (own.threadCpuUsage) {
    const { user, system } = own.threadCpuUsage();
    return (user + system) / 1000;
  }
  const told = `/proc/self/task/${process.pid}/schedstat`;
  return existsSync(told) ? Number(readFileSync(told, 'utf8').split(' ')[0]) / 1_000_000 : NaN;
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
