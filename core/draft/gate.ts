/**
 * The gate: refuses a wording that is seen to lose, change, move or add something, whoever made it. It compares
 * words and their places, not meanings: what is harmful in a way it has no rule for can pass.
 * It never mends a wording, it only says what is wrong with it. Source: care-domain 7.1.
 */
import { addedReasons } from './gate-added';
import { commaReasons } from './gate-comma';
import { negationReasons } from './gate-negation';
import { besideReasons } from './gate-beside';
import { orderReasons } from './gate-order';
import { voiceReasons } from './gate-voice';
import { isIn, verbOf } from './lexicon';
import type { Piece } from './pieces';
import { HIDDEN } from './words';
import { CRITICAL_WORDS, keysOf, keysOfWords, ORDERED, unitsOf, type Unit } from './units';

export interface GateSource {
  /** The statement's pieces, without what the writer took back. */
  pieces: readonly Piece[];
  /** Indexes into pieces at which a clause begins. */
  clauseStarts: ReadonlySet<number>;
  /** Names that stand in the note, lower case. */
  names: ReadonlySet<string>;
  /** The name the wording may use for the person, and the pronoun family that was stated. */
  person: string | null;
  pronoun: 'she' | 'he' | 'they' | null;
  /** Somebody else was named earlier: "said" without a subject may be theirs. */
  others: boolean;
  /** The writer was plainly alone or writes in the first person. */
  writer: boolean;
  /** Names of other people, with what the draft shows instead. */
  initials: ReadonlyMap<string, string>;
}

/** A source unit with the candidate keys that carry it. */
export interface Matched {
  unit: Unit;
  /** Indexes into the candidate's keys; empty where it was dropped. */
  at: number[];
}

export interface Alignment {
  matched: Matched[];
  keys: { key: string; piece: Piece }[];
  /** Candidate keys that no source word accounts for. */
  spare: number[];
}

/** Ties each source word to the candidate words that stand for it, nearest in order first. */
export function align(source: GateSource, candidate: string): Alignment {
  const keys = keysOf(candidate);
  const free = new Set(keys.keys());
  const matched: Matched[] = [];
  let last = -1;
  const take = (way: readonly string[]): number[] | null => {
    const at: number[] = [];
    for (const key of way) {
      const options = [...free].filter((index) => keys[index]?.key === key && !at.includes(index));
      const best = options.find((index) => index > (at.at(-1) ?? last)) ?? options[0];
      if (best === undefined) return null;
      at.push(best);
    }
    return at;
  };
  for (const unit of unitsOf(source.pieces, source.names)) {
    const initial = source.initials.get(unit.piece.norm);
    const ways = initial ? [keysOfWords(initial.replace('.', ''))] : unit.ways;
    const tries = ways.map(take).filter((at): at is number[] => at !== null);
    const inOrder = tries.find((at) => at.every((index) => index > last) && at.length > 0);
    const at = inOrder ?? tries[0];
    if (at) for (const index of at) free.delete(index);
    if (inOrder && unit.critical && ORDERED.has(unit.critical)) last = Math.max(...inOrder);
    matched.push({ unit, at: at ?? [] });
  }
  return { matched, keys, spare: [...free] };
}

function mayDrop(unit: Unit): boolean {
  return unit.ways.some((way) =>
    way.every((key) => key === 'be' || key === 'have' || isIn('droppable', key)),
  );
}

function lostReasons({ matched }: Alignment): string[] {
  return matched
    .filter(({ unit, at }) => at.length === 0 && !unit.ways.some((way) => way.length === 0) && !mayDrop(unit))
    .map(
      ({ unit }) => `lost ${unit.critical ? CRITICAL_WORDS[unit.critical] : 'a word'}: ${unit.piece.text}`,
    );
}

/** "to ring", "will ring": the verb keeps its form, so that what is planned never reads as done. */
function futureReasons(source: GateSource, { matched, keys }: Alignment): string[] {
  const reasons: string[] = [];
  matched.forEach(({ unit, at }, i) => {
    const before = matched[i - 1];
    const marker = before?.unit.piece.norm ?? '';
    const planned = isIn('future', marker) || marker === "won't" || marker === 'to' || marker === "i'll";
    if (!planned || at.length === 0 || verbOf(unit.piece.norm)?.forms.has('base') !== true) return;
    const written = keys[at[0] ?? -1]?.piece.norm;
    if (written !== unit.piece.norm && !unit.ways.slice(1).some((way) => way.includes(written ?? '')))
      reasons.push(`planned became done: ${unit.piece.text}`);
    const place = at[0] ?? 0;
    const noun = keys[place - 1]?.key === 'the' && keys[place - 2]?.key === 'to';
    const kept = noun ? 'to' : keys[place - 1]?.piece.norm;
    if (marker === 'to' && kept !== 'to' && source.pieces.some((piece) => piece.norm === 'to'))
      reasons.push(`planned became done: ${unit.piece.text}`);
  });
  return reasons;
}

function quoteReasons(source: GateSource, candidate: string): string[] {
  return source.pieces
    .filter((piece) => piece.kind === 'quote' && !candidate.includes(piece.text.slice(1, -1).trim()))
    .map((piece) => `changed spoken words: ${piece.text}`);
}

function secretReasons(source: GateSource, candidate: string): string[] {
  return source.pieces.some((piece) => piece.kind === 'secret' && candidate.includes(piece.text))
    ? ['shows a code that must stay hidden']
    : [];
}

/**
 * What is wrong with a wording of one statement; an empty list lets it pass.
 * @param candidate the wording, without questions to the worker
 */
export function gate(source: GateSource, candidate: string): string[] {
  if (candidate.trim() === '') return ['empty'];
  const hides = source.pieces.some((piece) => piece.kind === 'secret');
  const shown = hides ? candidate.replaceAll(HIDDEN, '') : candidate;
  const alignment = align(source, shown);
  return [
    ...lostReasons(alignment),
    ...addedReasons(source, alignment),
    ...orderReasons(source, alignment),
    ...besideReasons(source, alignment),
    ...commaReasons(source, alignment, shown),
    ...negationReasons(alignment),
    ...futureReasons(source, alignment),
    ...voiceReasons(source, alignment),
    ...quoteReasons(source, candidate),
    ...secretReasons(source, candidate),
  ];
}
