/** Whole care records with every line labelled: under which heading of one screen it belongs, and which red flags it raises. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { lineKinds } from '@/core/knowledge/line-words';
import type { Block, PageSnapshot } from '@/core/record/snapshot';
import { plainPage } from '../../tests/helpers/plain-page';

const FOLDER = fileURLToPath(new URL('../cases/findings/pages', import.meta.url));
const DAY = '2026-06-15';

export const pageLineSchema = z.strictObject({
  page: z.string().regex(/^[a-z]\d\d$/),
  heading: z.string(),
  text: z.string(),
  label: z.string().optional(),
  show: z.enum(lineKinds),
  /** Whether a careful nurse would insist on it on one screen. */
  need: z.union([z.literal(0), z.literal(1)]),
  flags: z.array(z.string().regex(/^RF\d\d$/)).optional(),
  /** A line of the staff notes of this day. */
  note: z.boolean().optional(),
  date: z.string().optional(),
  /** The other line with this mark says the opposite; only on pages whose author marked every such pair. */
  against: z.string().optional(),
  /** Why it is out of date or unfinished; only on pages whose author marked every such line. */
  stale: z.string().optional(),
});

export type PageLine = z.infer<typeof pageLineSchema>;

export interface LinedPage {
  id: string;
  author: string;
  lines: readonly PageLine[];
  snapshot: PageSnapshot;
  now: string;
  /** Which line each block of the snapshot holds. */
  lineOf: ReadonlyMap<string, number>;
  /** A third of the pages, by hash, and all of the sixth author's: never weighed, nor listed. */
  held: boolean;
}

export const pageAuthors: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => name.replace('.jsonl', ''))
  .sort();

const UNWEIGHED = 'sixth';
const isHeld = (id: string): boolean =>
  (createHash('sha256').update(`page ${id}`).digest()[0] ?? 0) % 3 === 0;

/** The page as blocks: a heading where it changes, rows as label and value, each note under its day. */
function render(lines: readonly PageLine[]): Pick<LinedPage, 'snapshot' | 'lineOf'> {
  const snapshot = plainPage([]);
  const { blocks, groups } = snapshot;
  const lineOf = new Map<string, number>();
  const add = (block: Partial<Block> & Pick<Block, 'kind' | 'text'>, line?: number): string => {
    const id = `b${blocks.length}`;
    blocks.push({ id, frame: 'f0', anchor: { path: id, nth: 0 }, heading: null, group: null, ...block });
    if (line !== undefined) lineOf.set(id, line);
    return id;
  };
  let heading: string | null = null;
  let last: string | null = null;
  lines.forEach(({ heading: title, text, label, note, date }, at) => {
    if (title !== last && title !== '') heading = add({ kind: 'heading', text: title, level: 2 });
    last = title;
    let group: string | null = null;
    if (note) {
      group = `g${groups.length}`;
      groups.push({ id: group, parent: null, role: 'article', heading: null });
      if (date !== undefined)
        add({ kind: 'text', text: date.split('-').reverse().join('/'), heading, group });
    }
    const named =
      label === undefined ? {} : { label: add({ kind: 'label', text: label, heading, group }, at) };
    if (text !== '')
      add({ kind: label === undefined ? 'text' : 'value', text, heading, group, ...named }, at);
  });
  return { snapshot, lineOf };
}

/** Every page of these authors, in order. Throws when a line has another shape. */
export function linedPages(authors: readonly string[] = pageAuthors): LinedPage[] {
  return authors.flatMap((author) => {
    const pages = new Map<string, PageLine[]>();
    for (const line of readFileSync(`${FOLDER}/${author}.jsonl`, 'utf8').split('\n')) {
      if (line === '') continue;
      const one = pageLineSchema.parse(JSON.parse(line));
      const known = pages.get(one.page);
      if (known) known.push(one);
      else pages.set(one.page, [one]);
    }
    return [...pages].map(([id, lines]) => ({
      id,
      author,
      lines,
      now: DAY,
      held: author === UNWEIGHED || isHeld(id),
      ...render(lines),
    }));
  });
}
