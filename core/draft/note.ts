/** What the shorthand as a whole says: its pieces, who is named, how it is written. */
import { forSoftwareIn } from '@/core/text/for-software';
import { withSpokenMarks } from './dictated';
import { namesIn, roleNamesIn } from './people';
import { verbOf } from './lexicon';
import { piecesOf, type Piece } from './pieces';
import type { DraftInput } from './types';
import { isListed } from './listed-words';

export interface NoteFacts {
  input: DraftInput;
  /** The shorthand with its spoken marks as signs; every place is that of the shorthand. */
  text: string;
  pieces: Piece[];
  names: Set<string>;
  roleNames: Set<string>;
  personNames: Set<string>;
  plainPresent: boolean;
  writer: boolean;
  medicines: readonly string[];
}

const PLAIN =
  /\b(?:she|he)\s+(?:not\s+\w+|(?:only\s+)?(?:say|take|eat|drink|go|tell|want|sleep|walk|sit|come|ask|need|look|have|feel|wash|get|give|like)\b)|\bI\s+(?:look|tell|see|arrive|wash|make|go|call|ring|ask|help)\b/iu;

/** "he bite own hand", "she slide": a plain form after a third person, with nothing before that asks for it. */
function isPlainAt(pieces: readonly Piece[], i: number): boolean {
  const own = pieces[i]?.norm === 'i';
  if (!own && !/^(?:she|he)$/u.test(pieces[i]?.norm ?? '')) return false;
  // "I think she's low": so it is while it is written.
  if (own && isListed('writersMind', pieces[i + 1]?.norm)) return false;
  const forms = verbOf(pieces[i + 1]?.norm ?? '')?.forms;
  const plain = forms?.has('base') === true && !forms.has('past') && !forms.has('participle');
  return plain && !isListed('beforePlain', pieces[i - 1]?.norm);
}

/** Pieces outside text that speaks to a program: what stands in it names nobody. */
function withoutOrders(pieces: readonly Piece[], text: string): readonly Piece[] {
  const orders = forSoftwareIn(text);
  return pieces.filter(({ start }) => !orders.some((one) => start >= one.start && start < one.end));
}

/** A spoken mark ends where its words end. */
function wholeMark(piece: Piece, text: string, shorthand: string): Piece {
  if (piece.kind !== 'mark') return piece;
  let { end } = piece;
  for (let at = end; text[at] === ' '; at++) if (shorthand[at] !== ' ') end = at + 1;
  return { ...piece, end };
}

export function readNote(input: DraftInput): NoteFacts {
  const text = withSpokenMarks(input.shorthand);
  const pieces = piecesOf(text).map((piece) => wholeMark(piece, text, input.shorthand));
  const names = namesIn(withoutOrders(pieces, text), input.name);
  const roleNames = roleNamesIn(pieces, names);
  const own = (input.name ?? '')
    .toLowerCase()
    .split(/\s+/u)
    .filter((part) => part.length > 1);
  const also = (input.alsoNamed ?? []).map((part) => part.toLowerCase()).filter((part) => names.has(part));
  for (const part of [...own, ...also]) roleNames.delete(part);
  const outside = text.replace(/["'“‘][^"'”’\n]*["'”’]/gu, ' ');
  return {
    input,
    text,
    pieces,
    names,
    roleNames,
    personNames: new Set([...own, ...also]),
    plainPresent: PLAIN.test(outside) || pieces.some((_, i) => isPlainAt(pieces, i)),
    writer: input.alone === true,
    medicines: input.medicines ?? [],
  };
}
