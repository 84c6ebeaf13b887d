/** Notes of a page: who wrote what when, in tables, cards, articles, list items and timelines. */
import { labelSets, stateOf } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import { evidenceOf, type Blocks } from './blocks';
import type { Note, Section } from './record';
import { authorOf, NOTE_WORDS, STAMP_MAX, stampLine, stampOf, words, type NoteOptions } from './note-stamps';
import { emptyDraft, fromTables, type Draft } from './notes-tables';
import type { Block } from './snapshot';

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
    if (inPlanTable(list, blocks) || holdsSeveral(list, options) || list.some(tellsReview)) continue;
    const draft = fromMembers(list, blocks, options);
    const own = blocks.group(id);
    const siblings = alike.get(`${own?.parent ?? ''}:${own?.role ?? ''}`) ?? 0;
    const inNotes =
      list.some((block) => block.heading !== null && noteSections.has(block.heading)) ||
      list.some(
        (block) => block.kind === 'heading' && block.heading !== null && noteSections.has(block.heading),
      );
    if (!draft) continue;
    const lines =
      siblings > 1
        ? list.flatMap((block) => (block.kind === 'value' ? [] : (stampLine(block, options) ?? [])))
        : [];
    const stamped = lines.length > 0;
    // A line of its own with the day and the hour, again and again, heads notes and no part of a plan.
    const clocked = lines.length === 1 && (lines[0]?.stamp.when?.length ?? 0) > 10;
    if (!inNotes && !clocked && isPlan(list, domains)) continue;
    if (!inNotes && !clocked && draft.author === null && isEntryOfList(draft)) continue;
    if (!(inNotes || draft.author !== null || stamped || (siblings > 2 && own?.role === 'article'))) continue;
    drafts.push({ ...draft, group: id });
    for (const block of list) taken.add(block.id);
  }
  for (const id of taken) used.add(id);
  return drafts;
}

const REVIEW =
  /\b(?:review|reviewed|evaluat\w+|updated|assessed|valid|due)\b|\b(?:plan|assessment|form|passport|protocol|profile) (?:last )?(?:written|dated|completed|signed|agreed)\b/iu;

/** A part of the page with several headings or several dated entries is no single note. */
const holdsSeveral = (list: readonly Block[], options: NoteOptions): boolean =>
  list.filter((block) => block.kind === 'heading').length > 1 ||
  list.filter(
    (block) => words(block.text) > NOTE_WORDS + 1 && !isLate(block) && beginsWithStamp(block, options),
  ).length > 1;

/** "Next review 30/06/2026": the control block of a plan. */
const tellsReview = ({ text }: Block): boolean =>
  /^(?:next|date of next) review\b|^(?:this|my|the) (?:page|plan|profile|passport|record)\b.*\b(?:last|review|check)|\breview (?:due|date)\b|^version \d/iu.test(
    text.slice(0, STAMP_MAX),
  );

const PLAN_COLUMN =
  /\b(?:reviews?|needs?|domain|problem|goals?|outcomes?|risks?|dose|medicines?|medication|by when|due|target|intervention|aim)\b/iu;

/** A row of a table of needs, goals or medicines is dated by its review, not by who wrote it. */
function inPlanTable(list: readonly Block[], blocks: Blocks): boolean {
  const table = list.find((block) => block.cell)?.cell?.table;
  return (
    table !== undefined &&
    blocks.snapshot.tables.some(
      (one) => one.id === table && one.columns.some((name) => PLAN_COLUMN.test(name)),
    )
  );
}

/** Sections that may hold notes as well. */
const NEUTRAL = new Set(['notes', 'visits', 'identity']);

/** A card of the plan that ends with who reviewed it when is no note. */
function isPlan(list: readonly Block[], domains: ReadonlyMap<string, string | null>): boolean {
  return list.some((block) => {
    const domain = domains.get(block.kind === 'heading' ? block.id : (block.heading ?? ''));
    return typeof domain === 'string' && !NEUTRAL.has(domain);
  });
}

/** A value answers its label; only these labels stamp a note. */
const STAMP_LABEL =
  /\b(?:date|time|when|recorded|created|written|entered|added|logged|happened|occurred|visit|shift|timestamp)\b/iu;

const ENTRY_WORDS = 8;

/** "Diabetic foot ulcer" with the day it began: an entry of a list of problems, not something written that day. */
const isEntryOfList = (draft: Draft): boolean =>
  draft.parts.length === 1 && words(draft.parts[0]?.text ?? '') < ENTRY_WORDS;

function fromMembers(list: readonly Block[], blocks: Blocks, options: NoteOptions): Draft | null {
  const draft = emptyDraft();
  for (const block of list) {
    const label = blocks.get(block.label)?.text ?? block.labelText ?? '';
    const mayStamp =
      !(block.kind === 'value' && label !== '' && !STAMP_LABEL.test(label)) &&
      !REVIEW.test(block.text.slice(0, STAMP_MAX)) &&
      (block.text.length <= STAMP_MAX || draft.stamp === null);
    const stamp = mayStamp ? stampOf(block, options) : null;
    const author = authorOf(block, label, options);
    if (block.kind === 'label' || block.kind === 'header-cell') continue;
    if (stampLine(block, options) || (author !== null && block.text.length < 90)) draft.heads.push(block);
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
    else if (stateOf(block.text) !== null) continue;
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
    const clocked = beginsWithStamp(block, options) && (stampOf(block, options)?.when?.length ?? 0) > 10;
    if (!clocked && (domain !== null || !stampLine(block, options)?.author)) continue;
    const count = (stamped.get(block.heading) ?? 0) + 1;
    stamped.set(block.heading, count);
    if (count > 1) found.add(block.heading);
  }
  return found;
}

