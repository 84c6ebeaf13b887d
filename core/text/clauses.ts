/** Sentences, clauses and quotations of a note, with their places. Offsets count UTF-16 units of the text. */
import { scopeWords } from '@/core/knowledge/scope';
import { findPattern, type Span } from './patterns';
import type { Token } from './tokens';

export interface Clause extends Span {
  sentence: number;
}

const people = new Set(scopeWords.people);

const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|miss|dr|st|approx|appt|e\.g|i\.e|etc|vs|no|temp|wt|mins?|hrs?|rm|ref|tel|sr|snr|asst|inc|avg|[a-z])$/iu;

/** Sentences end at full stops, question and exclamation marks, semicolons and line breaks. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim()) spans.push({ start: start + lead, end: start + piece.trimEnd().length });
    start = end;
  };
  for (const hit of text.matchAll(/[.!?]+(?=["'”’)]?(?:\s|$))["'”’)]?|[.](?=[A-Z][a-z])|;|\n+/gu)) {
    if (hit[0] === '.' && ABBREVIATION.test(text.slice(Math.max(start, hit.index - 8), hit.index))) {
      const after = /^\s+(\p{Lu}\p{Ll}|\p{N})/u.exec(text.slice(hit.index + 1, hit.index + 5));
      const before = /(\p{L}+)$/u.exec(text.slice(Math.max(start, hit.index - 8), hit.index))?.[1] ?? '';
      if (!after || /^(?:mr|mrs|ms|miss|dr|st|rm|no|ref|tel|approx|temp|wt)$/iu.test(before)) continue;
    }
    push(hit.index + hit[0].length);
  }
  push(text.length);
  return spans;
}

/** The spans inside quotation marks (not verbs of saying). */
export function quotedSpans(text: string): Span[] {
  return findPattern('QUOTE', text)
    .filter((match) => /^["“”‘']/u.test(match.text))
    .map(({ start, end }) => ({ start, end }));
}

/** Clauses: a sentence cut where a conjunction begins (`breaks`) and at commas that begin a new subject. */
export function clausesOf(
  sentences: readonly Span[],
  tokens: readonly Token[],
  breaks: ReadonlySet<number>,
): Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  sentences.forEach((sentence, number) => {
    let start = sentence.start;
    const cut = (end: number): void => {
      if (end > start) clauses.push({ start, end, sentence: number });
      start = end;
    };
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.end) {
      const token = tokens[at];
      const next = tokens[at + 1];
      if (token) {
        if (breaks.has(token.start) && token.start > start) cut(token.start);
        else if (token.text === ',' && next && people.has(next.norm)) cut(token.end);
        else if (token.norm === 'and' && next && people.has(next.norm)) cut(token.start);
        else if (/^[-–—+→>•]$/u.test(token.text) && token.start > start && next && next.start > token.end)
          cut(token.start);
      }
      at++;
    }
    cut(sentence.end);
  });
  return clauses;
}

/** The clause a place lies in, if any. */
export function clauseAt(clauses: readonly Clause[], offset: number): Clause | undefined {
  let low = 0;
  let high = clauses.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const clause = clauses[middle];
    if (!clause) return undefined;
    if (offset < clause.start) high = middle - 1;
    else if (offset >= clause.end) low = middle + 1;
    else return clause;
  }
  return undefined;
}
