/**
 * Facts out of a statement before any model sees it, and back exactly. What belongs together is one mask:
 * a medicine with its dose, a role with its name. Source: care-domain 7.1 N2, N7, N8, N12.
 */
import { expansionAt } from './expand';
import { formatMeasure, formatTime } from './format';
import type { Piece } from './pieces';
import type { Span } from './types';
import { isRoleHere } from './plain-here';
import { isRole, namesRole } from './signed';
import { isMedicine } from './medicine-names';

export type MaskKind = 'time' | 'amount' | 'medicine' | 'person' | 'quote' | 'date' | 'code' | 'query';

export interface Mask {
  /** What stands in the masked text, e.g. "[time1]". */
  token: string;
  kind: MaskKind;
  /** What is put back. */
  text: string;
  source: Span;
}

export interface Masked {
  text: string;
  masks: Mask[];
}

/** The role that short letters stand for, and how many pieces they are. */
function shortRole(
  pieces: readonly Piece[],
  i: number,
  names: ReadonlySet<string>,
): { wording: string; length: number } | null {
  const piece = pieces[i];
  const found = piece && !names.has(piece.norm) ? expansionAt(pieces, i) : null;
  if (!piece || !found || !namesRole(found.entry.wording)) return null;
  return { wording: found.entry.wording, length: found.length };
}

function kindOf(pieces: readonly Piece[], i: number, names: ReadonlySet<string>): MaskKind | null {
  const piece = pieces[i];
  if (!piece) return null;
  switch (piece.kind) {
    case 'time':
    case 'times':
      return 'time';
    case 'date':
    case 'quote':
    case 'query':
      return piece.kind;
    case 'secret':
      return 'code';
    case 'number':
    case 'measure':
    case 'fraction':
    case 'ratio':
    case 'count':
    case 'grade':
      return 'amount';
    case 'word':
      if (isMedicine(piece.norm)) return 'medicine';
      return names.has(piece.norm) ||
        isRole(piece.norm, null) ||
        isRoleHere(pieces, i) ||
        shortRole(pieces, i, names)
        ? 'person'
        : null;
    default:
      return null;
  }
}

const binds = (first: MaskKind, next: MaskKind | null): boolean =>
  (first === 'medicine' && (next === 'amount' || next === 'medicine')) ||
  (first === 'person' && next === 'person');

function shown(
  piece: Piece,
  first: boolean,
  initials: ReadonlyMap<string, string>,
  role: string | null,
): string {
  const lead = !first && !piece.tight ? ' ' : '';
  if (role !== null) return lead + role;
  if (piece.kind === 'time') return lead + formatTime(piece.text);
  if (piece.kind === 'measure') return (first ? '' : ' ') + formatMeasure(piece.text);
  if (piece.kind === 'quote') return `"${piece.text.slice(1, -1)}"`;
  if (piece.kind === 'secret') return '(code left out)';
  return lead + (initials.get(piece.norm) ?? piece.text);
}

/** The statement with every fact masked, and the masks in order. */
export function maskFacts(
  pieces: readonly Piece[],
  names: ReadonlySet<string>,
  initials: ReadonlyMap<string, string>,
): Masked {
  const masks: Mask[] = [];
  const counts = new Map<MaskKind, number>();
  let text = '';
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) continue;
    const lead = text === '' || piece.tight ? '' : ' ';
    const kind = kindOf(pieces, i, names);
    if (!kind) {
      text += lead + piece.text;
      continue;
    }
    let written = '';
    let last = piece;
    let next = i;
    do {
      const role = kind === 'person' ? shortRole(pieces, next, names) : null;
      written += shown(pieces[next] ?? piece, next === i, initials, role?.wording ?? null);
      next += role?.length ?? 1;
      last = pieces[next - 1] ?? last;
    } while (binds(kind, kindOf(pieces, next, names)));
    i = next - 1;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const token = `[${kind}${count}]`;
    masks.push({
      token,
      kind,
      text: written,
      source: { start: piece.start, end: last.end },
    });
    text += lead + token;
  }
  return { text, masks };
}

/** The wording with its facts back, or null where one is missing, doubled or unknown. */
export function unmask(wording: string, masks: readonly Mask[]): string | null {
  for (const { token } of masks) if (wording.split(token).length !== 2) return null;
  let text = wording;
  for (const { token, text: fact } of masks) text = text.replace(token, () => fact);
  return /\[(?:time|amount|medicine|person|quote|date|code|query)\d+\]/u.test(text.replace(/"[^"]*"/gu, ''))
    ? null
    : text;
}
