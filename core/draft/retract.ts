/**
 * Retractions ("gave 2 no sorry 1", "111? no, office"): what the writer took back is left out only where it is
 * plain what replaces it; otherwise the words stay and a question is asked. Source: care-domain 7.1 N11.
 */
import { isIn, verbOf } from './lexicon';
import type { Piece } from './pieces';
import { otherWord, withoutDenial } from './retract-word';
import { alike, isFact, isPersonKind, kindAt, type Kind } from './retract-kinds';
import { AFTER_SIGN, MARKER, STRONG } from './retract-markers';
import { bareNo, doubtfulNo, isCorrected } from './retract-no';
import { isListed } from './listed-words';
import { isMedicine } from './medicine-names';
import { isDoseUnit } from './format';

export interface Retraction {
  pieces: Piece[];
  /** The replaced words were found; false: the statement must stay as typed. */
  resolved: boolean;
  /** The marker, for the question. */
  marker: Piece;
  /** What replaces what is told by meaning alone: asked about, though the writer seems to answer. */
  doubtful?: true;
  /** One value for the only one of its kind, or for one straight before it: nobody needs to ask. */
  plain?: boolean;
}

export interface Parts {
  before: Piece[];
  after: Piece[];
  marker: Piece;
  /** "scratch that": what stood before is taken back as a whole. */
  isStrong: boolean;
}

function partsOf(text: string, pieces: readonly Piece[]): Parts | null {
  const last = pieces.at(-1);
  for (let i = 1; i < pieces.length; i++) {
    const marker = pieces[i];
    if (!marker || !last || marker.kind === 'quote') continue;
    const hit = MARKER.exec(text.slice(marker.start, last.end));
    const skipped = hit ? 0 : bareNo(pieces, i);
    if (!hit && skipped === 0) continue;
    const isStrong = hit !== null && STRONG.test(hit[0]);
    if (hit && !isStrong && AFTER_SIGN.test(hit[0]) && pieces[i - 1]?.kind === 'word') continue;
    if (isStrong && isListed('ordersInSpeech', pieces[i - 1]?.norm)) continue;
    // "bypassing? no": a question and its answer.
    if (hit && marker.text === '?' && marker.start + hit[0].length >= last.end) continue;
    const from = hit ? marker.start + hit[0].length : (pieces[i + skipped]?.start ?? last.end);
    const before = pieces.slice(0, i);
    while (/^[.,…?–—-]$/u.test(before.at(-1)?.text ?? '')) before.pop();
    const after = pieces.filter((piece) => piece.start >= from);
    if (skipped === 2) after.splice(1, 1);
    while (skipped > 0 && after[0]?.text === ',') after.shift();
    // "better by 1030 (no wait 1045)": the bracket holds nothing but the correction.
    const shut = after.findIndex((piece) => piece.text === ')');
    if (before.at(-1)?.text === '(' && shut !== -1) {
      before.pop();
      after.splice(shut, 1);
    }
    return { before, after, marker, isStrong };
  }
  return null;
}

/** How many values in a row the correction gives before its first mark, time or fresh fact of another kind. */
function valuesIn(after: readonly Piece[], wanted: Kind | null): number {
  const end = after.findIndex(
    (piece) =>
      piece.kind === 'mark' ||
      (piece.kind === 'time' && wanted !== 'time') ||
      // "15ml at 8": when, and no second amount.
      (/^(?:at|by|@|from|until|til)$/u.test(piece.norm) && wanted !== 'time'),
  );
  const upto = end === -1 ? after.length : end;
  return after.filter((_, i) => i < upto && alike(kindAt(after, i), wanted) > 0).length;
}

/** The places a correction may be about: those of its own kind where there is one. */
function placesFor(before: readonly Piece[], wanted: Kind | null): number[] {
  const near = before.map((_, i) => alike(kindAt(before, i), wanted));
  const best = Math.max(0, ...near);
  return best === 0 ? [] : near.flatMap((one, i) => (one === best ? [i] : []));
}

/** "told daughter at 2 - scratch that, it was her niece i told": the clause before goes, what follows stands by itself. */
function withoutClause({ before, after, marker, isStrong }: Parts): Retraction | null {
  // "scrap that about fall, was Norma": what it was about only the writer knows.
  if (after[0]?.norm === 'about') return null;
  if (!isStrong || !after.some(({ norm }) => verbOf(norm) !== null || /^(?:was|is|had)$/u.test(norm)))
    return null;
  let from = before.length;
  while (from > 0 && before[from - 1]?.kind !== 'mark') from--;
  return { pieces: [...before.slice(0, from), ...after], resolved: true, marker };
}

