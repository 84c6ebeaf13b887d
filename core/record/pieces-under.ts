/** A label over a list: "Allergies", and beside it a list that says "Chlorpromazine: rash". */
import { domainOfHeading } from '@/core/knowledge/domains';
import type { Piece } from './pieces';

const isOpen = ({ block, blank, end }: Piece): boolean => block.kind === 'label' && blank && end === 0;

/** What stands in a list right behind a label without a value is its value; the label is no blank then. */
export function underLabels(pieces: readonly Piece[]): Piece[] {
  let over: Piece | null = null;
  let list: string | null = null;
  const answered = new Set<Piece>();
  for (const piece of pieces) {
    if (piece.block.kind !== 'item' || piece.section !== over?.section) {
      over = isOpen(piece) ? piece : null;
      list = null;
      continue;
    }
    list ??= piece.block.group;
    if (piece.block.group !== list) {
      over = null;
      continue;
    }
    answered.add(over);
    piece.title = over.label;
    piece.titleEvidence = over.labelEvidence;
    piece.domain =
      (piece.label && domainOfHeading(piece.label)) || domainOfHeading(over.label) || piece.domain;
    if (piece.label !== '') continue;
    piece.label = over.label;
    piece.labelEvidence = over.labelEvidence;
  }
  return pieces.filter((piece) => !answered.has(piece));
}
