/** Who acted on whom: a passive may replace a missing subject, never a stated one. */
import type { Alignment, GateSource } from './gate';
import { beginsClause, ownerOf } from './gate-added';
import { isIn, isJoining, isPronoun, verbOf } from './lexicon';
import { isListed } from './listed-words';

const isPersonal = (alignment: Alignment, source: GateSource, unit: number): boolean => {
  const entry = alignment.matched[unit];
  if (!entry) return false;
  const { norm } = entry.unit.piece;
  return (
    entry.unit.critical === 'name' ||
    entry.unit.critical === 'role' ||
    isPronoun(norm) ||
    source.names.has(norm) ||
    isIn('firstPerson', norm) ||
    /^(?:111|999|101)$/u.test(norm)
  );
};

function nextContent(alignment: Alignment, unit: number): number | null {
  const next = unit + 1;
  const entry = alignment.matched[next];
  if (!entry) return null;
  const { piece } = entry.unit;
  const ends = piece.kind !== 'word' || isJoining(piece.norm);
  return ends ? null : next;
}

function passiveReason(
  source: GateSource,
  alignment: Alignment,
  unit: number,
  subject: number,
): string | null {
  const piece = alignment.matched[unit]?.unit.piece;
  if (!piece) return null;
  const written = alignment.keys[alignment.matched[unit]?.at[0] ?? -1]?.piece.norm ?? piece.norm;
  const reading = verbOf(written);
  if (!reading) return null;
  // "son was rang"; "was a bit quiet" is no verb.
  if (!reading.forms.has('participle'))
    return reading.forms.has('past') && written !== 'bit'
      ? `turned the doer into the done-to: ${piece.text}`
      : null;
  if (reading.verb.actor === 'harm') return `hides who did it: ${piece.text}`;
  if (beginsClause(source, alignment, unit)) {
    const added = alignment.spare.includes(subject);
    if (added && reading.verb.actor !== 'toPerson' && !/^(?:found|seen|cared|brought)$/u.test(written))
      return `turned the person from doer to done-to: ${piece.text}`;
    return null;
  }
  const before = unit - 1;
  if (!isPersonal(alignment, source, before)) return null;
  if (isListed('heard', written) && nextContent(alignment, unit) === null) return null;
  return `turned the doer into the done-to: ${piece.text}`;
}

/** Reasons for passives that swap doer and done-to, and for speech given to somebody else. */
export function voiceReasons(source: GateSource, alignment: Alignment): string[] {
  const reasons: string[] = [];
  const owner = ownerOf(alignment);
  for (const index of alignment.spare) {
    if (alignment.keys[index]?.key !== 'be') continue;
    let next = index + 1;
    while (
      next < alignment.keys.length &&
      /^(?:neg|also|fully|partly|a|have|be|still)$/u.test(alignment.keys[next]?.key ?? '') &&
      verbOf(alignment.keys[next]?.piece.norm ?? '') === null
    )
      next++;
    const unit = owner.get(next);
    if (unit === undefined) continue;
    const reason = passiveReason(source, alignment, unit, index - 1);
    if (reason) reasons.push(reason);
  }
  return [...reasons, ...speakerReasons(source, alignment)];
}

/** For every verb of saying, telling or harming with a stated subject: the same subject still stands before it. */
function speakerReasons(source: GateSource, alignment: Alignment): string[] {
  const reasons: string[] = [];
  alignment.matched.forEach((entry, i) => {
    const actor = verbOf(entry.unit.piece.norm)?.verb.actor;
    if (!actor || !['say', 'harm', 'tell'].includes(actor) || entry.at.length === 0) return;
    const before = alignment.matched[i - 1];
    if (!before || before.at.length === 0 || !isPersonal(alignment, source, i - 1)) return;
    if (source.clauseStarts.has(entry.unit.piece.start)) return;
    if (Math.max(...before.at) > Math.min(...entry.at))
      reasons.push(`changed who acted: ${entry.unit.piece.text}`);
  });
  return reasons;
}
