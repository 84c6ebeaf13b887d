/** JSON documents of an organisation: read, held against their shape, and each fault named with its line. */
import type { z } from 'zod';
import { linesOfJson } from './json-lines';

export interface DocumentProblem {
  /** Counted from 1; 1 where the document cannot be read at all. */
  line: number;
  path: string;
  reason: string;
}

type Read<T> = { value: T; lineOf: (path: string) => number } | { problems: DocumentProblem[] };

const lineAt = (document: string, position: number): number =>
  document.slice(0, Math.max(0, position)).split('\n').length;

/** @param document JSON as text */
export function readDocument<T>(document: string, schema: z.ZodType<T>): Read<T> {
  let value: unknown;
  try {
    value = JSON.parse(document);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/u.exec(reason)?.[1] ?? document.length);
    return { problems: [{ line: lineAt(document, position), path: '', reason }] };
  }
  const lines = linesOfJson(document);
  const lineOf = (path: string): number => {
    for (let at = path; at; at = at.slice(0, at.lastIndexOf('/'))) {
      const line = lines.get(at);
      if (line !== undefined) return line;
    }
    return 1;
  };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, lineOf };
  return {
    problems: parsed.error.issues.map((issue) => {
      const path = issue.path.map((step) => `/${String(step)}`).join('');
      return { line: lineOf(path), path, reason: issue.message };
    }),
  };
}

/** What a check threw, with the line of the word list or pattern that it names. */
export function problemOf(error: unknown, document: string): DocumentProblem {
  const reason = error instanceof Error ? error.message : String(error);
  const named = /[<{]\w+[>}]/u.exec(reason)?.[0];
  return { line: lineAt(document, named ? document.indexOf(named) : 0), path: '', reason };
}

/** Ids of a list that nothing is called by. */
export const strangers = (
  list: readonly string[],
  path: string,
  known: ReadonlySet<string>,
  lineOf: (path: string) => number,
): DocumentProblem[] =>
  list.flatMap((id, index) =>
    known.has(id)
      ? []
      : [{ line: lineOf(`${path}/${index}`), path: `${path}/${index}`, reason: `There is no ${id}.` }],
  );
