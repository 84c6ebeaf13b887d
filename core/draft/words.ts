/** The rules' working unit: one word of the wording, with the shorthand it came from. */
import { isBeside, isIn, isJoining, verbOf } from './lexicon';
import { countMeaning, expansionAt } from './expand';
import { isBeforeSite, sideAt, sideEnds } from './sides';
import { countWords, formatMeasure, formatTime, fractionWords } from './format';
import { closes, type Piece } from './pieces';
import { respeltAt } from './spelling';
import type { Span } from './types';
import { isListed } from './listed-words';

/** Stands where a door code or PIN was typed. */
export const HIDDEN = '(code left out)';

export interface Word {
  text: string;
  /** Lower case of text. */
  norm: string;
  /** Null for a word the rules put in. */
  source: Span | null;
  piece: Piece | null;
  /** Written straight after the word before, without a space. */
  tight: boolean;
  /** Never changed further: quotations, figures, names. */
  fixed: boolean;
}

/** A word the rules add. */
export function added(text: string): Word {
  return { text, norm: text.toLowerCase(), source: null, piece: null, tight: false, fixed: false };
}

function from(piece: Piece, text: string, end = piece.end, fixed = false): Word {
  return { text, norm: text.toLowerCase(), source: { start: piece.start, end }, piece, tight: false, fixed };
}

const split = (piece: Piece, text: string, end = piece.end): Word[] =>
  text.split(' ').map((part) => from(piece, part, end));

/** "between 2015 + 2017", "autumn 2019": four figures that may be a year stay as typed. */
function couldBeYear(piece: Piece, prev: Piece | undefined, next: Piece | undefined): boolean {
  if (!/^(?:19|20)\d\d$/u.test(piece.text)) return false;
  return isListed('beforeYear', prev?.norm) || /^(?:bundle|court)$/u.test(next?.norm ?? '');
}

