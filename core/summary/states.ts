/** How the entries of lists and tables stand: "active" beside a diagnosis, "stopped" beside a medicine. */
import { stateOf } from '@/core/knowledge/page-words';
import type { Blocks } from '@/core/record/blocks';
import type { Piece } from '@/core/record/pieces';
import { answerOf } from './assertion';

/** A group with more than this is a part of the page, not one entry. */
const ENTRY_PIECES = 8;
const ENTRY_ROLES = new Set(['item', 'card', 'row', 'article']);

const textOf = (piece: Piece): string => piece.block.text.slice(piece.start, piece.end);

const saysNo = (piece: Piece): boolean =>
  answerOf(textOf(piece)) === 'no' || /^n\s?\/\s?a\.?$/iu.test(textOf(piece).trim());

const labelOf = ({ label, labelEvidence }: Piece): string | null =>
  labelEvidence ? `${labelEvidence.block}:${labelEvidence.start}` : label === '' ? null : label;

/** Reads the states once; then tells of each piece whether it is one, and whether its entry is over. */
export class EntryStates {
  private readonly overRows = new Set<string>();
  private readonly noRows = new Set<string>();
  private readonly overGroups = new Set<string>();
  private readonly firstOf = new Map<string, Piece>();

  constructor(pieces: readonly Piece[], blocks: Blocks) {
    const rows = new Map<string, Piece[]>();
    const sizes = new Map<string, number>();
    for (const { block } of pieces)
      if (block.group !== null) sizes.set(block.group, (sizes.get(block.group) ?? 0) + 1);
    for (const piece of pieces) {
      const label = labelOf(piece);
      if (label !== null && !this.firstOf.has(label)) this.firstOf.set(label, piece);
      if (piece.row !== null) {
        const row = rows.get(piece.row);
        if (row) row.push(piece);
        else rows.set(piece.row, [piece]);
      }
      if (piece.blank || stateOf(textOf(piece)) !== 'ended') continue;
      if (piece.row !== null) this.overRows.add(piece.row);
      const group = blocks.group(piece.block.group);
      const size = group ? (sizes.get(group.id) ?? 0) : 0;
      if (group && ENTRY_ROLES.has(group.role) && size > 1 && size <= ENTRY_PIECES)
        this.overGroups.add(group.id);
    }
    for (const [row, [first, ...rest]] of rows)
      if (
        first &&
        !first.blank &&
        rest.some((one) => saysNo(one)) &&
        rest.every((one) => one.blank || saysNo(one))
      )
        this.noRows.add(row);
  }

  /** A state that stands beside its entry; one that answers a label or a title of its own says something. */
  isMere(piece: Piece, leads: boolean): boolean {
    if (piece.blank || leads || stateOf(textOf(piece)) === null) return false;
    const label = labelOf(piece);
    if (label === null) return true;
    return piece.row === null && this.firstOf.get(label) !== piece;
  }

  /** A row that names something and answers "N/A", "None" or "No" in every other cell. */
  isDenied(piece: Piece): boolean {
    return piece.row !== null && this.noRows.has(piece.row);
  }

  isOver(piece: Piece): boolean {
    return (
      (piece.row !== null && this.overRows.has(piece.row)) ||
      (piece.block.group !== null && this.overGroups.has(piece.block.group)) ||
      (piece.labelEvidence !== null && !piece.blank && stateOf(textOf(piece)) === 'ended')
    );
  }
}
