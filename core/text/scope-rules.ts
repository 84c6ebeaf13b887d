/** How far each opening word of knowledge/scope.json reaches. One function per kind. */
import { scopeWords } from '@/core/knowledge/scope';
import { spellingVariants } from '@/core/knowledge/words';
import { clauseAt, type Clause } from './clauses';
import type { Span } from './patterns';
import { PhraseIndex, type PhraseEntry } from './phrases';
import { endsList, isSign } from './scope-lists';
import type { Token } from './tokens';

export const scopeKinds = [
  'negated',
  'future',
  'quoted',
  'hearsay',
  'third-party',
  'uncertain',
  'retracted',
] as const;

export type ScopeKind = (typeof scopeKinds)[number];

export interface Scope extends Span {
  kind: ScopeKind;
  /** The words that opened it. */
  cue: Span;
}

export type ScopeWord =
  | 'break'
  | 'not'
  | 'not-after'
  | 'not-negation'
  | 'future'
  | 'not-future'
  | 'doubt'
  | 'hearsay'
  | 'third'
  | 'speaker'
  | 'says';

export interface Marked {
  word: ScopeWord;
  start: number;
  end: number;
  firstToken: number;
  endToken: number;
}
const entries = function* (): Generator<PhraseEntry<ScopeWord>> {
  const lists: [ScopeWord, readonly string[]][] = [
    ['break', scopeWords.clauseBreaks],
    ['not', scopeWords.negation.before],
    ['not-after', scopeWords.negation.after],
    ['not-negation', scopeWords.negation.notNegation],
    ['future', scopeWords.future.start],
    ['not-future', scopeWords.future.notFuture],
    ['doubt', scopeWords.uncertain],
    ['hearsay', scopeWords.hearsay],
    ['third', scopeWords.thirdParty],
    ['speaker', scopeWords.hearsaySpeakers],
    ['says', scopeWords.hearsayVerbs],
  ];
  for (const [value, phrases] of lists)
    for (const phrase of phrases) yield { phrase, value, exact: true, tight: true };
};

export const scopeIndex = new PhraseIndex<ScopeWord>(entries(), spellingVariants);
const asObject = new Set(scopeWords.asObject);
const people = new Set(scopeWords.people);
const familyEvents = new PhraseIndex<true>(
  scopeWords.thirdPartyFamilyEvents.map((phrase) => ({ phrase, value: true, exact: true })),
);

const NEGATION_REACH = 9;
const nextOnly = new Set(scopeWords.negation.nextOnly);

/** In tokens: "non-healing ulcer" denies the healing, not the ulcer. */
function reachOf(tokens: readonly Token[], mark: Marked): number {
  if (!nextOnly.has(tokens[mark.firstToken]?.norm ?? '')) return NEGATION_REACH;
  return tokens[mark.endToken]?.text === '-' ? 2 : 1;
}

export function negations(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  marks: readonly Marked[],
): Scope[] {
  const exempt = marks.filter((mark) => mark.word === 'not-negation');
  const scopes: Scope[] = [];
  for (const mark of marks) {
    if (mark.word !== 'not' && mark.word !== 'not-after') continue;
    if (exempt.some((other) => mark.start >= other.start && mark.end <= other.end)) continue;
    const clause = clauseAt(clauses, mark.start);
    if (!clause) continue;
    if (mark.word === 'not-after') {
      const follows = tokens[mark.endToken];
      const ends = !follows || follows.start >= clause.end || /^[,.;)]$/u.test(follows.text);
      const first = tokens[Math.max(mark.firstToken - 3, 0)];
      if (ends && first && mark.firstToken > 0)
        scopes.push({
          kind: 'negated',
          start: Math.max(clause.start, first.start),
          end: mark.start,
          cue: { start: mark.start, end: mark.end },
        });
      continue;
    }
    let end = mark.end;
    const reach = reachOf(tokens, mark);
    for (let i = mark.endToken, steps = 0; i < tokens.length && steps < reach; i++, steps++) {
      const token = tokens[i];
      if (!token || token.start >= clause.end) break;
      if (token.text === ',' || token.norm === 'and') {
        const next = tokens[i + 1];
        if (
          !next ||
          people.has(next.norm) ||
          (token.text === ',' && endsList(tokens, mark.endToken, i, clause.end)) ||
          (!isSign(next) && /(?:ed|ing|ate|drank|gave|was|is|had|has|took|went|rang|told)$/u.test(next.norm))
        )
          break;
      }
      end = token.end;
    }
    if (end > mark.end)
      scopes.push({ kind: 'negated', start: mark.end, end, cue: { start: mark.start, end: mark.end } });
  }
  return scopes;
}

export function others(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  sentences: readonly Span[],
  marks: readonly Marked[],
): Scope[] {
  const scopes: Scope[] = [];
  const saying = new Map(marks.filter((mark) => mark.word === 'says').map((mark) => [mark.firstToken, mark]));
  for (const mark of marks) {
    const clause = clauseAt(clauses, mark.start);
    if (!clause) continue;
    const cue = { start: mark.start, end: mark.end };
    const before = tokens[mark.firstToken - 1];
    const after = tokens[mark.endToken];
    if (mark.word === 'doubt') scopes.push({ kind: 'uncertain', start: mark.start, end: clause.end, cue });
    if (mark.word === 'hearsay') {
      const sentence = sentences[clause.sentence];
      scopes.push({ kind: 'hearsay', start: mark.start, end: sentence?.end ?? clause.end, cue });
    }
    if (mark.word === 'speaker' && after) {
      const says = [0, 1, 2].map((step) => saying.get(mark.endToken + step)).find((hit) => hit !== undefined);
      const sentence = sentences[clause.sentence];
      if (says && sentence && says.end < sentence.end)
        scopes.push({
          kind: 'hearsay',
          start: says.end,
          end: sentence.end,
          cue: { start: mark.start, end: says.end },
        });
    }
    if (mark.word === 'third' && !(before && before.start >= clause.start && asObject.has(before.norm)))
      scopes.push({ kind: 'third-party', start: mark.start, end: clause.end, cue });
  }
  return scopes;
}

/** "her mum had a fall": what happened to a relative did not happen to the person. */
export function relatives(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  marks: readonly Marked[],
): Scope[] {
  const events = familyEvents.find(tokens);
  const scopes: Scope[] = [];
  for (const mark of marks) {
    if (mark.word !== 'speaker') continue;
    const verb = tokens[mark.endToken];
    if (!verb || !/^(?:had|has|have|is|was|fell|died|broke|passed|been)$/u.test(verb.norm)) continue;
    const clause = clauseAt(clauses, mark.start);
    const event = events.find(
      (hit) =>
        hit.firstToken >= mark.endToken &&
        hit.firstToken <= mark.endToken + 4 &&
        clause &&
        hit.start < clause.end,
    );
    if (event && clause)
      scopes.push({
        kind: 'third-party',
        start: mark.start,
        end: clause.end,
        cue: { start: mark.start, end: mark.end },
      });
  }
  return scopes;
}
