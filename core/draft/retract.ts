/**
 * Retractions ("gave 2 no sorry 1", "111? no, office"): what the writer took back is left out only where it is
 * plain what replaces it; otherwise the words stay and a question is asked. Source: care-domain 7.1 N11.
 */
import { isIn } from './lexicon';
import type { Piece } from './pieces';

export interface Retraction {
  pieces: Piece[];
  /** The replaced words were found; false: the statement must stay as typed. */
  resolved: boolean;
  /** The marker, for the question. */
  marker: Piece;
}

const MARKER =
  /^(?:no\s*,?\s*wait|wait\s*,?\s*no|no\s*,?\s*sorry|sorry\s*,?\s*(?:i\s+meant?|no|meant|it\s+was|that'?s\s+wrong|wrong)|i\s+meant?|scratch\s+that|correction|should\s+(?:be|say)|actually\s+no|no\s*,?\s*actually|\?\s*no\s*,?|oops|my\s+mistake)(?![\p{L}])[\s,:-]*/iu;

type Kind =
  | 'time'
  | 'number'
  | 'measure'
  | 'fraction'
  | 'side'
  | 'role'
  | 'date'
  | 'ratio'
  | 'count'
  | 'quote'
  | 'weekday'
  | 'name';

function kindOf(piece: Piece): Kind | null {
  if (
    piece.kind === 'time' ||
    piece.kind === 'number' ||
    piece.kind === 'measure' ||
    piece.kind === 'fraction'
  )
    return piece.kind;
  if (piece.kind === 'date' || piece.kind === 'ratio' || piece.kind === 'count' || piece.kind === 'quote')
    return piece.kind;
  if (piece.kind !== 'word') return null;
  if (isIn('sides', piece.norm) || /^[LR]$/u.test(piece.text)) return 'side';
  if (isIn('weekdays', piece.norm)) return 'weekday';
  if (isIn('roles', piece.norm)) return 'role';
  return /^\p{Lu}\p{Ll}/u.test(piece.text) ? 'name' : null;
}

const alike = (a: Kind | null, b: Kind | null): boolean => {
  if (a === null || b === null) return false;
  const figures: Kind[] = ['number', 'measure', 'time', 'fraction', 'count'];
  const people: Kind[] = ['role', 'name'];
  return (
    a === b || (figures.includes(a) && figures.includes(b)) || (people.includes(a) && people.includes(b))
  );
};

const isService = (piece: Piece): boolean => /^(?:111|999|101|112)$/u.test(piece.text);

/** Looks for a retraction inside one sentence's pieces; null where there is none. */
export function retractionIn(text: string, pieces: readonly Piece[]): Retraction | null {
  for (let i = 1; i < pieces.length; i++) {
    const piece = pieces[i];
    const last = pieces.at(-1);
    if (!piece || !last || piece.kind === 'quote') continue;
    const hit = MARKER.exec(text.slice(piece.start, last.end));
    if (!hit) continue;
    const after = pieces.filter((other) => other.start >= piece.start + hit[0].length);
    const before = pieces
      .slice(0, i)
      .filter((other, at, all) => !(at === all.length - 1 && other.text === ','));
    const repair = after[0];
    if (!repair) return { pieces: [...pieces], resolved: false, marker: piece };
    const at = after.slice(0, 3).findIndex((other) => kindOf(other) !== null || isService(other));
    const key = at === -1 ? undefined : after[at];
    if (!key) return { pieces: [...pieces], resolved: false, marker: piece };
    const wanted = isService(key) ? 'role' : kindOf(key);
    const replaced = before.findLastIndex((other) =>
      alike(isService(other) ? 'role' : kindOf(other), wanted),
    );
    if (replaced === -1) return { pieces: [...pieces], resolved: false, marker: piece };
    let from = replaced;
    for (let lead = at; lead > 0 && before[from - 1]?.norm === after[lead - 1]?.norm; lead--) from--;
    const lead = after.slice(0, at);
    const carried = replaced - from >= lead.length ? lead.length : 0;
    if (lead.length > carried && lead.some((other) => other.kind !== 'word'))
      return { pieces: [...pieces], resolved: false, marker: piece };
    const head = before.slice(0, from);
    const rest = after.slice(at + 1);
    const follows = rest[0] !== undefined && rest[0].kind !== 'mark';
    const tail = follows ? [] : before.slice(replaced + 1);
    return {
      pieces: [...head, ...after.slice(0, at + 1), ...tail, ...rest],
      resolved: lead.length === carried,
      marker: piece,
    };
  }
  return null;
}
