/** Notes kept in cards, articles, list items and timelines: one group, one note. */
import { isDear } from '@/core/knowledge/matters';
import { domainOfHeading } from '@/core/knowledge/domains';
import { labelSets, stateOf } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import { quick } from '@/core/text/quick';
import type { Steps } from '@/utils/turns';
import type { Blocks } from './blocks';
import {
  authorOf,
  beginsWithStamp,
  isLate,
  NOTE_WORDS,
  STAMP_MAX,
  stampLine,
  stampOf,
  tellsReview,
  words,
  type NoteOptions,
} from './note-stamps';
import { emptyDraft, type Draft } from './notes-tables';
import type { Section } from './record';
import type { Block } from './snapshot';

/** Candidates between two rests. */
const FEW = 16;

/** Groups that hold a short stamp of a date and at least a few words of text. */
export function* fromGroups(
  blocks: Blocks,
  sections: readonly Section[],
  options: NoteOptions,
  used: Set<string>,
): Steps<Draft[]> {
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
  yield;
  const alike = new Map<string, number>();
  for (const group of blocks.snapshot.groups) {
    const key = `${group.parent ?? ''}:${group.role}`;
    alike.set(key, (alike.get(key) ?? 0) + 1);
  }
  const domains = new Map(sections.map((section) => [section.id, section.domain]));
  const planTables = planTablesOf(blocks);
  const drafts: Draft[] = [];
  const taken = new Set<string>();
  const candidates = [...members].sort((a, b) => a[1].length - b[1].length);
  for (const [index, [id, list]] of candidates.entries()) {
    if (index % FEW === 0) yield;
    if (list.some((block) => taken.has(block.id)) || list.length > 60) continue;
    if (inPlanTable(list, planTables) || holdsSeveral(list, options) || list.some(tellsReview)) continue;
    if (list.some((block) => tellsWho(block, blocks))) continue;
    const draft = fromMembers(list, blocks, options);
    const own = blocks.group(id);
    const named = domainOfHeading(own?.name ?? '');
    if (named !== null && !NEUTRAL.has(named)) continue;
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
    // "What Kay says", written down by somebody on some day: her own words, and no note about her.
    if (!inNotes && !clocked && isDear(blocks.get(draft.section)?.text ?? '')) continue;
    if (!inNotes && !clocked && (isPlan(list, domains) || isDatedPart(draft, list))) continue;
    if (!inNotes && !clocked && draft.author === null && isEntryOfList(draft)) continue;
    if (!(inNotes || draft.author !== null || stamped || (siblings > 2 && own?.role === 'article'))) continue;
    drafts.push({ ...draft, group: id });
    for (const block of list) taken.add(block.id);
  }
  for (const id of taken) used.add(id);
  return drafts;
}

const REVIEW = quick(
  /\b(?:review|reviewed|evaluat\w+|updated|assessed|valid|due)\b|\b(?:plan|assessment|form|passport|protocol|profile) (?:last )?(?:written|dated|completed|signed|agreed)\b/iu,
);

/** A part of the page with several headings or several dated entries is no single note. */
const holdsSeveral = (list: readonly Block[], options: NoteOptions): boolean =>
  list.filter((block) => block.kind === 'heading').length > 1 ||
  list.filter(
    (block) => words(block.text) > NOTE_WORDS + 1 && !isLate(block) && beginsWithStamp(block, options),
  ).length > 1;

const PLAN_COLUMN =
  /^(?:section|(?:care )?area|topic|activity|task|what (?:we|staff|carers) do|what to do|how (?:we|to|i|staff) .*|(?:last )?updated)$|\b(?:reviews?|reviewed|needs?|domain|problem|goals?|outcomes?|risks?|dose|medicines?|medication|by when|due|target|intervention|aim)\b/iu;

/** A row of a table of needs, goals or medicines is dated by its review, not by who wrote it. */
function inPlanTable(list: readonly Block[], planTables: ReadonlySet<string>): boolean {
  const table = list.find((block) => block.cell)?.cell?.table;
  return table !== undefined && planTables.has(table);
}

const planTablesOf = ({ snapshot }: Blocks): Set<string> =>
  new Set(
    snapshot.tables.filter((one) => one.columns.some((name) => PLAN_COLUMN.test(name))).map((one) => one.id),
  );

/** The part of a form that says who the person is, on whatever day it was filled in. */
const tellsWho = (block: Block, blocks: Blocks): boolean =>
  block.kind === 'value' &&
  labelSets.dateOfBirth.has(plainWords(blocks.get(block.label)?.text ?? block.labelText ?? ''));

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

/** A part of the plan under a title of its own, with the day it was last kept: no hour and nobody's name. */
const isDatedPart = (draft: Draft, list: readonly Block[]): boolean =>
  draft.author === null && draft.stamp?.when?.length === DAY_LENGTH && list[0]?.kind === 'heading';
const DAY_LENGTH = 10;

/** "DoLS granted to 30/06/2026": how long something holds, and no day of writing. */
const TERM = /\b(?:to|until|till|since|granted|expir\w+|valid|ends?|ending|before)\s*$/iu;

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
    const told = mayStamp ? stampOf(block, options) : null;
    const stamp = told && TERM.test(block.text.slice(0, block.text.indexOf(told.text))) ? null : told;
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
