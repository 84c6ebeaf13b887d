/** What a wording added: only listed function words and the person's name or stated pronoun, and only as subject. */
import { isIn, isPronoun, verbOf } from './lexicon';
import type { Alignment, GateSource } from './gate';
import { words } from '@/core/knowledge/draft';

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

const PLACEABLE = new Set(['in', 'on', 'by', 'out', 'member', 'staff', 'time', 'after', 'then']);

/** Small words that only a named neighbour allows. */
function allowedBeside(alignment: Alignment, index: number): boolean {
  const key = alignment.keys[index]?.key ?? '';
  const prev = alignment.keys[index - 1]?.key ?? '';
  const next = alignment.keys[index + 1]?.key ?? '';
  if (!PLACEABLE.has(key)) return false;
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
  const personKeys = new Set((source.person ?? '').toLowerCase().split(/\s+/u).filter(Boolean));
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
  const word = alignment.keys[next]?.piece.norm ?? '';
  const actor = verbOf(word)?.verb.actor;
  if (actor === 'say' && source.others) return `unclear who said it: ${word}`;
  if (actor === 'harm') return `unclear who did it: ${word}`;
  return null;
}
