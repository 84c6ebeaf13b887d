/** Single findings in other people's wording: pairs that conflict or do not, and sentences of one kind or none. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { buildReport } from '@/core/report';
import type { SummaryItem, SummaryKind } from '@/core/summary/item';
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
});

/** Half of the cases, chosen by hash, is never read while rules are made. */
export const isHeld = ({ id }: { id: string }): boolean =>
  (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 1;

const read = <T>(name: string, schema: z.ZodType<T>): T[] =>
  readFileSync(fileURLToPath(new URL(`../cases/findings/${name}`, import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)));

export type PairCase = z.infer<typeof pairSchema>;
export type LineCase = z.infer<typeof lineSchema>;
/** Throws when a line has another shape. */
export const pairCases = (): PairCase[] => read('conflicts.jsonl', pairSchema);
export const lineCases = (): LineCase[] => read('lines.jsonl', lineSchema);

const NOW = '2026-11-26';

function itemsOf(...parts: z.infer<typeof said>[]): SummaryItem[] {
  const person: PlainSection = { pairs: [['NHS number', '485 777 3456']] };
  const page = plainPage([person, ...parts.map(({ heading, text }) => ({ heading, text: [text] }))]);
  return buildReport(page, { now: NOW }).summary.items;
}

/** Whether a page with these two places alone shows a conflict. */
export const conflicts = ({ a, b }: PairCase): boolean =>
  itemsOf(a, b).some((item) => item.kind === 'conflict');

/** The kinds under which a page with this sentence alone shows it. */
export function kindsOf({ heading, text }: LineCase): Set<SummaryKind> {
  const quoting = itemsOf({ heading, text }).filter((item) =>
    item.evidence.some(({ quote }) => quote.length >= 8 && text.includes(quote)),
  );
  return new Set(quoting.map((item) => item.kind));
}
