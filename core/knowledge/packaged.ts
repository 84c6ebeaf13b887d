/**
 * What comes with Careside. It is validated by the tests, which read every entry with its schema, and not once more
 * each time the panel opens; what an organisation brings is validated where it is read.
 */
import type { z } from 'zod';

interface Packaged {
  schema: z.ZodType;
  data: unknown;
}

const all: Packaged[] = [];

/** Everything of knowledge/ that was asked for so far, with its schema, for the test that reads it. */
export const everyPackaged = (): readonly Packaged[] => all;

/**
 * The contents of a file of knowledge/ as its schema says.
 * @param schema changes nothing of what it reads: what goes in is what comes out
 */
export function packaged<T>(schema: z.ZodType<T, T>, data: unknown): T {
  all.push({ schema, data });
  return data as T;
}
