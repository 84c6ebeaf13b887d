/** Each "no" keeps standing beside what it denies. */
import { isIn } from './lexicon';
import type { Alignment } from './gate';

const REACH = 4;

/** Content units on either side of a unit, nearest first, as indexes into matched. */
function neighbours(alignment: Alignment, unit: number, step: 1 | -1, most: number): number[] {
  const out: number[] = [];
  for (let i = unit + step; i >= 0 && i < alignment.matched.length && out.length < most; i += step) {
    const entry = alignment.matched[i];
    if (!entry || entry.at.length === 0) continue;
    const key = entry.unit.ways[0]?.[0] ?? '';
    if (entry.unit.ways.some((way) => way.length === 0) || key === 'be' || isIn('insertable', key)) continue;
    out.push(i);
  }
  return out;
}

/** Reasons for every negation whose neighbour in the wording is not its neighbour in the statement. */
export function negationReasons(alignment: Alignment): string[] {
  const reasons: string[] = [];
  alignment.matched.forEach(({ unit, at }, i) => {
    if (unit.critical !== 'negation' || at.length === 0) return;
    const own = at.filter((index) =>
      /^(?:neg|without|never|unable|neither|nor)$/u.test(alignment.keys[index]?.key ?? ''),
    );
    const place = own[0] ?? at[0] ?? 0;
    const inside = at.length > 1 && alignment.keys[at.at(-1) ?? 0]?.key !== 'neg';
    const near = inside ? [] : neighbours(alignment, i, 1, 1);
    const wanted = near.length > 0 ? near : neighbours(alignment, i, -1, 1);
    if (inside && wanted.length === 0) return;
    const close = wanted.some((index) =>
      alignment.matched[index]?.at.some(
        (pos) => Math.abs(pos - place) <= REACH && !crosses(alignment, place, pos),
      ),
    );
    if (wanted.length > 0 && !close) reasons.push(`moved a "${unit.piece.text}" away from what it denies`);
    else if (near.length > 0 && jumped(alignment, i, place, near[0] ?? i))
      reasons.push(`moved a "${unit.piece.text}" onto something else`);
  });
  return reasons;
}

/** Another negation or "but" between the two places, or, looking back, any other word of the statement. */
function crosses(alignment: Alignment, a: number, b: number): boolean {
  const [from, to] = a < b ? [a, b] : [b, a];
  const owned = new Set(alignment.matched.flatMap(({ at }) => at));
  for (let i = from + 1; i < to; i++) {
    const key = alignment.keys[i]?.key ?? '';
    if (/^(?:neg|but)$/u.test(key)) return true;
    if (b < a && owned.has(i) && key !== 'be' && !isIn('insertable', key)) return true;
  }
  return false;
}

/** A content word that stood before the negation now stands between it and what it denies. */
function jumped(alignment: Alignment, negation: number, place: number, denied: number): boolean {
  const deniedAt = Math.min(...(alignment.matched[denied]?.at ?? [place]));
  if (deniedAt < place) return false;
  for (let i = 0; i < alignment.matched.length; i++) {
    const entry = alignment.matched[i];
    if (!entry || i === negation || i === denied || entry.at.length === 0) continue;
    const pos = Math.min(...entry.at);
    if (
      pos > place &&
      pos < deniedAt &&
      (i < negation || i > denied) &&
      !isIn('insertable', entry.unit.ways[0]?.[0] ?? '')
    )
      return true;
  }
  return false;
}
