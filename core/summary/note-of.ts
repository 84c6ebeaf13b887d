import type { Evidence } from '@/core/record/evidence';
import type { Piece } from '@/core/record/pieces';
import type { CareRecord, Note } from '@/core/record/record';

/** The note that a piece of a block belongs to; one block may hold several, line by line. */
export function notesByBlock(record: CareRecord): (piece: Piece) => Note | null {
  const byBlock = new Map<string, { note: Note; place: Evidence }[]>();
  for (const note of record.notes)
    for (const place of note.evidence)
      byBlock.set(place.block, [...(byBlock.get(place.block) ?? []), { note, place }]);
  return ({ block, start }) =>
    byBlock
      .get(block.id)
      ?.find(({ place }, _, all) => all.length === 1 || (place.start <= start && start < place.end))?.note ??
    null;
}
