import type { CareRecord } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';
import type { SummaryItem } from '@/core/summary/item';
import { takenWords } from '@/components/ui/words';

export interface Taken {
  /** The words of the place itself; '' where the block is not known. */
  text: string;
  /** What Careside understood it to be, such as "a note", "an entry of the record: Allergies". */
  readAs: string[];
  items: SummaryItem[];
}

/** What the summary and the record hold that rests on one block of the page. */
export function takenFrom(
  block: string,
  items: readonly SummaryItem[],
  record: CareRecord,
  snapshot: PageSnapshot,
): Taken {
  const rests = (evidence: readonly { block: string }[]) => evidence.some((each) => each.block === block);
  const facts = record.facts.filter((fact) => rests(fact.evidence));
  const notes = record.notes.filter((note) => rests(note.evidence));
  return {
    text: snapshot.blocks.find((each) => each.id === block)?.text ?? '',
    readAs: [
      ...facts.map((fact) => `${takenWords.fact}: ${fact.label}`),
      ...notes.map((note) =>
        note.whenText === null ? takenWords.note : `${takenWords.note}: ${note.whenText}`,
      ),
    ],
    items: items.filter(
      (item) => rests(item.evidence) || (item.sides ?? []).some((side) => rests(side.evidence)),
    ),
  };
}