function plainWord(pieces: readonly Piece[], i: number, own: ReadonlySet<string>): string {
  const piece = pieces[i];
  if (!piece) return '';
  if (piece.norm === 'i') return 'I';
  if (isIn('weekdays', piece.norm) && piece.norm.endsWith('day'))
    return piece.text.charAt(0).toUpperCase() + piece.text.slice(1);
  if (own.has(piece.norm.replace(/'s$/u, '')))
    return piece.text.charAt(0).toUpperCase() + piece.text.slice(1);
  return respeltAt(pieces, i) ?? piece.text;
}

/** "1145 & ? forgot": a question mark that stands before what is asked keeps its space. */
const isTightMark = (piece: Piece, next: Piece | undefined): boolean =>
  piece.text === '?' && !piece.tight && next?.kind === 'word' ? false : !/^[(–—-]$/u.test(piece.text);

/** A thing of its own, and not what is said of the one before: known as such, or both are given or sent. */
function isThing(next: Piece | undefined, rest: readonly Piece[]): boolean {
  if (next?.kind !== 'word' || isBeside('graded', next.norm)) return false;
  if (isBeside('gradedOrGiven', next.norm) || isBeside('tests', next.norm)) return true;
  if (isIn('massFood', next.norm) || isIn('drinks', next.norm)) return true;
  if (verbOf(next.norm) || isIn('states', next.norm) || isJoining(next.norm)) return false;
  return rest.some(({ norm }) => isBeside('givenOrSent', norm));
}

/** "dip blood + protein", "protein + blood +", "blood + protein trace": read from a strip, one after the other. */
const isReadOff = (pieces: readonly Piece[], i: number): boolean =>
  pieces.slice(0, i).some(({ norm }) => isBeside('graded', norm)) ||
  pieces.some(
    ({ kind, text, norm }, at) =>
      at > i &&
      (kind === 'grade' || isBeside('results', norm) || (/^[+-]$/u.test(text) && closes(pieces[at + 1]))),
  );

/** "K+ 6.1", "c diff + stool", "pitting + to knee": found, and how much. "flu + covid jab" is two things. */
function isGrade(pieces: readonly Piece[], i: number): boolean {
  const [prev, piece, next] = [pieces[i - 1], pieces[i], pieces[i + 1]];
  if (piece?.text !== '+') return false;
  if (piece.tight && next?.tight !== true && prev?.kind === 'word') return true;
  if (isBeside('graded', prev?.norm) || isIn('prepositions', next?.norm ?? '')) return true;
  return (
    isBeside('gradedOrGiven', prev?.norm) && (isReadOff(pieces, i) || !isThing(next, pieces.slice(i + 2)))
  );
}

/** Opening brackets and slashes hold their neighbours tight. */
function signWords(pieces: readonly Piece[], i: number, piece: Piece): Word[] {
  const [prev, next] = [pieces[i - 1], pieces[i + 1]];
  const joins = /[+&]/u.test(piece.text) && piece.text.length === 1 && !isGrade(pieces, i);
  if (joins && prev?.kind !== 'sign' && next && next.kind !== 'mark' && prev && prev.kind !== 'mark')
    return [from(piece, 'and')];
  if (piece.text === '@' && next) return [from(piece, 'at')];
  return [{ ...from(piece, piece.text), tight: piece.tight }];
}

/** The pieces of one clause as words: safe shorthand written out, amounts spaced, everything else as typed. */
export function wordsOf(pieces: readonly Piece[], own: ReadonlySet<string>): Word[] {
  const out: Word[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) continue;
    const prev = pieces[i - 1];
    const next = pieces[i + 1];
    switch (piece.kind) {
      case 'time':
        out.push(
          from(piece, couldBeYear(piece, prev, next) ? piece.text : formatTime(piece.text), piece.end, true),
        );
        break;
      case 'times': {
        const [a = '', b = ''] = piece.text.split(/\s?[-–]\s?/u);
        out.push(from(piece, `${formatTime(a)} to ${formatTime(b)}`, piece.end, true));
        break;
      }
      case 'measure':
        out.push(from(piece, formatMeasure(piece.text), piece.end, true));
        break;
      case 'fraction':
        out.push(from(piece, fractionWords(piece, prev, next) ?? piece.text, piece.end, true));
        break;
      case 'count':
        if (/^assistance$/u.test(out.at(-1)?.norm ?? '')) {
          out.push(added('of'), from(piece, /\d+/u.exec(piece.text)?.[0] ?? piece.text, piece.end, true));
          break;
        }
        out.push({
          ...from(
            piece,
            countMeaning(pieces, i) === 'times' ? countWords(piece.text) : piece.text,
            piece.end,
            true,
          ),
          // "2x3": a size.
          tight: piece.tight && prev?.kind === 'number',
        });
        break;
      case 'quote':
        out.push(from(piece, `"${piece.text.slice(1, -1).trim()}"`, piece.end, true));
        break;
      case 'secret':
        out.push(from(piece, HIDDEN, piece.end, true));
        break;
      case 'word': {
        const side = sideAt(pieces, i);
        const found = side || own.has(piece.norm) ? null : expansionAt(pieces, i);
        // "shin lt": the left shin.
        if (
          side &&
          isIn('bodySites', prev?.norm ?? '') &&
          out.at(-1)?.piece === prev &&
          next?.kind !== 'sign' &&
          next?.norm !== 'side' &&
          !isBeforeSite(pieces, i) &&
          (sideEnds(next) || !/^[LR]$/u.test(piece.text))
        )
          out.splice(-1, 0, from(piece, side));
        // "aid L only": the side, and not what somebody left.
        else if (side) out.push(from(piece, side, piece.end, !isBeforeSite(pieces, i)));
        else if (found) {
          const end = pieces[i + found.length - 1]?.end ?? piece.end;
          out.push(...split(piece, found.entry.wording, end));
          i += found.length - 1;
        } else
          out.push({
            ...from(piece, plainWord(pieces, i, own)),
            tight: piece.tight && prev?.kind === 'number' && !/^(?:hrly|hourly|ra)$/u.test(piece.norm),
          });
        break;
      }
      case 'mark':
        out.push({ ...from(piece, piece.text), tight: isTightMark(piece, next) });
        break;
      case 'sign':
        out.push(...signWords(pieces, i, piece));
        break;
      default:
        out.push({
          ...from(piece, piece.text, piece.end, true),
          tight: piece.tight && prev?.kind === 'sign',
        });
    }
  }
  return out;
}

/** Other people's names as they are shown: last of all, so that a clause is worded the same however much is shown. */
export const withInitials = (words: readonly Word[], initials: ReadonlyMap<string, string>): Word[] =>
  words.map((word) => {
    const initial = word.norm === word.piece?.norm ? initials.get(word.norm) : undefined;
    return initial === undefined ? word : { ...word, text: initial };
  });

/** Joins words to text and says where each source character range ended up. */
export function textOf(list: readonly Word[]): { text: string; ends: { source: Span; at: number }[] } {
  let text = '';
  const ends: { source: Span; at: number }[] = [];
  list.forEach((word, i) => {
    const prev = list[i - 1];
    const glued =
      word.tight ||
      prev?.text === '(' ||
      (prev?.piece?.kind === 'sign' && /[/£#<>=~x×-]$/iu.test(prev.text) && word.piece?.tight === true);
    text += (i === 0 || glued ? '' : ' ') + word.text;
    if (word.source) ends.push({ source: word.source, at: text.length });
  });
  return { text, ends };
}
