/** Notes of a page: who wrote what when, in tables, cards, articles, list items and timelines. */
import { labelSets } from '@/core/knowledge/page-words';
import { findTime } from '@/core/text/dates';
import { plainWords } from '@/core/text/plain-words';
import { evidenceOf, type Blocks } from './blocks';
import type { Note, Section } from './record';
import {
  authorOf,
  NOTE_WORDS,
  STAMP_MAX,
  stampLine,
  stampOf,
  words,
  type NoteOptions,
  type Stamp,
} from './note-stamps';
import type { Block } from './snapshot';

interface Draft {
  parts: Block[];
  stamp: Stamp | null;
  author: string | null;
  type: string | null;
  section: string | null;
  group: string | null;
}

function fromRow(cells: readonly Block[], columns: readonly string[], options: NoteOptions): Draft | null {
  const draft: Draft = { parts: [], stamp: null, author: null, type: null, section: null, group: null };
  for (const cell of cells) {
    const column = plainWords(columns[cell.cell?.col ?? -1] ?? '');
    if (labelSets.time.has(column) && stampOf(cell, options)) {
      const stamp = stampOf(cell, options);
      const time = findTime(cell.text);
      draft.stamp = draft.stamp?.when && stamp?.when === null && time ? draft.stamp : (draft.stamp ?? stamp);
    } else if (labelSets.time.has(column) && draft.stamp?.when?.length === 10 && findTime(cell.text)) {
      draft.stamp = { when: `${draft.stamp.when}T${findTime(cell.text) ?? ''}`, text: draft.stamp.text };
    } else if (labelSets.author.has(column)) draft.author = cell.text;
    else if (labelSets.type.has(column) && words(cell.text) < 6) draft.type = cell.text;
    else if (labelSets.text.has(column) && words(cell.text) >= 2) draft.parts.push(cell);
  }
  return draft.parts.length > 0 && draft.stamp ? draft : null;
}

function fromTables(blocks: Blocks, options: NoteOptions): { drafts: Draft[]; used: Set<string> } {
  const drafts: Draft[] = [];
  const used = new Set<string>();
  const tables = new Map(blocks.snapshot.tables.map((table) => [table.id, table]));
  const rows = new Map<string, Block[]>();
  for (const block of blocks.all) {
    const table = block.cell && tables.get(block.cell.table);
    if (!block.cell || !table || block.kind === 'header-cell') continue;
    const plain = table.columns.map(plainWords);
    const hasNotes =
      plain.some((name) => labelSets.text.has(name)) && plain.some((name) => labelSets.time.has(name));
    if (!hasNotes) continue;
    const key = `${block.cell.table}:${block.cell.row}`;
    const row = rows.get(key);
    if (row) row.push(block);
    else rows.set(key, [block]);
  }
  for (const cells of rows.values()) {
    const first = cells[0];
    const table = first?.cell && tables.get(first.cell.table);
    const draft = table ? fromRow(cells, table.columns, options) : null;
    if (!draft || !first) continue;
    drafts.push({ ...draft, section: first.heading, group: first.group });
    for (const cell of cells) used.add(cell.id);
  }
  return { drafts, used };
}

/** Groups that hold a short stamp of a date and at least a few words of text. */
function fromGroups(
  blocks: Blocks,
  sections: readonly Section[],
  options: NoteOptions,
  used: Set<string>,
): Draft[] {
  const noteSections = new Set(
    sections.filter((section) => section.domain === 'notes').map((section) => section.id),
  );
  const members = new Map<string, Block[]>();
  for (const block of blocks.all) {
    if (used.has(block.id)) continue;
    for (const group of blocks.ancestors(block.group)) {
      if (!['article', 'card', 'item', 'row', 'region', 'details', 'fieldset'].includes(group.role)) continue;
      const list = members.get(group.id);
      if (list) list.push(block);
      else members.set(group.id, [block]);
    }
  }
  const alike = new Map<string, number>();
  for (const group of blocks.snapshot.groups) {
    const key = `${group.parent ?? ''}:${group.role}`;
    alike.set(key, (alike.get(key) ?? 0) + 1);
  }
  const domains = new Map(sections.map((section) => [section.id, section.domain]));
  const drafts: Draft[] = [];
  const taken = new Set<string>();
  const candidates = [...members].sort((a, b) => a[1].length - b[1].length);
  for (const [id, list] of candidates) {
    if (list.some((block) => taken.has(block.id)) || list.length > 60) continue;
    const draft = fromMembers(list, blocks, options);
    const own = blocks.group(id);
    const siblings = alike.get(`${own?.parent ?? ''}:${own?.role ?? ''}`) ?? 0;
    const inNotes =
      list.some((block) => block.heading !== null && noteSections.has(block.heading)) ||
      list.some(
        (block) => block.kind === 'heading' && block.heading !== null && noteSections.has(block.heading),
      );
    if (!draft || (!inNotes && isPlan(list, domains))) continue;
    const stamped = siblings > 1 && list.some((block) => stampLine(block, options) !== null);
    if (!(inNotes || draft.author !== null || stamped || (siblings > 2 && own?.role === 'article'))) continue;
    drafts.push({ ...draft, group: id });
    for (const block of list) taken.add(block.id);
  }
  for (const id of taken) used.add(id);
  return drafts;
}

const REVIEW = /\b(?:review|reviewed|evaluat\w+|updated|assessed|valid|due)\b/iu;

