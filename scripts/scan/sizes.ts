/** How large each part of a built extension is, and may be. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { filesIn } from '@/scripts/build/file-list';
import { inRoot } from '@/scripts/lib/root';

const budgetSchema = z.array(
  z.strictObject({
    part: z.string().min(2),
    /** A path in the build; `*` stands for anything within a folder. The first entry that fits takes a file. */
    files: z.string().min(1),
    /** All its files together, in bytes. */
    most: z.int().positive(),
    why: z.string().min(10),
  }),
);

export type Budget = z.infer<typeof budgetSchema>;

/** @throws when the file is not in its shape */
export const readBudget = (): Budget =>
  budgetSchema.parse(JSON.parse(readFileSync(inRoot('scripts', 'scan', 'sizes.json'), 'utf8')));

export interface Sizes {
  parts: { part: string; bytes: number; most: number }[];
  /** What is too large, missing or in no part, in words. */
  problems: string[];
}

const fits = (pattern: string, file: string): boolean => {
  const parts = pattern.split('*').map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]*')}$`).test(file);
};

/** Weighs every file of a built extension against the budget; a carried model pack is as large as it is. */
export function sizesOf(
  folder: string,
  budget: Budget,
  carried: ReadonlyMap<string, string> = new Map(),
): Sizes {
  const bytes = new Map(budget.map(({ part }) => [part, 0]));
  const problems: string[] = [];
  for (const file of filesIn(folder).filter((one) => !carried.has(one))) {
    const part = budget.find(({ files }) => fits(files, file))?.part;
    if (part === undefined) problems.push(`${file} belongs to no part of scripts/scan/sizes.json`);
    else bytes.set(part, (bytes.get(part) ?? 0) + statSync(join(folder, file)).size);
  }
  const parts = budget.map(({ part, most }) => ({ part, bytes: bytes.get(part) ?? 0, most }));
  for (const { part, bytes: size, most } of parts) {
    if (size > most)
      problems.push(`${part}: ${size} bytes, ${size - most} more than the ${most} it may have`);
    if (size === 0) problems.push(`${part}: no file of the build belongs to it any more`);
  }
  return { parts, problems };
}

/** One line a part, for the reader. */
export function sizeTable({ parts }: Sizes): string {
  const kib = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(8);
  const width = Math.max(...parts.map(({ part }) => part.length));
  const lines = parts.map(
    ({ part, bytes, most }) =>
      `${part.padEnd(width)} ${kib(bytes)} of ${kib(most)} KiB  ${String(Math.round((bytes / most) * 100)).padStart(3)} %`,
  );
  const all = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  return [...lines, `${'all together'.padEnd(width)} ${kib(all)}`].join('\n');
}
