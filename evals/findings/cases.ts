/** Single findings in other people's wording: pairs that conflict or do not, sentences of one kind or none, lines out of date or in order. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readSnapshot } from '@/core/record/build';
import type { PageSnapshot } from '@/core/record/snapshot';
import { buildReport } from '@/core/report';
import type { SummaryItem, SummaryKind } from '@/core/summary/item';
import { readStatements, type Statement } from '@/core/summary/statements';
import { plainPage, type PlainSection } from '../../tests/helpers/plain-page';

const said = z.strictObject({ heading: z.string(), text: z.string() });
const pairSchema = z.strictObject({
  id: z.string(),
  a: said,
  b: said,
  conflict: z.boolean(),
  about: z.string(),
});
const lineSchema = said.extend({
  id: z.string(),
  kind: z.enum(['matters', 'support', 'recent', 'none']),
  /** What the line is about and what it is for, where the author said so. */
  domain: z.string().nullable().optional(),
  is: z.string().optional(),
});

const staleSchema = said.extend({
  id: z.string(),
  stale: z.string().nullable(),
  check: z.string().nullable(),
});

const stanceLineSchema = said.extend({
  id: z.string(),
  /** One of the topics of knowledge/stances.json, and which of its stances the line takes. */
  topic: z.string(),
  side: z.enum(['one', 'other', 'neither']),
});

/** Of the first author's cases half, of the second's pairs and the stances a third and of lines a quarter: one in so many is held. */
const oneIn = (id: string): number => (/^[dst]\d/u.test(id) ? 3 : id.startsWith('m') ? 4 : 2);

/** Some of the cases, chosen by hash, are never read while rules are made, nor weighed. */
export const isHeld = ({ id }: { id: string }): boolean =>
  (createHash('sha256').update(id).digest()[0] ?? 0) % oneIn(id) === 1;

const read = <T>(name: string, schema: z.ZodType<T>): T[] =>
  readFileSync(fileURLToPath(new URL(`../cases/findings/${name}`, import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)));

export type PairCase = z.infer<typeof pairSchema>;
export type LineCase = z.infer<typeof lineSchema>;
export type StaleCase = z.infer<typeof staleSchema>;
export type StanceLine = z.infer<typeof stanceLineSchema>;
/** Throws when a line has another shape. */
export const pairCases = (): PairCase[] => read('conflicts.jsonl', pairSchema);
export const secondPairCases = (): PairCase[] => read('conflicts-second.jsonl', pairSchema);
export const lineCases = (): LineCase[] => [
  ...read('lines.jsonl', lineSchema),
  ...read('more-lines.jsonl', lineSchema),
];
/** Lines that take one stance, the other, or neither though they share its words. */
export const stanceLines = (): StanceLine[] => read('stances.jsonl', stanceLineSchema);
export const staleCases = (): StaleCase[] => read('stale.jsonl', staleSchema);

const FIRST_AUTHOR_DAY = '2026-11-26';
const SECOND_AUTHOR_DAY = '2026-06-15';

/** A page that says these things of somebody and no more. */
export function pageOf(...parts: z.infer<typeof said>[]): PageSnapshot {
  const person: PlainSection = { pairs: [['NHS number', '485 777 3456']] };
  return plainPage([
    person,
    ...parts.map(({ heading, text }): PlainSection =>
      text === '' ? { heading, pairs: [[heading, '']] } : { heading, text: [text] },
    ),
  ]);
}

/** What a page with this place alone says. */
export const statementsOfLine = (line: z.infer<typeof said>): readonly Statement[] =>
  readStatements(readSnapshot(pageOf(line), { now: SECOND_AUTHOR_DAY }), SECOND_AUTHOR_DAY);

const itemsOf = (now: string, ...parts: z.infer<typeof said>[]): SummaryItem[] =>
  buildReport(pageOf(...parts), { now }).summary.items;

/** The day a case is told on. */
export const dayOf = (id: string): string => (/^[cl]/u.test(id) ? FIRST_AUTHOR_DAY : SECOND_AUTHOR_DAY);

/** What a page with these two places alone says. */
export const statementsOf = ({ id, a, b }: PairCase): readonly Statement[] =>
  readStatements(readSnapshot(pageOf(a, b), { now: dayOf(id) }), dayOf(id));

/** Whether a page with these two places alone shows a conflict. */
export const conflicts = ({ id, a, b }: PairCase): boolean =>
  itemsOf(dayOf(id), a, b).some((item) => item.kind === 'conflict');

/** Whether a page with this line alone says that something is out of date, missing or at odds with itself. */
export const isAsked = (line: StaleCase): boolean =>
  itemsOf(dayOf(line.id), line).some(({ kind }) => kind === 'staleness' || kind === 'conflict');

/** The kinds under which a page with this sentence alone shows it. */
export function kindsOf({ id, heading, text }: LineCase): Set<SummaryKind> {
  const quoting = itemsOf(dayOf(id), { heading, text }).filter((item) =>
    item.evidence.some(({ quote }) => quote.length >= 8 && text.includes(quote)),
  );
  return new Set(quoting.map((item) => item.kind));
}
