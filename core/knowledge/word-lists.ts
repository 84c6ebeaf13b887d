/** Lists of words that a care expert could correct: what each is for, and its words. */
import { z } from 'zod';

/** A word or a phrase in small letters; one that ends in * stands for all that begin so. */
const entry = z.string().regex(/^[\p{Ll}\d'@~&+/-]+(?: [\p{Ll}\d'-]+)*\*?$/u);

export const listsSchema = <L extends string>(names: readonly [L, ...L[]]) =>
  z.record(
    z.enum(names),
    z.strictObject({
      about: z.string().min(1),
      words: z
        .array(entry)
        .min(1)
        .refine((words) => new Set(words).size === words.length, 'a word stands twice'),
    }),
  );
