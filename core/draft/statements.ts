/** Shorthand into statements (one sentence each) and their clauses, by punctuation, times and fresh verbs. */
import { breaksIn } from './breaks';
import { isBeside, isIn, isJoining, isPronoun, verbOf } from './lexicon';
import type { Piece } from './pieces';
import { retractionIn, startsWithRetraction } from './retract';
import { isListed } from './listed-words';
import { isNameHere } from './name-or-word';

export interface Clause {
  pieces: Piece[];
  /** How it hangs on the clause before: "" for the first, else the sign or word that stood there. */
  joiner: '' | ',' | 'then' | '-';
}

export interface Statement {
  clauses: Clause[];
  start: number;
  end: number;
  /** Starts a new line of the shorthand. */
  newLine: boolean;
  /** Follows the statement before it without a full stop: the same subject may carry over. */
  continues: boolean;
}

/** "stoma nurse no. is in the file", "flat no. 12": number, not a refusal. */
function isNumberSign(pieces: readonly Piece[], i: number): boolean {
  if (pieces[i - 1]?.norm !== 'no' || pieces[i]?.tight !== true) return false;
  const next = pieces[i + 1];
  return (
    pieces[i - 2]?.kind === 'word' && (next?.kind === 'number' || /^(?:is|was)$/u.test(next?.text ?? ''))
  );
}

function endsSentence(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  const prev = pieces[i - 1];
  const next = pieces[i + 1];
  if (piece?.kind !== 'mark') return false;
  if (next?.text === ')' && /^!+$/u.test(piece.text)) return false;
  if (/^!+$/u.test(piece.text) || piece.text === ';' || piece.text === '\n') return true;
  if (piece.text === '?')
    return !next || next.text === '\n' || (!/^no\b/u.test(next.norm) && /^[\p{Lu}]/u.test(next.text));
  if (piece.text !== '.') return false;
  if (!prev || !next) return true;
  if (piece.tight && isListed('titles', prev.norm)) return false;
  if (isNumberSign(pieces, i)) return false;
  if (piece.tight && next.tight && next.kind === 'word' && prev.text.length === 1) return false;
  // "Pani H. don't sleep", "Mr. K. doesnt want wash"
  const title = pieces[i - 2]?.text === '.' ? pieces[i - 3] : pieces[i - 2];
  if (
    piece.tight &&
    /^\p{Lu}$/u.test(prev.text) &&
    (isListed('titles', title?.norm) || isListed('titlesAbroad', title?.norm)) &&
    /^\p{Ll}/u.test(next.text)
  )
    return false;
  // "T.W. hoisted": the second of two initials.
  const initials = /^\p{Lu}$/u.test(prev.text) && prev.tight && pieces[i - 2]?.text === '.' && piece.tight;
  if (initials && /^\p{Lu}$/u.test(pieces[i - 3]?.text ?? '') && /^\p{Ll}/u.test(next.text)) return false;
  return !(piece.tight && isListed('shortened', prev.norm) && /^[\p{Ll}\d]/u.test(next.text));
}

const isVerbal = (piece: Piece): boolean => {
  if (piece.kind !== 'word') return false;
  if (isIn('states', piece.norm)) return true;
  return (
    verbOf(piece.norm) !== null ||
    /^(?:is|was|were|are|has|did|didn'?t|ref|refd|ref'd|asst|enc|rfsd|bo|bno|chkd|adv|c\/o)$/u.test(
      piece.norm,
    )
  );
};

const isPast = (piece: Piece): boolean => {
  const reading = piece.kind === 'word' ? verbOf(piece.norm) : null;
  return (
    reading !== null &&
    (reading.forms.has('past') || reading.verb.actor === 'say') &&
    !reading.forms.has('ing')
  );
};

const VALUES = new Set(['time', 'times', 'measure', 'quote', 'count', 'fraction', 'ratio']);

/** A verb straight after a finished amount, time or quotation begins a new happening. */
function beginsAfterValue(pieces: readonly Piece[], i: number, hasVerb: boolean): boolean {
  const piece = pieces[i];
  const prev = pieces[i - 1];
  const next = pieces[i + 1];
  if (!piece || !prev || piece.kind !== 'word') return false;
  if (piece.norm === 'c/o' && prev.kind !== 'word') return true;
  if (!hasVerb) return false;
  // "Craig 'borrows' her card": the word in quotation marks is the verb, and nobody's speech.
  const named = prev.kind === 'quote' && verbOf(pieces[i - 2]?.norm ?? '')?.verb.actor !== 'say';
  if (named && isIn('determiners', piece.norm)) return false;
  if (named && /^(?:her|his|their|my|our)$/u.test(piece.norm)) return false;
  if (prev.kind === 'quote') return !isJoining(piece.norm);
  if (!VALUES.has(prev.kind)) return false;
  // "turned 2am left 4am right": a side.
  if (piece.norm === 'left' && (next?.kind === 'time' || isListed('turning', pieces[0]?.norm))) return false;
  if (isPast(piece)) return true;
  return isPronoun(piece.norm) && next !== undefined && isVerbal(next);
}

