/** A "no" without a "wait" or a "sorry" that takes a value back. */
import type { Piece } from './pieces';
import { isPersonKind, kindAt, type Kind } from './retract-kinds';

const CORRECTED: ReadonlySet<Kind | null> = new Set<Kind>([
  'number',
  'measure',
  'time',
  'fraction',
  'weekday',
  'ratio',
  'date',
]);

/** What a bare "no" before it takes the like of back, a side besides. */
export const isCorrected = (kind: Kind | null): boolean => kind === 'side' || CORRECTED.has(kind);

/**
 * "14.2 no 12.4", "L side, no R side": a bare "no" between two values of one kind takes the first back.
 * @returns how many pieces the sign takes up; 0 where there is none
 */
export function bareNo(pieces: readonly Piece[], i: number): number {
  const next = pieces[i + 1];
  if (pieces[i]?.norm !== 'no' || !next) return 0;
  // "L elbow, no the R one"
  if (next.norm === 'the' && kindAt(pieces, i + 2) === 'side' && pieces[i + 3]?.norm === 'one') return 2;
  // "were laced no, were slip-ons"
  const again = next.text === ',' ? pieces[i + 2] : next;
  const earlier = pieces.slice(Math.max(0, i - 3), i - 1);
  if (/^(?:was|were|is|had)$/u.test(again?.norm ?? '') && earlier.some(({ norm }) => norm === again?.norm))
    return 1;
  // "son Tom visited, no it was grandson Tim"
  const isNamedAgain = /^(?:it|that)$/u.test(next.norm) && pieces[i + 2]?.norm === 'was';
  if (isNamedAgain && isPersonKind(kindAt(pieces, i + 3)))
    return pieces.slice(Math.max(0, i - 5), i).some((_, at, all) => isPersonKind(kindAt(all, at))) ? 1 : 0;
  const near = pieces.slice(Math.max(0, i - 3), i).filter((piece) => piece.text !== ',');
  // "£5 no £15"
  const isMoney = next.text === '£' && near.at(-2)?.text === '£';
  const kind = kindAt(pieces, isMoney ? i + 2 : i + 1);
  // "stock 23 now no 22"
  if (near.at(-1)?.norm === 'now') near.pop();
  // "2 wkly no 3 wkly": what is counted is said again.
  const unit = near.at(-1)?.kind === 'word' && near.at(-1)?.norm === pieces[i + 2]?.norm;
  if (unit && kind === 'number' && near.at(-2)?.kind === 'number') return 1;
  const last = near.length - 1;
  if (kind === 'side') {
    const same = near[last]?.kind === 'word' && near[last]?.norm === pieces[i + 2]?.norm;
    return same && kindAt(near, last - 1) === 'side' ? 1 : 0;
  }
  const said = kindAt(near, last);
  if (!said || !CORRECTED.has(kind)) return 0;
  // "at 2 no 2.30"
  if (kind === 'time' && said === 'number' && near[last - 1]?.norm === 'at') return 1;
  // "150 no 180 mls", "30mg no 15"
  const amounts = [kind, said].every((each) => each === 'number' || each === 'measure');
  return said === kind || amounts ? 1 : 0;
}
