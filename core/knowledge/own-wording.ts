/** An organisation's own list of wording: one JSON document that adds to the built-in list or switches entries off. */
import { z } from 'zod';
import { phraseSchema, type Phrase } from './language';
import { problemOf, readDocument, strangers, type DocumentProblem } from './own-document';

export const wordingSchema = z.strictObject({
  version: z.literal(1),
  /** Whose list this is. */
  name: z.string().min(1),
  /** Entries of their own, X01 to X999, in the shape of knowledge/language. They are offered first. */
  phrases: z.array(phraseSchema.extend({ id: z.string().regex(/^X\d{2,3}$/) })).default([]),
  /** Built-in entries that are not wanted here. */
  off: z.array(z.string()).default([]),
});

/** `problems` is empty when the document is in force; otherwise `phrases` is the list given. */
export interface WordingOutcome {
  phrases: readonly Phrase[];
  problems: DocumentProblem[];
}

/**
 * @param document the list as text
 * @param base what is in force without it
 * @param check throws when a phrase cannot be looked for, for example because a cue names an unknown list
 */
export function applyWording(
  document: string,
  base: readonly Phrase[],
  check: (phrases: readonly Phrase[]) => void,
): WordingOutcome {
  const read = readDocument(document, wordingSchema);
  if ('problems' in read) return { phrases: base, problems: read.problems };
  const { value, lineOf } = read;
  const known = new Set(base.map(({ id }) => id));
  const twice = value.phrases.flatMap(({ id }, index) => {
    const path = `/phrases/${index}/id`;
    const isFirst = value.phrases.findIndex((other) => other.id === id) === index;
    return isFirst ? [] : [{ line: lineOf(path), path, reason: `${id} is there twice.` }];
  });
  const problems = [...strangers(value.off, '/off', known, lineOf), ...twice];
  if (problems.length > 0) return { phrases: base, problems };
  try {
    check(value.phrases);
  } catch (error) {
    return { phrases: base, problems: [problemOf(error, document)] };
  }
  const off = new Set(value.off);
  return { phrases: [...value.phrases, ...base.filter(({ id }) => !off.has(id))], problems: [] };
}
