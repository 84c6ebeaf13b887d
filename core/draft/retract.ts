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
  /^(?:no\s*,?\s*wait|wait\s*,?\s*no|no\s*,?\s*sorry|sorry\s*,?\s*(?:i\s+meant?|no|meant|it\s+was|that'?s\s+wrong|wrong)|i\s+meant?|scratch\s+that|correction|should\s+(?:be|say)|actually\s+no|no\s*,?\s*actually|\?\s*no\s*,?|oops|my\s+mistake|(?:actually|sorry)(?=\s*(?:[\d½¼¾]|[LRlr]\b|(?:left|right)\b)))(?![\p{L}])[\s,:-]*/iu;

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

interface Parts {
  before: Piece[];
  after: Piece[];
  marker: Piece;
}

/** "14.2 no 12.4", "L side, no R side": a bare "no" between two values of one kind takes the first back. */
function bareNo(pieces: readonly Piece[], i: number): number {
  const next = pieces[i + 1];
  if (pieces[i]?.norm !== 'no' || !next) return 0;
  const kind = kindOf(next);
  const near = pieces.slice(Math.max(0, i - 3), i).filter((piece) => piece.text !== ',');
  if (kind === 'side') {
    const same = near.at(-1)?.kind === 'word' && near.at(-1)?.norm === pieces[i + 2]?.norm;
    return same && kindOf(near.at(-2) ?? next) === 'side' ? 1 : 0;
  }
  const valued = kind === 'number' || kind === 'measure' || kind === 'time' || kind === 'fraction';
  const earlier = near.at(-1);
  if (!valued || !earlier) return 0;
  const same = kindOf(earlier) === kind;
  return same || (kind === 'number' && kindOf(earlier) === 'measure') ? 1 : 0;
}

function partsOf(text: string, pieces: readonly Piece[]): Parts | null {
  const last = pieces.at(-1);
  for (let i = 1; i < pieces.length; i++) {
    const marker = pieces[i];
    if (!marker || !last || marker.kind === 'quote') continue;
    const hit = MARKER.exec(text.slice(marker.start, last.end));
    const skipped = hit ? 0 : bareNo(pieces, i);
    if (!hit && skipped === 0) continue;
    // "bypassing? no": a question and its answer.
    if (hit && marker.text === '?' && marker.start + hit[0].length >= last.end) continue;
    const from = hit ? marker.start + hit[0].length : (pieces[i + skipped]?.start ?? last.end);
    const before = pieces.slice(0, i);
    while (/^[.,…–—-]$/u.test(before.at(-1)?.text ?? '')) before.pop();
    return { before, after: pieces.filter((piece) => piece.start >= from), marker };
  }
  return null;
}

const kindFor = (piece: Piece): Kind | null => (isService(piece) ? 'role' : kindOf(piece));

/** How many values in a row the correction gives before its first mark, time or fresh fact of another kind. */
function valuesIn(after: readonly Piece[], wanted: Kind | null): number {
  const end = after.findIndex(
    (piece) => piece.kind === 'mark' || (piece.kind === 'time' && wanted !== 'time'),
  );
  return (end === -1 ? after : after.slice(0, end)).filter((piece) => alike(kindFor(piece), wanted)).length;
}

/** Looks for retractions inside one sentence's pieces, one after the other; null where there is none. */
export function retractionIn(text: string, pieces: readonly Piece[]): Retraction | null {
  const first = oneRetraction(text, pieces);
  if (!first?.resolved || first.pieces.length >= pieces.length) return first;
  const next = retractionIn(text, first.pieces);
  return next ? { ...next, pieces: next.resolved ? next.pieces : [...pieces], marker: first.marker } : first;
}

function oneRetraction(text: string, pieces: readonly Piece[]): Retraction | null {
  const parts = partsOf(text, pieces);
  if (!parts) return null;
  const { before, after, marker } = parts;
  const unresolved: Retraction = { pieces: [...pieces], resolved: false, marker };
  const at = after.slice(0, 3).findIndex((piece) => kindFor(piece) !== null);
  const key = after[at];
  if (!key) return unresolved;
  const wanted = kindFor(key);
  const places = before.flatMap((piece, i) => (alike(kindFor(piece), wanted) ? [i] : []));
  const several = wanted === 'side' ? 1 : Math.max(1, valuesIn(after, wanted));
  const replaced = places.at(several > 1 && places.length >= several ? -several : -1);
  if (replaced === undefined) return unresolved;
  // "2 in the pot at 10, should be 1" says what ought to be, and takes back nothing of another kind.
  if (/^should$/iu.test(marker.text) && kindFor(before[replaced] ?? key) !== wanted) return unresolved;
  let from = replaced;
  for (let lead = at; lead > 0 && before[from - 1]?.norm === after[lead - 1]?.norm; lead--) from--;
  const carried = replaced - from >= at;
  const rest = after.slice(at + 1);
  const follows = several > 1 || (rest[0] !== undefined && rest[0].kind !== 'mark');
  const tail = follows ? [] : before.slice(replaced + 1);
  const same = before[replaced + 1];
  // "L knee swelling, sorry R knee": only the side was wrong.
  if (wanted === 'side' && at === 0 && same && same.norm === rest[0]?.norm && before.length > replaced + 2)
    return {
      pieces: [...before.slice(0, replaced), key, ...before.slice(replaced + 1), ...rest.slice(1)],
      resolved: true,
      marker,
    };
  return {
    pieces: [...before.slice(0, from), ...after.slice(0, at + 1), ...tail, ...rest],
    resolved: carried,
    marker,
  };
}

/** True where a sentence only corrects the one before it ("Actually 3/4"). */
export function startsWithRetraction(text: string, first: Piece, last: Piece): boolean {
  return (
    MARKER.test(text.slice(first.start, last.end)) ||
    /^actually\s+[\d½¼¾]/iu.test(text.slice(first.start, last.end))
  );
}