/** In a run of timed events ("0800 washed 0830 breakfast") each later time opens its own clause. */
function beginsAtTime(sentence: readonly Piece[], i: number, from: number): boolean {
  const piece = sentence[i];
  const prev = sentence[i - 1];
  const next = sentence[i + 1];
  if (!piece || !prev || !next || (piece.kind !== 'time' && piece.kind !== 'times')) return false;
  if (sentence[0]?.kind !== 'time' && sentence[0]?.kind !== 'times') return false;
  if (
    i - from < 2 ||
    next.kind !== 'word' ||
    isIn('prepositions', next.norm) ||
    isIn('conjunctions', next.norm)
  )
    return false;
  // "had his 8am tablet": the time belongs to what follows.
  if (isIn('determiners', prev.norm)) return false;
  // "2200 0000 0200 checked": one row of times.
  if (prev.kind === 'time') return false;
  return prev.kind !== 'sign' && !isIn('prepositions', prev.norm) && !isIn('conjunctions', prev.norm);
}

function clausesOf(sentence: readonly Piece[]): Clause[] {
  const clauses: Clause[] = [];
  let current: Clause = { pieces: [], joiner: '' };
  let from = 0;
  let depth = 0;
  const unmarked = breaksIn(sentence);
  const close = (joiner: Clause['joiner'], next: number): void => {
    while (current.pieces.at(-1)?.text === ',') current.pieces.pop();
    if (current.pieces.length > 0) clauses.push(current);
    current = { pieces: [], joiner: clauses.length === 0 ? '' : joiner };
    from = next;
  };
  sentence.forEach((piece, i) => {
    if (piece.text === '(') depth++;
    if (piece.text === ')') depth--;
    const hasVerb = current.pieces.some(isVerbal);
    if (depth === 0 && piece.kind === 'mark' && piece.text === ',') {
      const rest = sentence.slice(i + 1);
      const end = rest.findIndex((other) => other.text === ',');
      const segment = end === -1 ? rest : rest.slice(0, end);
      if (segment.some(isVerbal) || segment.some((other) => other.kind === 'quote')) return close(',', i + 1);
    } else if (
      depth === 0 &&
      piece.kind === 'mark' &&
      /^[-–—]$/u.test(piece.text) &&
      // "plan - chk pad at 2"
      !(i === 1 && isBeside('instructs', sentence[0]?.norm))
    ) {
      return close('-', i + 1);
    } else if (
      piece.norm === 'then' &&
      hasVerb &&
      i > 0 &&
      !(i === from + 1 && isNameHere(sentence, from)) &&
      sentence[i + 1] &&
      !isIn('conjunctions', sentence[i - 1]?.norm ?? '') &&
      // "leave alone unless wet through then ring"
      !current.pieces.some(({ norm }) => /^(?:if|unless|when|once|until|till?)$/u.test(norm)) &&
      // "go on then when i asked"
      !/^(?:when|if|as|but|and)$/u.test(sentence[i + 1]?.norm ?? '')
    ) {
      close('then', i);
    } else if (
      beginsAfterValue(sentence, i, hasVerb) ||
      beginsAtTime(sentence, i, from) ||
      // "rose ate nothing": somebody called Rose, and no second deed.
      (depth === 0 && unmarked.has(piece) && !(i === from + 1 && isNameHere(sentence, from)))
    ) {
      close(',', i);
    }
    current.pieces.push(piece);
  });
  close('', sentence.length);
  return clauses;
}

/** The next sentence only takes back what this one said. */
function correctsNext(text: string, pieces: readonly Piece[], i: number): boolean {
  const next = pieces.slice(i + 1).find((piece) => piece.kind !== 'mark');
  const last = pieces.at(-1);
  return next !== undefined && last !== undefined && startsWithRetraction(text, next, last);
}

const MOST_CLAUSES = 3;

/**
 * Every piece that is not a mark between sentences is in exactly one clause of one statement, in order.
 * With the text, a correction stays together with what it corrects.
 */
export function statementsOf(pieces: readonly Piece[], text: string | null = null): Statement[] {
  const statements: Statement[] = [];
  let sentence: Piece[] = [];
  let newLine = true;
  const flush = (lineAfter: boolean): void => {
    const clauses = clausesOf(sentence);
    const whole = text !== null && retractionIn(text, sentence) !== null;
    let group: Clause[] = [];
    let continues = false;
    const push = (): void => {
      const first = group[0]?.pieces[0];
      const last = group.at(-1)?.pieces.at(-1);
      if (first && last) {
        group[0] = { ...group[0], pieces: group[0]?.pieces ?? [], joiner: '' };
        statements.push({ clauses: group, start: first.start, end: last.end, newLine, continues });
        newLine = false;
        continues = true;
      }
      group = [];
    };
    for (const clause of clauses) {
      const timed = clause.pieces[0]?.kind === 'time' || clause.pieces[0]?.kind === 'times';
      const next = clause.joiner === 'then' && clause.pieces.some(isVerbal);
      const full = group.length >= MOST_CLAUSES || (group.length > 0 && (timed || next));
      if (full && !whole) push();
      group.push(clause);
    }
    push();
    sentence = [];
    newLine = lineAfter;
  };
  pieces.forEach((piece, i) => {
    if (endsSentence(pieces, i) && !(text !== null && correctsNext(text, pieces, i))) {
      if (piece.text === '?' || piece.text.startsWith('!')) sentence.push(piece);
      if (sentence.length > 0) flush(piece.text === '\n');
      else newLine ||= piece.text === '\n';
    } else sentence.push(piece);
  });
  if (sentence.length > 0) flush(false);
  return statements;
}
