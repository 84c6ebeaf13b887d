/** Notes kept as pairs: the label says when and by whom, the value is what was written. */
import { labelSets } from '@/core/knowledge/page-words';
import { findTime } from '@/core/text/dates';
import { plainWords } from '@/core/text/plain-words';
import type { Blocks } from './blocks';
import { NOTE_WORDS, stampLine, words, type NoteOptions } from './note-stamps';
import { emptyDraft, type Draft } from './notes-tables';

/** As many of them under one title are a habit of writing. */
const HABIT = 2;

/** "16/08 tea · Ada", "16/08 07:50 Ada": a day and a name alone may tell when a part of a plan was kept. */
const tellsHour = (label: string): boolean =>
  findTime(label) !== null ||
  plainWords(label)
    .split(' ')
    .some((word) => labelSets.shift.has(word));

/** The notes of such pairs; `used` is given the blocks they take. */
export function fromLabels(blocks: Blocks, options: NoteOptions, used: Set<string>): Draft[] {
  const drafts = blocks.all.flatMap((block): Draft[] => {
    const label = block.kind === 'value' && !used.has(block.id) ? blocks.get(block.label) : undefined;
    const line = label && stampLine(label, options);
    if (!label || !line?.author || !tellsHour(label.text) || words(block.text) < NOTE_WORDS) return [];
    const { stamp, author } = line;
    return [
      {
        ...emptyDraft(),
        parts: [block],
        stamp,
        author,
        section: block.heading,
        group: block.group,
        heads: [label],
      },
    ];
  });
  const counts = new Map<string | null, number>();
  for (const { section } of drafts) counts.set(section, (counts.get(section) ?? 0) + 1);
  const kept = drafts.filter(({ section }) => (counts.get(section) ?? 0) >= HABIT);
  for (const { parts } of kept) for (const block of parts) used.add(block.id);
  return kept;
}
