/** "200 lucozade? no coke 150": one word for another of its class, and what is begun anew with the same word. */
import { classesOf } from '@/core/text/word-classes';
import { asks } from '@/core/knowledge/draft';
import { isIn, isPronoun, lemma, verbOf } from './lexicon';
import type { Piece } from './pieces';
import type { Parts } from './retract';
import { isFact, kindAt } from './retract-kinds';
import { isListed } from './listed-words';

const isWord = (piece: Piece | undefined): piece is Piece => piece?.kind === 'word';
const isFigure = (piece: Piece | undefined): boolean =>
  piece !== undefined && /^(?:number|measure|count|fraction)$/u.test(piece.kind);

/** Two words for things of one class of meaning: lucozade and coke, halal and kosher. */
function areOfOneClass(one: Piece, other: Piece): boolean {
  if (verbOf(one.norm) || verbOf(other.norm) || one.norm === other.norm) return false;
  const own = classesOf(one.norm);
  return classesOf(other.norm).some((id) => own.includes(id));
}

/** "toast? no bread left": there was none, and nothing is taken back. */
const isLack = (after: readonly Piece[]): boolean =>
  after.slice(1, 3).some(({ norm }) => isListed('lacking', norm));

/** Up to the first sign that parts what is said. */
function clause(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findIndex(({ kind }) => kind === 'mark');
  return end === -1 ? pieces : pieces.slice(0, end);
}

/** What is begun anew: "bite a boy? no she bite own hand", "till Friday? no till Monday". */
function begunAnew(before: readonly Piece[], after: readonly Piece[]): Piece[] | null {
  const from = before.findLastIndex(({ kind }) => kind === 'mark') + 1;
  for (const [lead, piece] of clause(after).slice(0, 3).entries()) {
    if (!isWord(piece) || !(verbOf(piece.norm) || isIn('prepositions', piece.norm))) continue;
    const at = before.findLastIndex(
      (other, i) => i >= from && isWord(other) && lemma(other.norm) === lemma(piece.norm),
    );
    if (at === -1 || before.length - at > 5) continue;
    const own = lead > 0 && before[at - 1]?.norm === after[lead - 1]?.norm ? 1 : 0;
    return [...before.slice(0, at - own), ...after];
  }
  return null;
}

/** "teeth in soak – no wait teeth in": the thing is named again, and no fact goes with what was said of it. */
function saidAgain(before: readonly Piece[], after: readonly Piece[]): Piece[] | null {
  const [first] = after;
  const isBeing = /^(?:was|were|is|had)$/u.test(first?.norm ?? '');
  if (
    !isWord(first) ||
    (first.norm.length < 4 && !isBeing) ||
    verbOf(first.norm) ||
    isIn('prepositions', first.norm)
  )
    return null;
  const at = before.findLastIndex(({ norm }) => norm === first.norm);
  const lost = before.slice(at);
  return at === -1 || lost.length > 6 || lost.some(({ kind }) => kind !== 'word')
    ? null
    : [...before.slice(0, at), ...after];
}

const isFigureLike = ({ kind }: Piece): boolean =>
  /^(?:number|measure|count|fraction|time|times|quote|ratio)$/u.test(kind);

/** "he sat out? no they did 2 rounds", "clay eaten? no just on lip": a guess, and what was so instead. */
function guessed(before: readonly Piece[], after: readonly Piece[]): Piece[] | null {
  const from = before.findLastIndex(({ kind }) => kind === 'mark') + 1;
  const guess = before.slice(from);
  const [first, second] = after;
  if (guess.length > 5 || guess.some(isFigureLike) || !first || !second) return null;
  const acts = (one: Piece | undefined, two: Piece | undefined): boolean =>
    isPronoun(one?.norm ?? '') && verbOf(two?.norm ?? '') !== null;
  if (acts(guess[0], guess[1]) && acts(first, second)) return [...before.slice(0, from), ...after];
  const done = verbOf(guess.at(-1)?.norm ?? '')?.forms.has('participle') === true;
  const only = /^(?:just|only)$/u.test(first.norm) && isIn('prepositions', second.norm);
  return done && only && guess.length > 1 ? [...before.slice(0, -1), ...after] : null;
}

/**
 * @returns the pieces with what was taken back left out; null where the sign is no "? no", or nothing says how far back
 *   it reaches
 */
export function otherWord({ before, after, marker }: Parts): Piece[] | null {
  const [said, meant] = [before.at(-1), after[0]];
  if (marker.text !== '?') return /^no$/u.test(marker.norm) ? saidAgain(before, after) : null;
  if (!isWord(said) || !isWord(meant)) return null;
  if (!areOfOneClass(said, meant)) return begunAnew(before, after) ?? guessed(before, after);
  const given = before.at(-2);
  if (isLack(after) || given === undefined) return null;
  const again = isFigure(given) && clause(after).some(isFigure);
  return [...before.slice(0, again ? -2 : -1), ...after];
}

const isDenial = (piece: Piece | undefined): boolean => /^(?:no|nil|none|not)$/u.test(piece?.norm ?? '');
const isComplaint = ({ norm }: Piece): boolean =>
  isIn('states', norm) || asks.soreness.includes(norm) || asks.concern.includes(norm);

/** "no pain no wait bit sore L hip": the denial goes, and what there is after all stands by itself. */
export function withoutDenial({ before, after, marker }: Parts): Piece[] | null {
  const from = before.findLastIndex(({ kind }) => kind === 'mark') + 1;
  const denied = before.slice(from);
  const facts = denied.slice(1).some((_, i) => isFact(kindAt(denied, i + 1)));
  if (marker.text === '?' || !isDenial(denied[0]) || denied.length > 3 || facts) return null;
  return after.length > 1 && !isDenial(after[0]) && after.some(isComplaint)
    ? [...before.slice(0, from), ...after]
    : null;
}
