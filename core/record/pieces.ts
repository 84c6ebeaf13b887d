/** Everything the page says, cut into labelled stretches in reading order: the base of facts and of the summary. */
import { domainOfHeading, isDomainName } from '@/core/knowledge/domains';
import { isBlank, labelSets } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import { everyFew, type Steps } from '@/utils/turns';
import { evidenceOf, type Blocks } from './blocks';
import type { Evidence } from './evidence';
import { segmentDomain, segments } from './inline';
import { followUps } from './pieces-asked';
import { underLabels } from './pieces-under';
import type { Section } from './record';
import type { Block, Field } from './snapshot';

export interface Piece {
  block: Block;
  start: number;
  end: number;
  /** As the page writes it; '' where nothing names the text. */
  label: string;
  /** Where the label stands, when it is visible text. */
  labelEvidence: Evidence | null;
  section: string | null;
  /** The page's own title over it, which may be a heading written into the text. */
  title: string | null;
  /** Where that title stands. */
  titleEvidence: Evidence | null;
  domain: string | null;
  blank: boolean;
  /** The question answered yes just before, which a field such as "Details" goes on from. */
  asks: Evidence | null;
  /** Cells of one table row share it. */
  row: string | null;
  column: string | null;
}

type Context = Pick<Piece, 'section' | 'title' | 'titleEvidence' | 'domain'>;

const LABEL_CELL_MAX = 45;

function contextOf(block: Block, sections: ReadonlyMap<string, Section>, blocks: Blocks): Context {
  const section = block.heading === null ? undefined : sections.get(block.heading);
  const heading = blocks.get(section?.id);
  return {
    section: section?.id ?? null,
    title: section?.title ?? null,
    titleEvidence: heading ? evidenceOf(heading) : null,
    domain: section?.domain ?? null,
  };
}

const clean = (label: string): string => label.replace(/[\s:?*.]+$/u, '').trim();

function whole(block: Block, context: Context, label: string, labelEvidence: Evidence | null): Piece {
  const name = clean(label);
  return {
    block,
    start: 0,
    end: block.text.length,
    label: name,
    labelEvidence,
    ...context,
    domain: (name ? domainOfHeading(name) : null) ?? context.domain,
    blank: isBlank(block.text),
    asks: null,
    row: block.cell ? `${block.cell.table}:${block.cell.row}` : null,
    column: null,
  };
}

/** A text block: its labelled stretches, each with the heading written above it in the same text. */
function ofText(block: Block, context: Context): Piece[] {
  let heading: { title: string; evidence: Evidence; domain: string | null } | null = null;
  const cut = segments(
    block.text,
    (block.marks ?? []).filter((one) => one.kind === 'strong'),
  );
  return cut.map((segment): Piece => {
    if (segment.heading) {
      const title = block.text.slice(segment.heading.start, segment.heading.end);
      heading = {
        title,
        evidence: evidenceOf(block, segment.heading.start, segment.heading.end),
        domain: domainOfHeading(title),
      };
    }
    const label = segment.label ? block.text.slice(segment.label.start, segment.label.end) : '';
    const own = segment.heading ? heading : null;
    return {
      block,
      start: segment.start,
      end: segment.end,
      label: clean(label),
      labelEvidence: segment.label ? evidenceOf(block, segment.label.start, segment.label.end) : null,
      section: context.section,
      title: own?.title ?? context.title,
      titleEvidence: own?.evidence ?? context.titleEvidence,
      domain: segmentDomain(block.text, segment) ?? own?.domain ?? context.domain,
      blank: isBlank(block.text.slice(segment.start, segment.end)),
      asks: null,
      row: block.cell ? `${block.cell.table}:${block.cell.row}` : null,
      column: null,
    };
  });
}

/** A table without headers that pairs a short name with what follows it: the cell that names this one. */
function pairedLabel(block: Block, rowCells: readonly Block[], headless: boolean): Block | null {
  if (!headless || !block.cell || rowCells.length < 2 || rowCells.length % 2 !== 0) return null;
  const index = rowCells.indexOf(block);
  const before = rowCells[index - 1];
  if (index % 2 === 0 || !before || before.text.length > LABEL_CELL_MAX) return null;
  return before;
}