/** Where somebody is named: "niece", "dtr Carol". */
function peopleIn(pieces: readonly Piece[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  pieces.forEach((_, i) => {
    const kind = kindAt(pieces, i);
    if (!isPersonKind(kind)) return;
    const last = found.at(-1);
    if (last?.to === i && kind === 'name') last.to = i + 1;
    else found.push({ from: i, to: i + 1 });
  });
  return found;
}

/** "dtr Carol told 0410, no wait it was son Mike": one person for another, and nothing else said anew. */
function otherPerson({ before, after, marker }: Parts): Retraction | null {
  const [meant] = peopleIn(after);
  const [said, another] = peopleIn(before);
  if (!meant || !said || another || meant.from > 4) return null;
  const again = after
    .slice(0, meant.from)
    .every(({ norm }) => isListed('saysAgain', norm) || before.some((piece) => piece.norm === norm));
  const rest = after.slice(meant.to);
  // "nurse? no it was Ola timed"
  if (again && before.length === 1 && marker.text === '?')
    return { pieces: after.slice(meant.from), resolved: true, marker };
  if (!again || (rest[0] && rest[0].kind !== 'mark')) return null;
  const pieces = [
    ...before.slice(0, said.from),
    ...after.slice(meant.from, meant.to),
    ...before.slice(said.to),
    ...rest,
  ];
  return { pieces, resolved: true, marker };
}

/** Looks for retractions inside one sentence's pieces, one after the other; null where there is none. */
export function retractionIn(text: string, pieces: readonly Piece[]): Retraction | null {
  const first = oneRetraction(text, pieces);
  if (!first?.resolved || first.pieces.length >= pieces.length) return first;
  const next = retractionIn(text, first.pieces);
  if (!next) return first;
  const plain = first.plain === true && next.plain === true;
  return { ...next, plain, pieces: next.resolved ? next.pieces : [...pieces], marker: first.marker };
}

function oneRetraction(text: string, pieces: readonly Piece[]): Retraction | null {
  const parts = partsOf(text, pieces);
  const doubted = parts ? null : doubtfulNo(pieces);
  if (!parts) return doubted && { pieces: [...pieces], resolved: false, marker: doubted };
  const { before, after, marker } = parts;
  const someone = otherPerson(parts);
  if (someone) return someone;
  const denial = withoutDenial(parts);
  if (denial) return { pieces: denial, resolved: true, marker, plain: true };
  const word = otherWord(parts);
  if (word) return { pieces: word, resolved: true, marker, doubtful: true };
  const unresolved = withoutClause(parts) ?? { pieces: [...pieces], resolved: false, marker };
  const at = after.slice(0, 3).findIndex((_, i) => kindAt(after, i) !== null);
  const key = after[at];
  if (!key) return unresolved;
  const wanted = kindAt(after, at);
  const places = placesFor(before, wanted);
  const several = wanted === 'side' ? 1 : Math.max(1, valuesIn(after, wanted));
  const replaced = places.at(several > 1 && places.length >= several ? -several : -1);
  if (replaced === undefined) return unresolved;
  let from = replaced;
  for (let lead = at; lead > 0 && before[from - 1]?.norm === after[lead - 1]?.norm; lead--) from--;
  if (replaced - from < at) return unresolved;
  const rest = after.slice(at + 1);
  // "51.3 no hang on 53.1? chair scale": the second is not sure either.
  if (rest[0]?.text === '?' && marker.text !== '?') return unresolved;
  // "37.6 then 36.7 no 37.6 was Mr D in 4", "10mg instead of 5, i mean 5 instead of 10": more than the one value changes.
  if (/^(?:was|were|is)$/u.test(rest[0]?.norm ?? '') || [before, rest].every(setsAgainst)) return unresolved;
  const follows = several > 1 || (rest[0] !== undefined && rest[0].kind !== 'mark');
  const behind = before.slice(replaced + 1);
  const same = before[replaced + 1];
  // "L knee swelling, sorry R knee": only the side was wrong.
  if (wanted === 'side' && at === 0 && same && same.norm === rest[0]?.norm && before.length > replaced + 2)
    return {
      pieces: [...before.slice(0, replaced), key, ...behind, ...rest.slice(1)],
      resolved: true,
      marker,
    };
  const again = follows && (several > 1 || saysAgain(behind, rest));
  if (again && losesFact(behind, rest)) return unresolved;
  const kept = again ? [] : behind;
  const one = places.length === 1 || ((behind.length === 0 || again) && several === 1);
  const plain = one && isPlain(parts, replaced, wanted);
  return {
    pieces: [...before.slice(0, from), ...after.slice(0, at + 1), ...kept, ...rest],
    resolved: true,
    marker,
    plain,
  };
}

/** "14.2 no 12.4", "L side, no R side": but a dose put right is asked about, and so is a person or a word. */
function isPlain({ before, after }: Parts, replaced: number, wanted: Kind | null): boolean {
  const said = kindAt(before, replaced);
  const amount = wanted === 'number' || wanted === 'measure' || wanted === 'fraction';
  if (amount && (isDoseUnit(before[replaced]) || [...before, ...after].some(({ norm }) => isMedicine(norm))))
    return false;
  return isCorrected(wanted) && (said === wanted || (amount && alike(said, wanted) > 1));
}

const setsAgainst = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ norm }) => /^(?:instead|rather|than)$/u.test(norm));

/** "2 tablets, no sorry 1 tablet": what follows says the rest anew. "Friday appt, sorry Thursday 10.20" does not. */
const saysAgain = (behind: readonly Piece[], rest: readonly Piece[]): boolean =>
  (rest[0]?.kind === 'word' && !isIn('prepositions', rest[0].norm)) ||
  behind.some((_, i) => {
    const kind = kindAt(behind, i);
    return isFact(kind) && rest.some((__, k) => alike(kindAt(rest, k), kind) > 1);
  });

/** "ate 1/2 lunch at 12, no wait 3/4 with a fork": the time was never taken back. */
const losesFact = (behind: readonly Piece[], rest: readonly Piece[]): boolean =>
  behind.some((_, i) => {
    const kind = kindAt(behind, i);
    return isFact(kind) && !rest.some((__, k) => alike(kindAt(rest, k), kind) > 0);
  });

/** True where a sentence only corrects the one before it ("Actually 3/4"). */
export function startsWithRetraction(text: string, first: Piece, last: Piece): boolean {
  return (
    MARKER.test(text.slice(first.start, last.end)) ||
    /^actually\s+[\d½¼¾]/iu.test(text.slice(first.start, last.end))
  );
}
