/**
 * An organisation's own note types: one JSON document of the built-in schema that adds, replaces or switches off.
 * A wrong document changes nothing and names the line and the reason.
 */
import { z } from 'zod';
import { linesOfJson } from './json-lines';
import { elementSchema, noteTypeSchema, type NoteElement, type NoteKnowledge } from './note-types';

export const templateSchema = z.strictObject({
  version: z.literal(1),
  /** Whose templates these are. */
  name: z.string().min(1),
  /** A type with a built-in id replaces it; any other is added (ids X01 to X99). */
  types: z.array(noteTypeSchema).default([]),
  /** An element with a built-in id replaces it; any other joins the type its id begins with. */
  elements: z.array(elementSchema).default([]),
  off: z
    .strictObject({ types: z.array(z.string()).default([]), elements: z.array(z.string()).default([]) })
    .default({ types: [], elements: [] }),
});

export type Template = z.infer<typeof templateSchema>;

export interface TemplateProblem {
  /** Counted from 1; 1 where the document cannot be read at all. */
  line: number;
  path: string;
  reason: string;
}

/** `problems` is empty when the document is in force; otherwise `knowledge` is the set given. */
export interface TemplateOutcome {
  knowledge: NoteKnowledge;
  problems: TemplateProblem[];
}

function combine(base: NoteKnowledge, template: Template): NoteKnowledge {
  const offTypes = new Set(template.off.types);
  const offElements = new Set(template.off.elements);
  const own = new Map(template.elements.map((element) => [element.id, element]));
  const replaced = new Map(template.types.map((type) => [type.id, type]));
  const change = (elements: readonly NoteElement[]): NoteElement[] =>
    elements.map((element) => own.get(element.id) ?? element).filter(({ id }) => !offElements.has(id));
  const known = new Set(base.types.map(({ id }) => id));
  const types = [
    ...base.types.map((type) => replaced.get(type.id) ?? type),
    ...template.types.filter(({ id }) => !known.has(id)),
  ].filter(({ id }) => !offTypes.has(id));
  return {
    common: change(base.common),
    types: types.map((type) => {
      const has = new Set(type.elements.map(({ id }) => id));
      const added = template.elements.filter(({ id }) => id.startsWith(`${type.id}.`) && !has.has(id));
      return {
        ...type,
        elements: change([...type.elements, ...added]),
        common: type.common.filter(({ id }) => !offElements.has(id)),
      };
    }),
  };
}

type Read = { template: Template; lineOf: (path: string) => number } | { problems: TemplateProblem[] };

function readTemplate(document: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(document);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/u.exec(reason)?.[1] ?? document.length);
    return { problems: [{ line: document.slice(0, position).split('\n').length, path: '', reason }] };
  }
  const lines = linesOfJson(document);
  const lineOf = (path: string): number => {
    for (let at = path; at; at = at.slice(0, at.lastIndexOf('/'))) {
      const line = lines.get(at);
      if (line !== undefined) return line;
    }
    return 1;
  };
  const parsed = templateSchema.safeParse(value);
  if (parsed.success) return { template: parsed.data, lineOf };
  return {
    problems: parsed.error.issues.map((issue) => {
      const path = issue.path.map((step) => `/${String(step)}`).join('');
      return { line: lineOf(path), path, reason: issue.message };
    }),
  };
}

/**
 * @param document the template as text
 * @param base what is in force without it
 * @param check throws when the combined set cannot be used, for example because a cue names an unknown list
 */
export function applyTemplate(
  document: string,
  base: NoteKnowledge,
  check: (knowledge: NoteKnowledge) => void,
): TemplateOutcome {
  const refuse = (problems: TemplateProblem[]): TemplateOutcome => ({ knowledge: base, problems });
  const read = readTemplate(document);
  if ('problems' in read) return refuse(read.problems);
  const { template, lineOf } = read;
  const ids = new Set([
    ...base.common.map(({ id }) => id),
    ...[...base.types, ...template.types].flatMap((type) => [type.id, ...type.elements.map(({ id }) => id)]),
  ]);
  const unknown = (list: readonly string[], path: string): TemplateProblem[] =>
    list.flatMap((id, index) =>
      ids.has(id)
        ? []
        : [{ line: lineOf(`${path}/${index}`), path: `${path}/${index}`, reason: `There is no ${id}.` }],
    );
  const orphans = template.elements.flatMap(({ id }, index) =>
    ids.has(id) || ids.has(id.split('.')[0] ?? '')
      ? []
      : [
          {
            line: lineOf(`/elements/${index}/id`),
            path: `/elements/${index}/id`,
            reason: `There is no note type for ${id}.`,
          },
        ],
  );
  const problems = [
    ...unknown(template.off.types, '/off/types'),
    ...unknown(template.off.elements, '/off/elements'),
    ...orphans,
  ];
  if (problems.length > 0) return refuse(problems);
  const knowledge = combine(base, template);
  try {
    check(knowledge);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const named = /[<{]\w+[>}]/u.exec(reason)?.[0];
    const position = named ? document.indexOf(named) : -1;
    return refuse([
      { line: position < 0 ? 1 : document.slice(0, position).split('\n').length, path: '', reason },
    ]);
  }
  return { knowledge, problems: [] };
}
