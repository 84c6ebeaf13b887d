/** Which letters and short forms say left or right. */
import { isBeside, isIn, verbOf } from './lexicon';
import type { Piece } from './pieces';

const isWord = (piece: Piece | undefined): boolean => piece?.kind === 'word';

/** "back to L", "L to R", "turned R": repositioning. */
function turned(pieces: readonly Piece[], i: number): boolean {
  const prev = pieces[i - 1]?.norm ?? '';
  const next = pieces[i + 1]?.norm ?? '';
  if (isBeside('turning', prev) || next === 'side') return true;
  const other = (at: number): boolean => /^(?:l|r|left|right|back|side)$/u.test(pieces[at]?.norm ?? '');
  const site = hasSide(pieces[i - 2]?.norm ?? '');
  const arrow = (at: number): boolean => /^[>→]$/u.test(pieces[at]?.text ?? '');
  // "back>L", "changed side L>R"
  if ((arrow(i - 1) && other(i - 2)) || (arrow(i + 1) && other(i + 2))) return true;
  return (prev === 'to' && (site || other(i - 2))) || (next === 'to' && other(i + 2));
}

const hasSide = (word: string): boolean => isIn('bodySites', word) || isIn('sidedToo', word);

/** "turned to rt", "pain knee lt", "sling rt on": a word beside it turns, or is worn or hurts on one side. */
function isSideBy(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1];
  if (isWord(next) && !isIn('prepositions', next?.norm ?? '') && !isIn('conjunctions', next?.norm ?? ''))
    return next?.norm === 'side' || isBeside('nearSide', pieces[i - 1]?.norm);
  return pieces
    .slice(Math.max(0, i - 4), i)
    .some(({ norm }) => isBeside('nearSide', norm) || isIn('bodySites', norm));
}

/** "left aid out, rt in", "brake lt loose", "lt front": the other side stands near, or what comes in pairs. */
function isPaired(pieces: readonly Piece[], i: number): boolean {
  const others = pieces.some(({ norm }, at) => at !== i && /^(?:left|right|l|r|lt|rt|lft|rgt)$/u.test(norm));
  return others || isBeside('paired', pieces[i - 1]?.norm) || isBeside('paired', pieces[i + 1]?.norm);
}

/** The part of the body one or two words behind, with no sign between. */
const siteBehind = (pieces: readonly Piece[], i: number): Piece | undefined =>
  isWord(pieces[i + 1])
    ? [pieces[i + 1], pieces[i + 2]].find((next) => isWord(next) && hasSide(next?.norm ?? ''))
    : undefined;

/** "L+R legs", "L & R heel": the site that two sides share. */
const joinedSide = (pieces: readonly Piece[], i: number): Piece | undefined =>
  /^(?:[+&]|and|n)$/u.test(pieces[i + 1]?.norm ?? '') && /^(?:[LRlr]|lt|rt)$/u.test(pieces[i + 2]?.text ?? '')
    ? siteBehind(pieces, i + 2)
    : undefined;

export const isBeforeSite = (pieces: readonly Piece[], i: number): boolean =>
  siteBehind(pieces, i) !== undefined;

/** What follows cannot be what the side is of. */
export function sideEnds(after: Piece | undefined): boolean {
  const norm = after?.norm ?? '';
  return (
    !isWord(after) ||
    isIn('prepositions', norm) ||
    isIn('conjunctions', norm) ||
    isIn('negations', norm) ||
    verbOf(norm) !== null
  );
}

/** "knee pink R", "shoulder L red line", "moved at 8 instead to R": a part of the body or a turn stands before it. */
function isSideAfter(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1];
  if (!/^[LR]$/u.test(pieces[i]?.text ?? '') || /^(?:number|measure)$/u.test(pieces[i - 1]?.kind ?? ''))
    return false;
  // "mark seen by R. says", "on arm R says": the first letter of a name.
  if (/^\p{Lu}/u.test(next?.text ?? '') || (next?.text === '.' && pieces[i + 2]?.tight)) return false;
  if (verbOf(next?.norm ?? '')?.forms.has('past') || verbOf(next?.norm ?? '')?.forms.has('s')) return false;
  if (/^(?:mr|mrs|ms|miss|dr|by|with|w\/?|and|n|&|told|rang|asked|from)$/u.test(pieces[i - 1]?.norm ?? ''))
    return false;
  const from = pieces.findLastIndex(({ kind }, at) => at < i && kind === 'mark') + 1;
  const before = pieces.slice(Math.max(from, i - 4), i);
  if (before.some(({ norm }) => hasSide(norm))) return true;
  const turn = pieces.slice(from, i).some(({ norm }) => isBeside('turning', norm));
  // "turned L 2am R 4am"
  if (turn && next?.kind === 'time') return true;
  if (next?.norm === 'one' && isPaired(pieces, i)) return true;
  return (turn && pieces[i - 1]?.norm === 'to') || isBeside('partOfSite', pieces[i - 1]?.norm);
}

/** "L arm", "R hip": the letter is a side only beside a part of the body, or where somebody turns. */
export function sideAt(pieces: readonly Piece[], i: number): 'left' | 'right' | null {
  const piece = pieces[i];
  if (!piece || !/^(?:[LRlr]|lt|rt|lft|rgt)$/u.test(piece.text)) return null;
  // "put back and code R in MAR"
  if (isBeside('lettered', pieces[i - 1]?.norm)) return null;
  // "voices r back", "pads r wet": are.
  if (piece.text === 'r' && i === 1 && verbOf(pieces[0]?.norm ?? '')?.forms.has('s')) return null;
  const pair = joinedSide(pieces, i);
  const site = siteBehind(pieces, i) ?? pair;
  const behind = hasSide(pieces[i - 1]?.norm ?? '');
  const isLetter = /^[lr]$/iu.test(piece.text);
  if (!isLetter && !site && isPaired(pieces, i)) return /^[lL]/u.test(piece.text) ? 'left' : 'right';
  // "cold to ankle R warm": the letter may belong to what follows.
  const after = pieces[i + 1];
  const ends = sideEnds(after);
  // "tongue bit R small", "arm hurt L"
  const hurt =
    verbOf(pieces[i - 1]?.norm ?? '')?.forms.has('past') === true &&
    hasSide(pieces[i - 2]?.norm ?? '') &&
    (ends || /^(?:small|sm|large|lg|slight|deep)$/u.test(after?.norm ?? ''));
  const isBehind = ((behind && ends) || hurt) && piece.text !== piece.norm;
  // "lt" and "rt" are seldom anything else: "turned lt", "shin lt", "heel boot rt", not "lt diet" or "rt brown".
  if (!isLetter && !site && (behind || turned(pieces, i) || isSideBy(pieces, i)))
    return /^[lL]/u.test(piece.text) ? 'left' : 'right';
  if (isLetter && !site && (isBehind || turned(pieces, i) || isSideAfter(pieces, i)))
    return piece.norm === 'l' ? 'left' : 'right';
  if (pair) return /^[lL]/u.test(piece.text) ? 'left' : 'right';
  if (!site || (site === pieces[i + 2] && !isBeside('partOfSite', pieces[i + 1]?.norm))) return null;
  return /^[lL]/u.test(piece.text) ? 'left' : 'right';
}
