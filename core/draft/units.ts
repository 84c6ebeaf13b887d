/** A text as the gate sees it: one key per word or value, with what each may be written as. */
import { words } from '@/core/knowledge/draft';
import { minutesOf } from '@/core/text/patterns';
import { own } from '@/utils/own';
import { expansionAt } from './expand';
import { sideAt } from './sides';
import { measureKey } from './format';
import { isIn, lemma } from './lexicon';
import { isMedicine } from './medicine-names';
import { piecesOf, type Piece } from './pieces';
import { isRoleHere } from './plain-here';
import { isRole } from './signed';
import { respeltAt } from './spelling';

/** What must never be lost, changed or added. */
export type Critical =
  'value' | 'negation' | 'side' | 'role' | 'name' | 'medicine' | 'quote' | 'uncertain' | 'future';

/** How a reason names each. */
export const CRITICAL_WORDS: Record<Critical, string> = {
  value: 'a number, amount or time',
  negation: 'a "no" or "not"',
  side: 'a side',
  role: 'a person',
  name: 'a name',
  medicine: 'a medicine',
  quote: 'spoken words',
  uncertain: 'an uncertainty',
  future: 'something still to be done',
};

/** These stand in the order they were typed. */
export const ORDERED: ReadonlySet<Critical> = new Set<Critical>([
  'value',
  'side',
  'role',
  'name',
  'medicine',
  'quote',
]);

export interface Unit {
  /** Each way of writing it, as a list of keys; the first is as typed. */
  ways: string[][];
  critical: Critical | null;
  piece: Piece;
}

const NEGATIONS = /^(?:no|not|nil|none|cannot)$/u;
const MARKS_IGNORED = /^(?:[.,;:()\n–—-]|!+|\.{2,})$/u;
const fractions: Record<string, string> = {
  '1/2': 'f1/2',
  '½': 'f1/2',
  '1/4': 'f1/4',
  '¼': 'f1/4',
  '3/4': 'f3/4',
  '¾': 'f3/4',
  '1/3': 'f1/3',
  '2/3': 'f2/3',
};
const fractionWords: Record<string, string> = {
  half: 'f1/2',
  quarter: 'f1/4',
  quarters: 'f1/4',
  third: 'f1/3',
  thirds: 'f1/3',
};
const fractionPairs: Record<string, string[]> = { 'f3/4': ['#3', 'f1/4'], 'f2/3': ['#2', 'f1/3'] };

function wordKeys(word: string): string[] {
  const lower = word.toLowerCase().replace(/[’‘]/gu, "'");
  if (lower === 'am') return ['am'];
  if (NEGATIONS.test(lower)) return lower === 'cannot' ? ['can', 'neg'] : ['neg'];
  const contraction = /^(\w+)n't$/u.exec(lower);
  if (contraction?.[1]) return [lemma(contraction[1] === 'ca' ? 'can' : contraction[1]), 'neg'];
  const fraction = own(fractionWords, lower);
  if (fraction) return [fraction];
  if (lower === 'once' || lower === 'twice') return [lower === 'once' ? '#1' : '#2'];
  const figure = own(words.numbersInWords, lower);
  if (figure !== undefined) return [`#${figure}`];
  return [lemma(lower)];
}

/** The keys of a wording from knowledge, e.g. "bowels not opened". */
export function keysOfWords(text: string): string[] {
  return text
    .split(/[\s-]+/u)
    .filter(Boolean)
    .flatMap((word) => (/^\d+$/u.test(word) ? [`#${word}`] : wordKeys(word)));
}

function valueKeys(piece: Piece): string[] {
  switch (piece.kind) {
    case 'time': {
      const minutes = minutesOf(piece.text);
      return [minutes === null ? piece.norm : `t${minutes}`];
    }
    case 'times':
      return piece.text.split(/\s?[-–]\s?/u).map((time) => `t${minutesOf(time) ?? time}`);
    case 'measure':
      return [`m${measureKey(piece.text)}`];
    case 'fraction':
      return [fractions[piece.text] ?? piece.text];
    case 'ratio':
      return [`r${piece.text.replace(/\s?(?:\/|out of)\s?/iu, '/').replace(/\s/gu, '')}`];
    case 'count':
      return [`#${/\d+/u.exec(piece.text)?.[0] ?? ''}`];
    case 'number':
      return [`#${piece.text.replace(/,/gu, '')}`];
    case 'date':
      return [`d${piece.norm.replace(/\s+/gu, '')}`];
    case 'quote':
      return [`q${piece.text.slice(1, -1).trim()}`];
    default:
      return [piece.norm];
  }
}