/** Lines of one block that each begin a note, cut apart; `cuts` remembers where each stands in its block. */
function cutLines(block: Block, options: NoteOptions, cuts: Map<Block, Cut>): Block[] {
  const lines = [...block.text.matchAll(/[^\n]+/gu)];
  const parts = lines.map((line): Block => ({ ...block, text: line[0] }));
  if (parts.filter((part) => beginsWithStamp(part, options)).length < 2) return [block];
  parts.forEach((part, index) => {
    const start = lines[index]?.index ?? 0;
    cuts.set(part, { block, start, end: start + part.text.length });
  });
  return parts;
}

/** Line after line with the day and the hour, under whatever title. */
const linesOfNotes = (block: Block, options: NoteOptions): boolean =>
  block.text.includes('\n') &&
  block.text.split('\n').filter((text) => {
    const line = { ...block, text };
    return beginsWithStamp(line, options) && (stampOf(line, options)?.when?.length ?? 0) > 10;
  }).length > 1;

const beginsWithStamp = (block: Block, options: NoteOptions): boolean => {
  const stamp = stampOf(block, options);
  return stamp !== null && block.text.indexOf(stamp.text.slice(0, 6)) < 14;
};

/** List items, paragraphs and lines of a notes section that begin with a date. */
function fromLines(
  blocks: Blocks,
  sections: readonly Section[],
  options: NoteOptions,
  used: Set<string>,
  cuts: Map<Block, Cut>,
): Draft[] {
  const noteSections = lineSections(blocks, sections, options);
  const drafts: Draft[] = [];
  const lines = blocks.all
    .filter(
      (block) =>
        !used.has(block.id) &&
        ['text', 'item', 'value', 'cell', 'badge'].includes(block.kind) &&
        ((block.heading !== null && noteSections.has(block.heading)) || linesOfNotes(block, options)),
    )
    .flatMap((block) => cutLines(block, options, cuts));
  for (const block of lines) {
    const line = stampLine(block, options);
    const stamp = line?.stamp ?? stampOf(block, options);
    const begins = beginsWithStamp(block, options);
    const last = drafts.at(-1);
    if (begins && words(block.text) > 1) {
      drafts.push({
        parts: !line && words(block.text) > NOTE_WORDS + 1 ? [block] : [],
        stamp,
        author: line?.author ?? authorOf(block, '', options),
        type: null,
        section: block.heading,
        group: block.group,
        heads: line ? [block] : [],
      });
    } else if (last && last.section === block.heading && !tellsReview(block)) last.parts.push(block);
  }
  return drafts.filter((draft) => draft.parts.length > 0);
}

const isLate = (block: Block | undefined): boolean =>
  block !== undefined && [...labelSets.late].some((lead) => plainWords(block.text).startsWith(lead));

/** A line of a block that is a note of its own. */
interface Cut {
  block: Block;
  start: number;
  end: number;
}

export interface NotesOnPage {
  notes: Note[];
  /** Blocks that only tell who wrote a note and when. */
  heads: ReadonlySet<string>;
}

/** Every note on the page in reading order. A late addition belongs to the note above it. */
export function readNotes(blocks: Blocks, sections: readonly Section[], options: NoteOptions): NotesOnPage {
  const { drafts, used } = fromTables(blocks, options);
  drafts.push(...fromGroups(blocks, sections, options, used));
  const cuts = new Map<Block, Cut>();
  drafts.push(...fromLines(blocks, sections, options, used, cuts));
  const place = (draft: Draft): number => blocks.position.get(draft.parts[0]?.id ?? '') ?? 0;
  drafts.sort((a, b) => place(a) - place(b));
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const before = merged.at(-1);
    if (before && isLate(draft.parts[0]) && draft.author === null) before.parts.push(...draft.parts);
    else merged.push(draft);
  }
  const known = new Set<string | null>(sections.map((section) => section.id));
  const heads = new Set(drafts.flatMap((draft) => draft.heads.map((block) => block.id)));
  const notes = merged.map((draft, index) => ({
    id: `note-${index}`,
    when: draft.stamp?.when ?? null,
    whenText: draft.stamp?.text ?? null,
    author: draft.author,
    type: draft.type,
    text: draft.parts.map((block) => block.text).join('\n'),
    section: known.has(draft.section) ? draft.section : null,
    evidence: draft.parts.map((block) => {
      const cut = cuts.get(block);
      return cut ? evidenceOf(cut.block, cut.start, cut.end) : evidenceOf(block);
    }),
  }));
  return { notes, heads };
}
