/** What happened stands in the order it was typed, and words of one part of a statement do not trade places. */
import type { Alignment, GateSource, Matched } from './gate';
import { isIn } from './lexicon';
import { CRITICAL_WORDS, ORDERED, type Unit } from './units';

/** A word of the statement that says something, where it stood and where it stands. */
export interface Placed {
  unit: Unit;
  /** Its place in the wording. */
  at: number;
  clause: number;
  /** Words between two commas or joining words share a segment. */
  segment: number;
}

const isClock = (unit: Unit): boolean => unit.piece.kind === 'time' || unit.piece.kind === 'times';
const keyOf = (unit: Unit): string => unit.ways[0]?.join(' ') ?? '';

function saysSomething({ unit, at }: Matched): boolean {
  const key = unit.ways[0]?.[0] ?? '';
  if (at.length === 0 || unit.ways.some((way) => way.length === 0)) return false;
  if (isIn('prepositions', key)) return true;
  return !(
    /^(?:be|have|do)$/u.test(key) ||
    isIn('insertable', key) ||
    isIn('conjunctions', key) ||
    isIn('adverbs', key)
  );
}

const parts = ({ kind, norm, text }: Unit['piece']): boolean =>
  (kind === 'mark' && /^[,;:–—-]$/u.test(text)) || kind === 'sign' || isIn('conjunctions', norm);

/** The words that say something, in the order they were typed; a lone clock time may stand anywhere. */
export function placedOf(source: GateSource, { matched, keys, spare }: Alignment): Placed[] {
  // A correction stands where what it corrects stood: clauses are counted in the order of the pieces.
  const upTo = ({ piece }: Unit): readonly Unit['piece'][] =>
    source.pieces.slice(0, source.pieces.indexOf(piece) + 1);
  const clocks = matched.filter(({ unit }) => isClock(unit)).length;
  const added = new Set(spare.map((index) => keys[index]?.key));
  const told = matched.filter(
    (entry) =>
      saysSomething(entry) && !(isClock(entry.unit) && clocks === 1) && !added.has(keyOf(entry.unit)),
  );
  // Words typed twice: which of them stands for which cannot be told, so they are taken in order.
  const places = new Map<string, number[]>();
  for (const { unit, at } of told)
    places.set(
      keyOf(unit),
      [...(places.get(keyOf(unit)) ?? []), Math.min(...at)].sort((a, b) => a - b),
    );
  return told.map(({ unit }) => ({
    unit,
    at: places.get(keyOf(unit))?.shift() ?? 0,
    clause: upTo(unit).filter(({ start }) => source.clauseStarts.has(start)).length,
    segment: upTo(unit).filter(parts).length,
  }));
}

function criticalReasons({ matched }: Alignment): string[] {
  const clocks = matched.filter(({ unit }) => isClock(unit)).length;
  let last = -1;
  for (const { unit, at } of matched) {
    if (!unit.critical || !ORDERED.has(unit.critical) || at.length === 0 || (isClock(unit) && clocks === 1))
      continue;
    const first = Math.min(...at);
    if (first < last) return [`moved ${CRITICAL_WORDS[unit.critical]}: ${unit.piece.text}`];
    last = Math.max(...at);
  }
  return [];
}

/** Where each word stands among the others in the wording. */
function ranksOf(placed: readonly Placed[]): number[] {
  const inWording = [...placed].sort((a, b) => a.at - b.at);
  return placed.map((each) => inWording.indexOf(each));
}

/** "tea 200ml" and "200 ml of tea": an amount may change sides with the word before it, if nothing else moves. */
function onlyAmountsTurned(placed: readonly Placed[], ranks: readonly number[]): boolean {
  const left = [...ranks];
  placed.forEach((one, i) => {
    const next = placed[i + 1];
    const [mine, theirs] = [left[i], left[i + 1]];
    const isAmount = [one, next].some(
      (each) => each?.unit.critical === 'value' || isIn('determiners', each?.unit.piece.norm ?? ''),
    );
    if (!isAmount || mine === undefined || theirs === undefined || mine !== theirs + 1) return;
    [left[i], left[i + 1]] = [theirs, mine];
  });
  return left.every((rank, i) => rank === i);
}

/** At most one phrase changed its place: what stands before it and what stands behind it, and nothing else. */
function isOneMove(ranks: readonly number[]): boolean {
  const from = ranks.findIndex((rank, i) => rank !== i);
  if (from === -1) return true;
  const moved = ranks.slice(from, ranks.findLastIndex((rank, i) => rank !== i) + 1);
  const turn = (moved[0] ?? from) - from;
  return moved.every((rank, i) => rank === from + ((i + turn) % moved.length));
}

/** Reasons for facts and words that left the order they were typed in. */
export function orderReasons(source: GateSource, alignment: Alignment): string[] {
  const critical = criticalReasons(alignment);
  if (critical.length > 0) return critical;
  const placed = placedOf(source, alignment);
  for (const { unit, at, clause } of placed)
    if (placed.some((other) => other.clause < clause && other.at > at))
      return [`moved before what was typed first: ${unit.piece.text}`];
  for (const clause of new Set(placed.map((each) => each.clause))) {
    const own = placed.filter((each) => each.clause === clause);
    const ranks = ranksOf(own);
    if (!isOneMove(ranks) && !onlyAmountsTurned(own, ranks))
      return [`words traded places: ${own.map(({ unit }) => unit.piece.text).join(' ')}`];
  }
  return [];
}
