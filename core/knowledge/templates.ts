/**
 * An organisation's own note types: one JSON document of the built-in schema that adds, replaces or switches off.
 * A wrong document changes nothing and names the line and the reason.
 */
import { z } from 'zod';
import { elementSchema, noteTypeSchema, type NoteElement, type NoteKnowledge } from './note-types';
import { problemOf, readDocument, strangers, type DocumentProblem } from './own-document';

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

type Template = z.infer<typeof templateSchema>;

/** `problems` is empty when the document is in force; otherwise `knowledge` is the set given. */
export interface TemplateOutcome {
  knowledge: NoteKnowledge;
  problems: DocumentProblem[];
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
  const refuse = (problems: DocumentProblem[]): TemplateOutcome => ({ knowledge: base, problems });
  const read = readDocument(document, templateSchema);
  if ('problems' in read) return refuse(read.problems);
  const { value: template, lineOf } = read;
  const ids = new Set([
    ...base.common.map(({ id }) => id),
    ...[...base.types, ...template.types].flatMap((type) => [type.id, ...type.elements.map(({ id }) => id)]),
  ]);
  const orphans = template.elements.flatMap(({ id }, index) => {
    const path = `/elements/${index}/id`;
    const isKnown = ids.has(id) || ids.has(id.split('.')[0] ?? '');
    return isKnown ? [] : [{ line: lineOf(path), path, reason: `There is no note type for ${id}.` }];
  });
  const problems = [
    ...strangers(template.off.types, '/off/types', ids, lineOf),
    ...strangers(template.off.elements, '/off/elements', ids, lineOf),
    ...orphans,
  ];
  if (problems.length > 0) return refuse(problems);
  const knowledge = combine(base, template);
  try {
    check(knowledge);
  } catch (error) {
    return refuse([problemOf(error, document)]);
  }
  return { knowledge, problems: [] };
}
