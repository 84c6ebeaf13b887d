/** `npm run try -- --notes <file.jsonl>`: judges every note of a file as the panel would, without a browser. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { putInForce, type OwnDocuments } from '@/core/gaps/in-force';
import { judgeNote, noteInputSchema, type NoteJudgement } from '@/core/gaps/judge-note';
import { checkHygiene } from '@/core/hygiene/check';
import { findingSchema, hygieneInputSchema } from '@/core/hygiene/finding';
import { suggestionSchema, suggestLanguage } from '@/core/language/suggest';
import { planFactsSchema } from '@/core/gaps/plan-facts';
import { takeDocuments } from './lib/own-documents';

/** One line of the file; documented in docs/try.md. */
export const noteLineSchema = noteInputSchema
  .extend({ id: z.string(), when: z.string().optional() })
  .extend(hygieneInputSchema.pick({ earlierNotes: true }).shape);

const spanSchema = z.object({
  where: z.enum(['text', 'field']),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
});

/** One line of output; documented in docs/try.md. Keys are only ever added. */
export const judgedLineSchema = z.object({
  id: z.string(),
  types: z.array(z.string()),
  elements: z.record(z.string(), z.string()),
  /** What is still to say, for elements that are half there. */
  missing: z.record(z.string(), z.array(z.string())),
  spans: z.record(z.string(), z.array(spanSchema)),
  asked: z.array(z.string()),
  language: z.array(suggestionSchema),
  hygiene: z.array(findingSchema),
  timings: z.object({ total: z.number() }),
});

export type JudgedLine = z.infer<typeof judgedLineSchema>;

export const notesUsage =
  'Usage: npm run try -- --notes <file.jsonl> [--json] [--note-types <file.json>] [--wording <file.json>]';

/** @throws with what is wrong when the arguments make no sense */
export function parseNotesArgs(
  typed: readonly string[],
  cwd: string,
): { path: string; json: boolean; documents: OwnDocuments } {
  const { rest: args, documents } = takeDocuments(typed, cwd);
  let path: string | undefined;
  let json = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--json') json = true;
    else if (arg === '--notes') path = args[++i];
    else if (arg.startsWith('--notes=')) path = arg.slice('--notes='.length);
    else throw new Error(`${arg} means nothing here.\n${notesUsage}`);
  }
  if (!path) throw new Error(notesUsage);
  return { path: resolve(cwd, path), json, documents };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Keys of a line and of its plan that mean nothing here: left out of account, and said so. */
export function unknownKeys(line: string): string[] {
  const read: unknown = JSON.parse(line);
  if (!isObject(read)) return [];
  const plan = 'planFacts' in read && isObject(read.planFacts) ? read.planFacts : {};
  const of = (value: object, schema: z.ZodObject, before = ''): string[] =>
    Object.keys(value).flatMap((key) => (key in schema.shape ? [] : [`${before}${key}`]));
  return [...of(read, noteLineSchema), ...of(plan, planFactsSchema, 'planFacts.')];
}

/** One line of the file judged. @throws where the line is not what the file should hold */
export function judgeLine(line: string): { result: JudgedLine; judgement: NoteJudgement } {
  const { id, when, earlierNotes, ...input } = noteLineSchema.parse(JSON.parse(line));
  const from = performance.now();
  const judgement = judgeNote(input);
  const language = suggestLanguage(input.text);
  const hygiene = checkHygiene({
    text: input.text,
    ...(input.planFacts ? { planFacts: input.planFacts } : {}),
    ...(input.fields ? { fields: input.fields } : {}),
    ...(when ? { when } : {}),
    ...(earlierNotes ? { earlierNotes } : {}),
  });
  const each = <T>(value: (gap: NoteJudgement['gaps'][number]) => T): Record<string, T> =>
    Object.fromEntries(judgement.gaps.map((gap) => [gap.id, value(gap)]));
  return {
    judgement,
    result: {
      id,
      types: judgement.types.map((type) => type.id),
      elements: each((gap) => gap.status),
      missing: Object.fromEntries(
        judgement.gaps.filter((gap) => gap.missing.length > 0).map((gap) => [gap.id, gap.missing]),
      ),
      spans: Object.fromEntries(
        judgement.gaps.filter((gap) => gap.evidence.length > 0).map((gap) => [gap.id, gap.evidence]),
      ),
      asked: judgement.asked,
      language,
      hygiene,
      timings: { total: Math.round((performance.now() - from) * 10) / 10 },
    },
  };
}

function words({ result, judgement }: ReturnType<typeof judgeLine>): string {
  const lines = [
    `${result.id}: ${judgement.types.map((type) => type.name).join(', ') || 'no kind of note recognised'}`,
  ];
  for (const id of result.asked)
    lines.push(`  Ask: ${judgement.gaps.find((gap) => gap.id === id)?.question ?? id}`);
  for (const hint of result.language.slice(0, 3))
    lines.push(`  Wording: “${hint.phrase}”: ${hint.suggestion}`);
  for (const finding of result.hygiene)
    lines.push(`  Check ${finding.id}: ${finding.message} ${finding.detail}`.trimEnd());
  return lines.join('\n');
}

/** Judges the file; returns how many lines could not be read, at most 125. */
export function tryNotes(typed: readonly string[], cwd: string): number {
  const { path, json, documents } = parseNotesArgs(typed, cwd);
  putInForce(documents);
  let failures = 0;
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (!line.trim()) continue;
    try {
      const judged = judgeLine(line);
      const unknown = unknownKeys(line);
      if (unknown.length > 0)
        console.error(
          `Line ${index + 1}: left out, because Careside knows no such keys: ${unknown.join(', ')}`,
        );
      process.stdout.write(`${json ? JSON.stringify(judged.result) : words(judged)}\n`);
    } catch (error) {
      failures++;
      console.error(
        `Line ${index + 1} could not be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return Math.min(failures, 125);
}
