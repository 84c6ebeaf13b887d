/** What takes a danger away: words that govern it. "Risk of choking", "self harm policy", "took an overdose in 2016". */
import type { Span } from '@/core/text/patterns';
import { clauseAt } from '@/core/text/clauses';
import { dangers } from '@/core/knowledge/dangers';
import type { CueCompiler, CueList } from './cues';
import { ANYHOW, type Hit, type NoteFinder } from './finder';

export interface ReadyQuiet {
  before: CueList;
  behind: CueList;
  beside: CueList;
}

export const readyQuiet = (compiler: CueCompiler): ReadyQuiet => ({
  before: compiler.together(dangers.quiet.before),
  behind: compiler.together(dangers.quiet.behind),
  beside: compiler.together(dangers.quiet.beside),
});

const STOP = /[,:()]|\s[-–—]+\s/u;
const STOPS = new RegExp(STOP, 'gu');
const RIGHT_BEHIND = /^[\s-]*$/u;
/** Only joined to what stands before it: "history of strokes, falls and self harm". */
const JOINED = /[,:(]\s*(?:and|or|&)?\s*$/u;
const ENDS = /^\s*(?:$|[,;.)]|(?:and|or|&)\s)/u;

const hitsIn = (note: NoteFinder, list: CueList): readonly Hit[] =>
  note.possibleOf(list).flatMap((cue) => note.find(cue, ANYHOW));

/** A clause, up to the commas beside it. */
function pieceAt({ reading: { text, clauses } }: NoteFinder, { start, end }: Span): Span {
  const piece = {
    start: clauseAt(clauses, start)?.start ?? 0,
    end: clauseAt(clauses, end - 1)?.end ?? text.length,
  };
  for (const { index, 0: mark } of text.slice(piece.start, piece.end).matchAll(STOPS)) {
    const at = piece.start + index;
    if (at + mark.length <= start) piece.start = at + mark.length;
    else if (at >= end) return { ...piece, end: at };
  }
  return piece;
}

function governs({ reading: { text, clauses } }: NoteFinder, word: Span, hit: Span): boolean {
  if (word.end > hit.start || clauseAt(clauses, word.start) !== clauseAt(clauses, hit.start)) return false;
  const between = text.slice(word.end, hit.start);
  return !STOP.test(between) || (JOINED.test(between) && ENDS.test(text.slice(hit.end)));
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** "Not as usual" is no reason; the no of "not to tell anybody" belongs to the danger. */
const isDenied = ({ reading: { scopes } }: NoteFinder, word: Hit, hit: Span): boolean =>
  word.negated &&
  !scopes.some(
    ({ kind, start, end, cue }) =>
      kind === 'negated' && start <= word.start && word.start < end && overlaps(cue, hit),
  );

/** Whether a place in a note is told as no danger now. @param unless the danger's own words for something else */
export function quietIn(note: NoteFinder, quiet: ReadyQuiet, unless: CueList): (hit: Span) => boolean {
  const before = hitsIn(note, quiet.before);
  const behind = hitsIn(note, quiet.behind);
  const beside = [...hitsIn(note, quiet.beside), ...hitsIn(note, unless)];
  return (hit) => {
    const piece = pieceAt(note, hit);
    const rest = note.reading.text.slice(hit.end);
    return (
      before.some((word) => governs(note, word, hit)) ||
      behind.some(({ start }) => start >= hit.end && RIGHT_BEHIND.test(rest.slice(0, start - hit.end))) ||
      beside.some((word) => overlaps(word, piece) && !isDenied(note, word, hit))
    );
  };
}
