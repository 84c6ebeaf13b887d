import type { z } from 'zod';

/**
 * What a message says, where it fits a schema; else null. Zod itself throws at some values, such as a `length` that
 * is no number: those do not fit either.
 */
export function fitting<Schema extends z.ZodType>(schema: Schema, message: unknown): z.output<Schema> | null {
  try {
    return schema.safeParse(message).data ?? null;
  } catch {
    return null;
  }
}