/** @param newest cells of tables turned on their side, each with what names its row */
export function* readPieces(
  blocks: Blocks,
  sections: readonly Section[],
  newest: ReadonlyMap<string, Block> = new Map(),
): Steps<Piece[]> {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const named = new Set(blocks.all.map((block) => block.label).filter((id) => id !== undefined));
  const headless = new Set(
    blocks.snapshot.tables
      .filter((table) => table.columns.every((name) => name === ''))
      .map((table) => table.id),
  );
  const rows = new Map<string, Block[]>();
  for (const block of blocks.all) {
    if (!block.cell) continue;
    const key = `${block.cell.table}:${block.cell.row}`;
    const row = rows.get(key);
    if (row) row.push(block);
    else rows.set(key, [block]);
  }
  const fields = new Map([...blocks.snapshot.fields].reverse().map((field) => [field.labelBlock, field]));
  const pieces: Piece[] = [];
  yield;
  yield* everyFew(blocks.all, (block) => {
    if (block.from === 'placeholder' || block.from === 'title') return;
    const context = contextOf(block, byId, blocks);
    if (block.kind === 'heading') {
      if (!isDomainName(block.text) || /\d[:.]\d\d/u.test(block.text))
        pieces.push(
          ...ofText(block, {
            section: block.id,
            title: block.text,
            titleEvidence: evidenceOf(block),
            domain: byId.get(block.id)?.domain ?? null,
          }),
        );
    } else if (block.kind === 'label') {
      if (!named.has(block.id) && isUnanswered(fields.get(block.id)))
        pieces.push({
          ...whole(block, context, block.text, evidenceOf(block)),
          blank: true,
          start: 0,
          end: 0,
        });
    } else if (block.kind === 'value') {
      const label = blocks.get(block.label);
      pieces.push(
        whole(block, context, label?.text ?? block.labelText ?? '', label ? evidenceOf(label) : null),
      );
    } else if (block.kind === 'cell') {
      pieces.push(...ofCell(block, context, blocks, rows, headless, newest.get(block.id)));
    } else if (block.kind !== 'header-cell') {
      const label = blocks.get(block.label) ?? nameBefore(block, blocks);
      if (label && label !== block) pieces.push(whole(block, context, label.text, evidenceOf(label)));
      else pieces.push(...ofText(block, context));
    }
  });
  followUps(pieces);
  return underLabels(pieces);
}

const VALUE_MAX = 60;

/** "Last review" in one block and "02/2025" in the next: a known label names the short text beside it. */
function nameBefore(block: Block, blocks: Blocks): Block | undefined {
  if (block.group === null || block.text.length > VALUE_MAX) return undefined;
  const before = blocks.snapshot.blocks[(blocks.position.get(block.id) ?? 0) - 1];
  const near = before?.kind === 'text' && before.group === block.group && before.heading === block.heading;
  return near && labelSets.strip.has(plainWords(before.text)) ? before : undefined;
}

/** A label that stands before nothing: a blank of the record, unless it belongs to a field waiting to be filled. */
function isUnanswered(field: Field | undefined): boolean {
  return field === undefined || ((field.readOnly || field.disabled) && field.value === '');
}

/** In a table of two columns the first cell names the second, unless it only says when. */
function firstOfTwo(row: readonly Block[], block: Block): Block | null {
  const [first, second, more] = row.filter((other) => other.kind === 'cell');
  const names = first && second === block && !more && first.text.length <= LABEL_CELL_MAX;
  return names && /^\p{L}/u.test(first.text) && !/\d{2,}/u.test(first.text) ? first : null;
}

const NAME_CELLS = 2;

/** The cell that says what a row is about ("Falls" in the column "Domain"), for the cells after it. */
function rowName(row: readonly Block[], block: Block): Block | null {
  const cells = row.filter((other) => other.kind === 'cell');
  const named = cells
    .slice(0, NAME_CELLS)
    .find((cell) => cell.text.length <= LABEL_CELL_MAX && domainOfHeading(cell.text) !== null);
  return named && cells.indexOf(named) < cells.indexOf(block) && cells.length > 2 ? named : null;
}

function ofCell(
  block: Block,
  context: Context,
  blocks: Blocks,
  rows: ReadonlyMap<string, Block[]>,
  headless: ReadonlySet<string>,
  rowHead: Block | undefined,
): Piece[] {
  const cell = block.cell;
  if (!cell) return ofText(block, context);
  const row = rows.get(`${cell.table}:${cell.row}`) ?? [];
  const paired = pairedLabel(
    block,
    row.filter((other) => other.kind === 'cell'),
    headless.has(cell.table),
  );
  const headers = cell.headers.map((id) => blocks.get(id)).filter((header) => header !== undefined);
  const column = headers.find((header) => header.cell?.col === cell.col) ?? null;
  const header = paired ?? (headless.has(cell.table) ? headers.at(-1) : (column ?? headers[0])) ?? null;
  const own =
    rowHead ??
    blocks.get(block.label) ??
    (headless.has(cell.table) ? null : firstOfTwo(row, block)) ??
    header;
  const isName = !paired && headless.has(cell.table) && row.length % 2 === 0 && row.length > 1;
  const next = row.filter((other) => other.kind === 'cell');
  if (isName && !own && next.indexOf(block) % 2 === 0 && block.text.length <= LABEL_CELL_MAX) return [];
  if (!own) {
    const pieces = ofText(block, context);
    return pieces;
  }
  const named = headless.has(cell.table) ? null : rowName(row, block);
  const around = named
    ? { ...context, title: named.text, titleEvidence: evidenceOf(named), domain: domainOfHeading(named.text) }
    : context;
  const piece = whole(block, around, own.text, evidenceOf(own));
  const inner = ofText(block, { ...around, domain: piece.domain });
  const result = inner.some((part) => part.label !== '') ? inner : [piece];
  return result.map((part) => ({ ...part, column: column?.text ?? null, row: `${cell.table}:${cell.row}` }));
}
