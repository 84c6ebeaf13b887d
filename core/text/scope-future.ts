/** How far words for what is still to come reach: "will ring", "to be reviewed", "Plan:". */
import { scopeWords } from '@/core/knowledge/scope';
import { clauseAt, type Clause } from './clauses';
import type { Span } from './patterns';
import type { Marked, Scope } from './scope-rules';
import type { Token } from './tokens';

const people = new Set(scopeWords.people);
const toBefore = new Set(scopeWords.future.toBefore);
const toVerbs = new Set(scopeWords.future.toVerbs);
const labels = new Set(scopeWords.future.labels);
/** "due to pain" gives a reason; "due at 8" and "due to be" are still to come. */
const isReason = (tokens: readonly Token[], mark: Marked): boolean =>
  mark.endToken === mark.firstToken + 1 &&
  tokens[mark.firstToken]?.norm === 'due' &&
  tokens[mark.endToken]?.norm === 'to' &&
  !toVerbs.has(tokens[mark.endToken + 1]?.norm ?? '');

/** "Asked Tam the day if he wanted it": what was asked is no condition. */
const ASKING =
  /^(?:ask|asks|asked|askit|asking|check|checked|checking|see|saw|know|knew|known|wonder\w*|unsure|sure|say|said)$/u;
const ASKED_WITHIN = 6;
const isAsked = (tokens: readonly Token[], mark: Marked, clause: Clause): boolean =>
  tokens[mark.firstToken]?.norm === 'if' &&
  tokens
    .slice(Math.max(0, mark.firstToken - ASKED_WITHIN), mark.firstToken)
    .some(({ norm, start }) => start >= clause.start && ASKING.test(norm));

/** "Cushion needs ordering", "drinks to be left": what stands before is still to come as well. */
const stillOpen = new Set(['to be', 'booked for', 'to do']);
const MOST_BEFORE = 3;

function thingBefore(tokens: readonly Token[], at: number, clause: Clause): number {
  let first = at;
  while (first > 0 && at - first < MOST_BEFORE) {
    const token = tokens[first - 1];
    if (
      !token ||
      token.start < clause.start ||
      !/^\p{L}/u.test(token.text) ||
      /(?:ed|ing)$/u.test(token.norm) ||
      people.has(token.norm)
    )
      break;
    first--;
  }
  return tokens[first]?.start ?? 0;
}

const speakers = new Set(scopeWords.hearsaySpeakers);
const DONE =
  /^(?:told|rang|gave|took|went|came|saw|said|ate|drank|knows?|was|were|has|had|did|\p{L}{2,}ed)$/u;

/** "MAR to be updated, daughter Rita told 12:40": somebody who has done something after a comma is no longer to come. */
function doneAfter(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < tokens.length; i++) {
    const comma = tokens[i];
    if (!comma || comma.start >= end) break;
    if (comma.text !== ',') continue;
    const first = tokens[i + 1];
    const isSomebody =
      first !== undefined &&
      (speakers.has(first.norm) || people.has(first.norm) || /^\p{Lu}\p{Ll}+$/u.test(first.text));
    if (!isSomebody) continue;
    if ([2, 3].some((step) => DONE.test(tokens[i + step]?.norm ?? ''))) return comma.start;
  }
  return end;
}

export function futures(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  sentences: readonly Span[],
  marks: readonly Marked[],
): Scope[] {
  const scopes: Scope[] = [];
  const push = (cue: Span, end: number): void => {
    if (end > cue.end) scopes.push({ kind: 'future', start: cue.start, end, cue });
  };
  const past = marks.filter(({ word }) => word === 'not-future');
  for (const mark of marks) {
    if (mark.word !== 'future' || isReason(tokens, mark)) continue;
    if (past.some(({ start, end }) => start <= mark.start && end >= mark.end)) continue;
    const clause = clauseAt(clauses, mark.start);
    if (!clause || isAsked(tokens, mark, clause)) continue;
    push({ start: mark.start, end: mark.end }, doneAfter(tokens, mark.endToken, clause.end));
    const marked = tokens.slice(mark.firstToken, mark.endToken).map(({ norm }) => norm);
    const undone = marked.join() === 'needs' && /ing$/u.test(tokens[mark.endToken]?.norm ?? '');
    if (undone || stillOpen.has(marked.join(' '))) {
      const start = thingBefore(tokens, mark.firstToken, clause);
      if (start < mark.start)
        scopes.push({ kind: 'future', start, end: mark.start, cue: { start: mark.start, end: mark.end } });
    }
  }
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (token.norm === 'to' && next && toVerbs.has(next.norm)) {
      const clause = clauseAt(clauses, token.start);
      if (!clause) return;
      const opens = !before || before.end <= clause.start || /^[-–—:,;.(&+>]$/u.test(before.text);
      if (opens || toBefore.has(before.norm)) push({ start: token.start, end: token.end }, clause.end);
    }
    if (token.text === ':' && before) {
      const two = `${tokens[i - 2]?.norm ?? ''} ${before.norm}`;
      const sentence = sentences.find((span) => token.start >= span.start && token.start < span.end);
      if (sentence && (labels.has(before.norm) || labels.has(two)))
        push({ start: before.start, end: token.end }, sentence.end);
    }
  });
  return scopes;
}