const isCapitalName = (piece: Piece, first: boolean): boolean =>
  /^\p{Lu}\p{Ll}+/u.test(piece.text) &&
  !first &&
  !isIn('weekdays', piece.norm) &&
  !isIn('months', piece.norm);

function criticalOf(
  piece: Piece,
  keys: readonly string[],
  first: boolean,
  names: ReadonlySet<string>,
  wording: string | null = null,
): Critical | null {
  if (piece.kind === 'quote') return 'quote';
  if (piece.kind === 'query') return 'uncertain';
  if (piece.kind !== 'word' && piece.kind !== 'mark' && piece.kind !== 'sign') return 'value';
  if (keys.includes('neg') || isIn('negations', piece.norm)) return 'negation';
  if (keys.some((key) => key.startsWith('#') || fractionKey.test(key))) return 'value';
  if (isMedicine(piece.norm)) return 'medicine';
  if (isIn('sides', piece.norm)) return 'side';
  if (isRole(piece.norm, wording)) return 'role';
  if (names.has(piece.norm) || isCapitalName(piece, first)) return 'name';
  if (isIn('uncertain', piece.norm) || piece.text === '?') return 'uncertain';
  return isIn('future', piece.norm) ? 'future' : null;
}
const fractionKey = /^f\d\/\d$/u;

/** The units of pieces; `names` are the names known to stand in the note, in lower case. */
export function unitsOf(pieces: readonly Piece[], names: ReadonlySet<string>): Unit[] {
  const units: Unit[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || (piece.kind === 'mark' && MARKS_IGNORED.test(piece.text)) || piece.kind === 'secret')
      continue;
    if (piece.kind === 'sign' && !/[\p{L}\p{N}%£<>=]/u.test(piece.text)) {
      units.push({
        ways: /[+&]/u.test(piece.text) ? [['and'], []] : piece.text === '@' ? [['at'], []] : [[]],
        critical: null,
        piece,
      });
      continue;
    }
    const prev = pieces[i - 1];
    const first = i === 0 || prev?.kind === 'mark' || prev?.kind === 'time';
    if (piece.kind !== 'word') {
      const keys = valueKeys(piece);
      const pair = fractionPairs[keys[0] ?? ''];
      units.push({
        ways: pair ? [keys, pair] : [keys],
        critical: criticalOf(piece, keys, first, names),
        piece,
      });
      continue;
    }
    const found = names.has(piece.norm) ? null : expansionAt(pieces, i);
    const typed =
      found && found.length > 1
        ? pieces.slice(i, i + 2).flatMap((each) => wordKeys(each.norm))
        : wordKeys(piece.norm);
    const ways = [typed];
    const side = sideAt(pieces, i);
    if (side) ways.push(keysOfWords(side));
    if (found)
      for (const way of [found.entry.wording, ...(found.entry.also ?? [])]) ways.push(keysOfWords(way));
    const spelt = names.has(piece.norm) ? null : respeltAt(pieces, i);
    if (spelt) ways.push(keysOfWords(spelt));
    if (/-/u.test(piece.norm)) ways.push(keysOfWords(piece.norm));
    const keys = [...typed, ...(ways[1] ?? [])];
    const wording = found?.entry.wording ?? null;
    const critical = side
      ? 'side'
      : isRoleHere(pieces, i)
        ? 'role'
        : criticalOf(piece, keys, first, names, wording);
    units.push({ ways, critical, piece });
    if (found && found.length > 1) i++;
  }
  return units;
}

/** One key list of a candidate wording, in order. */
export function keysOf(text: string): { key: string; piece: Piece }[] {
  const out: { key: string; piece: Piece }[] = [];
  for (const piece of piecesOf(text)) {
    if ((piece.kind === 'mark' && MARKS_IGNORED.test(piece.text)) || piece.kind === 'secret') continue;
    if (piece.kind === 'sign' && !/[\p{L}\p{N}%£<>=]/u.test(piece.text)) continue;
    const keys =
      piece.kind === 'word'
        ? /-/u.test(piece.norm)
          ? keysOfWords(piece.norm)
          : wordKeys(piece.norm)
        : valueKeys(piece);
    for (const key of keys) out.push({ key, piece });
  }
  return out;
}
