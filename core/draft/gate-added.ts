/** What a wording added: only listed function words and the person's name or stated pronoun, and only as subject. */
import { hasObjectPronoun } from './clause-parts';
import { leadOf } from './leads';
import { isIn, isPronoun, verbOf } from './lexicon';
import type { Alignment, GateSource } from './gate';
import { words } from '@/core/knowledge/draft';
import { keysOfWords } from './units';

/** Which source unit, by index, stands behind a candidate key. */
export function ownerOf(alignment: Alignment): Map<number, number> {
  const owner = new Map<number, number>();
  alignment.matched.forEach(({ at }, unit) => at.forEach((index) => owner.set(index, unit)));
  return owner;
}

/** True where a source unit begins its clause: nothing but times, joining words and adverbs stand before it. */
export function beginsClause(source: GateSource, alignment: Alignment, unit: number): boolean {
  for (let i = unit; i >= 0; i--) {
    const piece = alignment.matched[i]?.unit.piece;
    if (!piece) return false;
    if (i < unit && !isLeading(piece.norm, piece.kind)) return false;
    if (source.clauseStarts.has(piece.start)) return true;
  }
  return true;
}

function isLeading(norm: string, kind: string): boolean {
  return (
    kind === 'time' ||
    kind === 'times' ||
    kind === 'date' ||
    kind === 'sign' ||
    isIn('conjunctions', norm) ||
    isIn('adverbs', norm) ||
    /^(?:at|am|pm|on|@|did|was|were|not|didn'?t|v|bit|a|in|nocte|mane|approx|about|around)$/u.test(norm)
  );
}

const PLACEABLE = new Set([
  'from',
  'for',
  'in',
  'on',
  'by',
  'out',
  'member',
  'staff',
  'time',
  'after',
  'then',
]);

/** Small words that only a named neighbour allows. */
function allowedBeside(alignment: Alignment, index: number): boolean {
  const key = alignment.keys[index]?.key ?? '';
  const prev = alignment.keys[index - 1]?.key ?? '';
  const next = alignment.keys[index + 1]?.key ?? '';
  if (!PLACEABLE.has(key)) return false;
  if (key === 'from') return next.startsWith('t') && /^t\d/u.test(next);
  if (key === 'for') return /^m.*\|(?:minute|hour|second)$/u.test(next);
  if (key === 'time') return prev.startsWith('#');
  if (key === 'on') return isIn('weekdays', next) || next.startsWith('d');
  if (key === 'in')
    return next === 'the' && /^(?:morning|afternoon|evening)$/u.test(alignment.keys[index + 2]?.key ?? '');
  return false;
}

/** Reasons for every word of the wording that the statement does not account for. */
export function addedReasons(source: GateSource, alignment: Alignment): string[] {
  const reasons: string[] = [];
  const owner = ownerOf(alignment);
  const personKeys = new Set(keysOfWords(source.person ?? ''));
  const pronouns: readonly string[] = source.pronoun ? words.pronouns[source.pronoun] : [];
  for (const index of alignment.spare) {
    const { key, piece } = alignment.keys[index] ?? { key: '', piece: undefined };
    if (
      key === 'be' ||
      key === 'have' ||
      key === 'do' ||
      isIn('insertable', key) ||
      allowedBeside(alignment, index)
    ) {
      if (key === 'do' && alignment.keys[index + 1]?.key !== 'neg')
        reasons.push(`added a word: ${piece?.text}`);
      continue;
    }
    const isPerson = personKeys.has(key);
    if (isPerson || (pronouns.includes(key) && /^(?:she|he|they)$/u.test(key))) {
      const reason = subjectReason(source, alignment, owner, index, personKeys);
      if (reason) reasons.push(reason);
      continue;
    }
    if (key === 'i') {
      if (!source.writer) reasons.push('added the writer as the one who acted');
      else if (subjectReason(source, alignment, owner, index, personKeys))
        reasons.push('gave an act to the writer');
      continue;
    }
    if (isPronoun(key)) reasons.push(`guessed a pronoun: ${piece?.text}`);
    else if (key === 'neg' || isIn('negations', key)) reasons.push(`added a "no" or "not": ${piece?.text}`);
    else reasons.push(`added a word: ${piece?.text}`);
  }
  return reasons;
}

/** "stayed with her": the clause names the person as the one it was done to. */
function doneToThem(source: GateSource, alignment: Alignment, unit: number): boolean {
  const start = alignment.matched[unit]?.unit.piece.start ?? 0;
  const end = Math.min(...[...source.clauseStarts].filter((at) => at > start), Infinity);
  const word = alignment.matched[unit]?.unit.piece.norm ?? '';
  const passive = verbOf(word)?.verb.actor === 'toPerson';
  return (
    !passive && hasObjectPronoun(source.pieces.filter((piece) => piece.start >= start && piece.start < end))
  );
}

/** True where an earlier clause of the statement reports what somebody said, without quoting them. */
function followsSpeech(source: GateSource, alignment: Alignment, unit: number): boolean {
  const start = alignment.matched[unit]?.unit.piece.start ?? 0;
  const clause = Math.max(...[...source.clauseStarts].filter((at) => at <= start), 0);
  const earlier = source.pieces.filter((piece) => piece.start < clause);
  if (earlier.some((piece) => piece.kind === 'quote')) return false;
  return earlier.some(
    (piece) => verbOf(piece.norm)?.verb.actor === 'say' || /^(?:per|apparently|thinks)$/u.test(piece.norm),
  );
}

/** "Bill - fell", "night staff - slept": an earlier clause is only somebody else, and the person is not named since. */
function followsAnother(
  source: GateSource,
  alignment: Alignment,
  unit: number,
  personKeys: ReadonlySet<string>,
): boolean {
  const piece = alignment.matched[unit]?.unit.piece;
  const starts = [...source.clauseStarts].filter((at) => at <= (piece?.start ?? 0)).sort((a, b) => a - b);
  const clauses = starts
    .slice(0, -1)
    .map((from, i) => source.pieces.filter(({ start }) => start >= from && start < (starts[i + 1] ?? 0)));
  const person = new Set((source.person ?? '').toLowerCase().split(/\s+/u));
  const leads = clauses.map((clause) => leadOf(clause, source.names, person));
  const at = leads.findLastIndex((lead) => lead !== null);
  if (at === -1) return false;
  if (clauses.slice(at + 1).some((clause) => clause.some(({ norm }) => personKeys.has(norm)))) return false;
  // "Night staff - turned 0200": what staff did for the person.
  return leads[at] !== 'role' || verbOf(piece?.norm ?? '')?.verb.actor !== 'toPerson';
}

/** The person may be added only as the subject of a verb that had none. */
function subjectReason(
  source: GateSource,
  alignment: Alignment,
  owner: ReadonlyMap<number, number>,
  index: number,
  personKeys: ReadonlySet<string>,
): string | null {
  let next = index + 1;
  while (
    next < alignment.keys.length &&
    !owner.has(next) &&
    (personKeys.has(alignment.keys[next]?.key ?? '') ||
      /^(?:be|have|do|a|the|also|then)$/u.test(alignment.keys[next]?.key ?? ''))
  )
    next++;
  const unit = owner.get(next);
  if (unit === undefined) return 'added the person where no verb follows';
  if (!beginsClause(source, alignment, unit))
    return `gave an act to the person: ${alignment.keys[next]?.piece.text}`;
  if (followsAnother(source, alignment, unit, personKeys))
    return `gave somebody else's act to the person: ${alignment.keys[next]?.piece.text}`;
  if (doneToThem(source, alignment, unit))
    return `gave an act done to the person to the person: ${alignment.keys[next]?.piece.text}`;
  if (followsSpeech(source, alignment, unit))
    return `made a report into a fact: ${alignment.keys[next]?.piece.text}`;
  const word = alignment.keys[next]?.piece.norm ?? '';
  const actor = verbOf(word)?.verb.actor;
  if (actor === 'tell') return `unclear who told whom: ${word}`;
  if (actor === 'say' && source.others) return `unclear who said it: ${word}`;
  const little = word === 'bit' && isIn('states', alignment.keys[next + 1]?.piece.norm ?? '');
  if (actor === 'harm' && !little) return `unclear who did it: ${word}`;
  return null;
}