/** Sections that may hold notes as well. */
const NEUTRAL = new Set(['notes', 'visits', 'identity']);

/** A card of the plan that ends with who reviewed it when is no note. */
function isPlan(list: readonly Block[], domains: ReadonlyMap<string, string | null>): boolean {
  return list.some((block) => {
    const domain = domains.get(block.kind === 'heading' ? block.id : (block.heading ?? ''));
    return typeof domain === 'string' && !NEUTRAL.has(domain);
  });
}

function fromMembers(list: readonly Block[], blocks: Blocks, options: NoteOptions): Draft | null {
  const draft: Draft = { parts: [], stamp: null, author: null, type: null, section: null, group: null };
  for (const block of list) {
    const label = blocks.get(block.label)?.text ?? block.labelText ?? '';
    const mayStamp =
      !REVIEW.test(block.text.slice(0, STAMP_MAX)) &&
      (block.text.length <= STAMP_MAX || draft.stamp === null);
    const stamp = mayStamp ? stampOf(block, options) : null;
    const author = authorOf(block, label, options);
    if (block.kind === 'label' || block.kind === 'header-cell') continue;
    if (
      stamp &&
      !draft.stamp &&
      (block.text.length <= STAMP_MAX + 30 || /^\W{0,2}\d|^\w{3,9}\s\d/.test(block.text))
    ) {
      draft.stamp = stamp;
      draft.author ??= author ?? stampLine(block, options)?.author ?? null;
      if (stampLine(block, options)) continue;
      if (block.text.length - stamp.text.length > 20 || block.text.length > STAMP_MAX)
        draft.parts.push(block);
    } else if (author && block.text.length < 90) draft.author ??= author;
    else if (block.kind === 'heading' || (block.kind === 'badge' && words(block.text) < 6))
      draft.type ??= block.text;
    else if (words(block.text) >= NOTE_WORDS || block.kind === 'value') draft.parts.push(block);
  }
  const said = draft.parts.reduce((sum, block) => sum + words(block.text), 0);
  if (!draft.stamp || said < NOTE_WORDS) return null;
  const first = list.find((block) => block.heading !== null);
  draft.section = first?.heading ?? null;
  return draft;
}

/** Sections of notes, and sections of no known kind where line after line is a name with a date. */
function lineSections(blocks: Blocks, sections: readonly Section[], options: NoteOptions): Set<string> {
  const found = new Set<string>();
  const domains = new Map(sections.map((section) => [section.id, section.domain]));
  const stamped = new Map<string, number>();
  for (const block of blocks.all) {
    if (block.heading === null) continue;
    const domain = domains.get(block.heading);
    if (domain === 'notes') found.add(block.heading);
    if (domain !== null || !stampLine(block, options)?.author) continue;
    const count = (stamped.get(block.heading) ?? 0) + 1;
    stamped.set(block.heading, count);
    if (count > 1) found.add(block.heading);
  }
  return found;
}

/** List items and paragraphs of a notes section that begin with a date. */
function fromLines(
  blocks: Blocks,
  sections: readonly Section[],
  options: NoteOptions,
  used: Set<string>,
): Draft[] {
  const noteSections = lineSections(blocks, sections, options);
  const drafts: Draft[] = [];
  for (const block of blocks.all) {
    if (used.has(block.id) || block.heading === null || !noteSections.has(block.heading)) continue;
    if (!['text', 'item', 'value', 'cell', 'badge'].includes(block.kind)) continue;
    const line = stampLine(block, options);
    const stamp = line?.stamp ?? stampOf(block, options);
    const begins = stamp !== null && block.text.indexOf(stamp.text.slice(0, 6)) < 14;
    const last = drafts.at(-1);
    if (begins && words(block.text) > 1) {
      drafts.push({
        parts: !line && words(block.text) > NOTE_WORDS + 1 ? [block] : [],
        stamp,
        author: line?.author ?? authorOf(block, '', options),
        type: null,
        section: block.heading,
        group: block.group,
      });
    } else if (last && last.section === block.heading) last.parts.push(block);
  }
  return drafts.filter((draft) => draft.parts.length > 0);
}

const isLate = (block: Block | undefined): boolean =>
  block !== undefined && [...labelSets.late].some((lead) => plainWords(block.text).startsWith(lead));

/** Every note on the page in reading order. A late addition belongs to the note above it. */
export function readNotes(blocks: Blocks, sections: readonly Section[], options: NoteOptions): Note[] {
  const { drafts, used } = fromTables(blocks, options);
  drafts.push(...fromGroups(blocks, sections, options, used));
  drafts.push(...fromLines(blocks, sections, options, used));
  const place = (draft: Draft): number => blocks.position.get(draft.parts[0]?.id ?? '') ?? 0;
  drafts.sort((a, b) => place(a) - place(b));
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const before = merged.at(-1);
    if (before && isLate(draft.parts[0]) && draft.author === null) before.parts.push(...draft.parts);
    else merged.push(draft);
  }
  const known = new Set<string | null>(sections.map((section) => section.id));
  return merged.map((draft, index) => ({
    id: `note-${index}`,
    when: draft.stamp?.when ?? null,
    whenText: draft.stamp?.text ?? null,
    author: draft.author,
    type: draft.type,
    text: draft.parts.map((block) => block.text).join('\n'),
    section: known.has(draft.section) ? draft.section : null,
    evidence: draft.parts.map((block) => evidenceOf(block)),
  }));
}
