import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { inRoot } from '@/scripts/lib/root';
import type { Finding } from './finding';

const allowSchema = z.array(
  z
    .object({
      hash: z.string().regex(/^[0-9a-f]{16}$/),
      rule: z.string(),
      /** Whose code it is: a package's name, or "careside". */
      from: z.string().min(2),
      reason: z.string().min(15),
      /** In one kind of build alone: with the plain runtime, or with the one for graphics cards. */
      only: z.enum(['plain', 'webgpu']).optional(),
      /** For the reader; the hash decides. */
      snippet: z.string(),
    })
    .strict(),
);

export type Runtime = 'plain' | 'webgpu';
export type Allowed = z.infer<typeof allowSchema>[number];

export const allowFile = inRoot('scripts', 'scan', 'allow.json');

/**
 * The findings somebody has looked at and given a reason for.
 * @param runtime the one that was built in
 * @throws when the file is not in its shape.
 */
export const readAllowed = (runtime: Runtime = 'plain'): Allowed[] =>
  allowSchema
    .parse(JSON.parse(readFileSync(allowFile, 'utf8')))
    .filter(({ only = runtime }) => only === runtime);

export interface Judged {
  /** Not on the list. */
  refused: Finding[];
  /** On the list but no longer in the build: to be taken off it. */
  stale: Allowed[];
}

export function judge(findings: readonly Finding[], allowed: readonly Allowed[]): Judged {
  const hashes = new Set(allowed.map((one) => one.hash));
  const seen = new Set(findings.map((one) => one.hash));
  return {
    refused: findings.filter((one) => !hashes.has(one.hash)),
    stale: allowed.filter((one) => !seen.has(one.hash)),
  };
}
