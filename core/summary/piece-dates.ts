/** The day a section or a table row states for all that stands in it. */
import type { Piece } from '@/core/record/pieces';
import { findDates, type DateOptions } from '@/core/text/dates';
import { plainWords } from '@/core/text/plain-words';

const UPDATED =
  /^(?:last\s)?(?:updated?|reviewed|written|completed|created|recorded|assessed|date|plan date|start date|last review)(?:\s(?:on|date|at))?$/;
/** Of a longer text in a row, a day is only one thing it says. */
const DATE_MAX = 40;

const dayIn = ({ block, start, end }: Piece, options: DateOptions): string | undefined =>
  findDates(block.text.slice(start, end), options).find(({ precision }) => precision === 'day')?.iso;

/** @returns for each section the ISO day it says it was written or looked at */
export function sectionDates(pieces: readonly Piece[], options: DateOptions): Map<string, string> {
  const dates = new Map<string, string>();
  for (const piece of pieces) {
    if (!piece.section || dates.has(piece.section)) continue;
    if (piece.blank || !UPDATED.test(plainWords(piece.label))) continue;
    const day = dayIn(piece, options);
    if (day !== undefined) dates.set(piece.section, day);
  }
  return dates;
}

/** @returns for each table row the ISO day that stands in it */
export function rowDates(pieces: readonly Piece[], options: DateOptions): Map<string, string> {
  const dates = new Map<string, string>();
  for (const piece of pieces) {
    if (!piece.row || dates.has(piece.row) || piece.end - piece.start > DATE_MAX) continue;
    const day = dayIn(piece, options);
    if (day !== undefined) dates.set(piece.row, day);
  }
  return dates;
}
