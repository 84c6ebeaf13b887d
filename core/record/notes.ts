/** Notes of a page: who wrote what when, in tables, cards, articles, list items and timelines. */
import { everyFew, type Steps } from '@/utils/turns';
import { evidenceOf, type Blocks } from './blocks';
import { isLate, type NoteOptions } from './note-stamps';
import { fromGroups } from './notes-groups';
import { fromLabels } from './notes-labels';
import { fromLines, type Cut } from './notes-lines';
import { fromShifts } from './notes-shifts';
import { fromTables, type Draft } from './notes-tables';
import type { Note, Section } from './record';
import type { Block } from './snapshot';

export interface NotesOnPage {
  notes: Note[];
  /** Blocks that only tell who wrote a note and when. */
  heads: ReadonlySet<string>;
}

/** Every note on the page in reading order. A late addition belongs to the note above it. */
export function* readNotes(
  blocks: Blocks,
  sections: readonly Section[],
  options: NoteOptions,
): Steps<NotesOnPage> {
  const { drafts, used } = yield* fromTables(blocks, options);
  drafts.push(...fromShifts(blocks, options, used));
  drafts.push(...fromLabels(blocks, options, used));
  drafts.push(...(yield* fromGroups(blocks, sections, options, used)));
  const cuts = new Map<Block, Cut>();
  drafts.push(...(yield* fromLines(blocks, sections, options, used, cuts)));
  yield;
  const place = (draft: Draft): number => blocks.position.get(draft.parts[0]?.id ?? '') ?? 0;
  drafts.sort((a, b) => place(a) - place(b));
  yield;
  const merged: Draft[] = [];
  yield* everyFew(drafts, (draft) => {
    const before = merged.at(-1);
    if (before && draft.author === null && isLate(draft.parts[0])) before.parts.push(...draft.parts);
    else merged.push(draft);
  });
  const known = new Set<string | null>(sections.map((section) => section.id));
  const heads = new Set(drafts.flatMap((draft) => draft.heads.map((block) => block.id)));
  const notes: Note[] = [];
  yield* everyFew(merged, (draft) =>
    notes.push({
      id: `note-${notes.length}`,
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
    }),
  );
  return { notes, heads };
}
