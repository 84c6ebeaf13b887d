/** Notes kept line by line: paragraphs, items and lines of one text that begin with a date. */
import { everyFew, type Steps } from '@/utils/turns';
import type { Blocks } from './blocks';
import { isRule } from './ruled';
import {
  authorAfterStamp,
  authorOf,
  beginsWithStamp,
  NOTE_WORDS,
  stampLine,
  stampOf,
  tellsReview,
  words,
  type NoteOptions,
} from './note-stamps';
import type { Draft } from './notes-tables';
import type { Section } from './record';
import type { Block } from './snapshot';

/** A line of a block that is a note of its own. */
export interface Cut {
  block: Block;
  start: number;
  end: number;
}

/** Sections of notes, and sections of no known kind or without a title where line after line has a name or an hour with a date. */
function* lineSections(
  blocks: Blocks,
  sections: readonly Section[],
  options: NoteOptions,
): Steps<Set<string | null>> {
  const found = new Set<string | null>();
  const domains = new Map(sections.map((section) => [section.id, section.domain]));
  const stamped = new Map<string | null, number>();
  yield* everyFew(blocks.all, (block) => {
    const domain = block.heading === null ? null : domains.get(block.heading);
    if (domain === 'notes') found.add(block.heading);
    const clocked = beginsWithStamp(block, options) && (stampOf(block, options)?.when?.length ?? 0) > 10;
    const signed = beginsWithStamp(block, options) && authorAfterStamp(block) !== null;
    if (!clocked && block.heading === null) return;
    if (!clocked && !signed && (domain !== null || !stampLine(block, options)?.author)) return;
    const count = (stamped.get(block.heading) ?? 0) + 1;
    stamped.set(block.heading, count);
    if (count > 1) found.add(block.heading);
  });
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

/** "… Dentist is asked. Rosalyn": the name a note ends with. */
const SIGNED = /[.!?)”"]\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?|\p{Lu}\.?\s\p{Lu}\p{Ll}+|\p{Lu}{2,3})$/u;
const HABIT = 2;

/** Where several notes of the list end with a name, it is who wrote each. */
function signOff(drafts: readonly Draft[]): void {
  const signed = drafts.flatMap((draft) => {
    const name = draft.author === null ? SIGNED.exec(draft.parts.at(-1)?.text ?? '')?.[1] : undefined;
    return name ? [{ draft, name }] : [];
  });
  if (signed.length >= HABIT) for (const { draft, name } of signed) draft.author = name;
}

/** List items, paragraphs and lines of a notes section that begin with a date. */
export function* fromLines(
  blocks: Blocks,
  sections: readonly Section[],
  options: NoteOptions,
  used: Set<string>,
  cuts: Map<Block, Cut>,
): Steps<Draft[]> {
  const noteSections = yield* lineSections(blocks, sections, options);
  const drafts: Draft[] = [];
  const lines: Block[] = [];
  yield* everyFew(blocks.all, (block) => {
    if (
      !used.has(block.id) &&
      ['text', 'item', 'value', 'cell', 'badge'].includes(block.kind) &&
      (noteSections.has(block.heading) || linesOfNotes(block, options))
    )
      lines.push(...cutLines(block, options, cuts));
  });
  let open = true;
  yield* everyFew(lines, (block) => {
    // A line drawn under the notes ends them.
    if (isRule(block.text)) open = false;
    const line = stampLine(block, options);
    const stamp = line?.stamp ?? stampOf(block, options);
    const begins = beginsWithStamp(block, options);
    const last = drafts.at(-1);
    const isStamp = line !== null && block.kind === 'text';
    if (begins && (isStamp || words(block.text) > 1) && !tellsReview(block)) {
      open = true;
      drafts.push({
        parts: !line && words(block.text) > NOTE_WORDS + 1 ? [block] : [],
        stamp,
        author: line?.author ?? authorAfterStamp(block) ?? authorOf(block, '', options),
        type: null,
        section: block.heading,
        group: block.group,
        heads: line ? [block] : [],
      });
    } else if (open && last && last.section === block.heading && !tellsReview(block)) last.parts.push(block);
  });
  signOff(drafts);
  return drafts.filter((draft) => draft.parts.length > 0);
}
