/**
 * What the words around a statement do to it: denied, still to come, quoted, passed on, about somebody else,
 * doubted, taken back. Source: care-domain 0.1 and 0.3. Offsets count UTF-16 units of the text.
 */
import { Recent } from '@/utils/recent';
import { isNameAlone, withNames, type NameWords } from './known-names';
import { retractions } from './retractions';
import { clausesOf, quotedSpans, sentencesOf, type Clause } from './clauses';
import type { Span } from './patterns';
import { roomsOfOthers } from './rooms';
import { futures } from './scope-future';
import {
  negations,
  others,
  relatives,
  scopeIndex,
  type Marked,
  type Scope,
  type ScopeKind,
} from './scope-rules';
import { tokenise, type Token } from './tokens';

export interface TextReading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly clauses: readonly Clause[];
  readonly scopes: readonly Scope[];
}

const REMEMBERED = 40_000;
const recent = new Recent<TextReading>(REMEMBERED);

const byNames = new WeakMap<NameWords, Recent<TextReading>>();

/**
 * Reads a text once: words, sentences, clauses and everything that changes what a clause says.
 * @param names of people who are known; the same object for the same people
 */
export function readText(text: string, names?: NameWords): TextReading {
  if (!names) return recent.of(text, (one) => read(one, tokenise(one)));
  const known = byNames.get(names) ?? new Recent<TextReading>(REMEMBERED);
  byNames.set(names, known);
  return known.of(text, (one) => read(one, withNames(tokenise(one), names), names.room));
}

function read(text: string, tokens: readonly Token[], room?: string): TextReading {
  const sentences = sentencesOf(text);
  const marks: Marked[] = scopeIndex
    .find(tokens)
    .filter((place) => !isNameAlone(tokens, place))
    .map(({ value, ...place }) => ({ word: value, ...place }));
  const clauses = clausesOf(
    sentences,
    tokens,
    new Set(marks.filter((mark) => mark.word === 'break').map((mark) => mark.start)),
  );
  const quoted = quotedSpans(text).map((span): Scope => ({ kind: 'quoted', ...span, cue: span }));
  const scopes = [
    ...negations(tokens, clauses, marks),
    ...futures(tokens, clauses, sentences, marks),
    ...others(tokens, clauses, sentences, marks),
    ...relatives(tokens, clauses, marks),
    ...roomsOfOthers(tokens, clauses, room),
    ...retractions(text, clauses),
    ...quoted,
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, tokens, sentences, clauses, scopes };
}

/** Where scopes of one kind cover the text: stretches that do not touch, in order. */
type Covered = ReadonlyMap<ScopeKind, readonly Span[]>;

const covers = new WeakMap<TextReading, Covered>();

function coverOf({ scopes }: TextReading): Covered {
  const found = new Map<ScopeKind, { start: number; end: number }[]>();
  for (const { kind, start, end } of scopes) {
    const stretches = found.get(kind) ?? [];
    found.set(kind, stretches);
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return found;
}

/** Whether one of the stretches holds this place. */
function holds(stretches: readonly Span[], at: number): boolean {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return (stretches[low]?.start ?? Infinity) <= at;
}

/** Which scopes cover the place where a span begins. */
export function scopesAt(reading: TextReading, span: Span): Set<ScopeKind> {
  const cover = covers.get(reading) ?? coverOf(reading);
  covers.set(reading, cover);
  const kinds = new Set<ScopeKind>();
  for (const [kind, stretches] of cover) if (holds(stretches, span.start)) kinds.add(kind);
  return kinds;
}
