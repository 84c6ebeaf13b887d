/** What the shorthand as a whole says: its pieces, who is named, how it is written. */
import { forSoftwareIn } from '@/core/text/for-software';
import { namesIn, roleNamesIn } from './people';
import { piecesOf, type Piece } from './pieces';
import type { DraftInput } from './types';

export interface NoteFacts {
  input: DraftInput;
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

/** Pieces outside text that speaks to a program: what stands in it names nobody. */
function withoutOrders(pieces: readonly Piece[], text: string): readonly Piece[] {
  const orders = forSoftwareIn(text);
  return pieces.filter(({ start }) => !orders.some((one) => start >= one.start && start < one.end));
}

export function readNote(input: DraftInput): NoteFacts {
  const pieces = piecesOf(input.shorthand);
  const names = namesIn(withoutOrders(pieces, input.shorthand), input.name);
  const roleNames = roleNamesIn(pieces, names);
  const own = (input.name ?? '')
    .toLowerCase()
    .split(/\s+/u)
    .filter((part) => part.length > 1);
  const also = (input.alsoNamed ?? []).map((part) => part.toLowerCase()).filter((part) => names.has(part));
  for (const part of [...own, ...also]) roleNames.delete(part);
  const outside = input.shorthand.replace(/["'“‘][^"'”’\n]*["'”’]/gu, ' ');
  return {
    input,
    pieces,
    names,
    roleNames,
    personNames: new Set([...own, ...also]),
    plainPresent: PLAIN.test(outside),
    writer: input.alone === true,
    medicines: input.medicines ?? [],
  };
}
