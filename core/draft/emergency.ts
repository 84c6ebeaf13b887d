/** Words that mean: call 999 before writing anything. Source: care-domain 7.2. */
import { emergency } from '@/core/knowledge/emergency';
import { clauseRound, isQuiet, isWhereToDie, sentenceRound } from '@/core/text/quiet';
import { quick, type Quick } from '@/core/text/quick';
import { partSignsIn } from './emergency-parts';
import { piecesOf } from './pieces';
import { mayHoldSlip, respeltAt } from './spelling';
import type { Span } from './types';

const shapeOf = (pattern: string): RegExp => new RegExp(pattern, 'iu');
const quickly = (pattern: string, flags: string): Quick => quick(new RegExp(withForms(pattern), flags));
const withForms = (pattern: string): string =>
  pattern.replace(/\{([a-z]+)\}/gu, (whole, name: string) => emergency.forms[name] ?? whole);

const shapeOrNone = (pattern: string | undefined): RegExp | null =>
  pattern === undefined ? null : shapeOf(pattern);

const entries = emergency.entries.map(({ id, pattern, with: beside, negatable, ...veto }) => ({
  id,
  shown: veto.notesOnly === true ? ('notes' as const) : undefined,
  shape: quickly(pattern, 'giu'),
  beside: beside === undefined ? null : quickly(beside, 'giu'),
  unless: shapeOrNone(veto.unless),
  unlessFollowed: shapeOrNone(veto.unlessFollowed),
  unlessInSentence: shapeOrNone(veto.unlessInSentence),
  negatable,
}));
const isCall = ({ shown }: Sign): boolean => shown === undefined;
const isOfNotes = ({ shown }: Sign): boolean => shown === undefined || shown === 'notes';
const verbatim = emergency.verbatim.map((pattern) => quickly(pattern, 'giu'));

const NOW = { deniable: true, acute: true };

/** How far from a sign the other one may stand that makes it an emergency. */
const NEAR = 90;
function isBeside(text: string, sign: Span, beside: Quick): boolean {
  const from = Math.max(0, sign.start - NEAR);
  for (const { index, 0: words } of beside.all(text.slice(from, sign.end + NEAR))) {
    const start = from + index;
    if (!isQuiet(text, { start, end: start + words.length }, NOW)) return true;
  }
  return false;
}

interface Sign extends Span {
  id: string;
  /** Less than a call to 999. */
  shown?: 'notes' | 'words' | 'danger' | undefined;
}

function signsIn(text: string): Sign[] {
  const signs: Sign[] = [];
  for (const { id, shown, shape, beside, unless, unlessFollowed, unlessInSentence, negatable } of entries)
    for (const { index, 0: words } of shape.all(text)) {
      const sign = { id, shown, start: index, end: index + words.length };
      const { before, after } = clauseRound(text, sign);
      if (unless?.test(`${before}${words}${after}`) === true) continue;
      if (isQuiet(text, sign, { deniable: negatable, acute: true })) continue;
      const sentence = sentenceRound(text, sign);
      if (unlessFollowed?.test(sentence.after) === true) continue;
      if (unlessInSentence?.test(`${sentence.before}${words}${sentence.after}`) === true) continue;
      if (beside === null || isBeside(text, sign, beside)) signs.push(sign);
    }
  return [...signs, ...partsIn(text)];
}

const partsIn = (text: string, acute = true): Sign[] =>
  partSignsIn(text, (place, sought) =>
    isQuiet(text, place, { deniable: sought.deniable, acute: acute && sought.acute }),
  );

/** The text with slips of the finger put right, and where each character of it came from. */
function corrected(text: string): { text: string; from: (at: number) => number } | null {
  if (!mayHoldSlip(text)) return null;
  const pieces = piecesOf(text);
  const changes: { start: number; end: number; source: Span }[] = [];
  let out = '';
  let last = 0;
  for (const [i, piece] of pieces.entries()) {
    const word = respeltAt(pieces, i);
    if (word === null || word === piece.norm) continue;
    out += text.slice(last, piece.start);
    changes.push({ start: out.length, end: out.length + word.length, source: piece });
    out += word;
    last = piece.end;
  }
  if (changes.length === 0) return null;
  const from = (at: number): number => {
    const change = changes.findLast(({ start }) => start <= at);
    if (change === undefined) return at;
    return at < change.end ? change.source.start : change.source.end + at - change.end;
  };
  return { text: out + text.slice(last), from };
}

/** Apostrophes as the patterns have them; every place stays where it was. */
const plain = (text: string): string => text.replace(/[’‘`]/gu, "'");

const verbatimIn = (text: string): Span[] =>
  verbatim
    .flatMap((shape) => shape.all(text))
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    .filter((sign) => !isWhereToDie(text, sign));

const isSaid = ({ shown }: Sign): boolean => shown === 'words';

/** True for words about suicide or self-harm, which are never reworded. */
export const staysVerbatim = (written: string): boolean => {
  const text = plain(written);
  return (
    verbatimIn(text).length > 0 || partSignsIn(text, (place) => isWhereToDie(text, place), true).some(isSaid)
  );
};

/** What to do besides writing them down, where somebody's words are about suicide or self-harm and not denied. */
export function policyPromptIn(shorthand: string): string | null {
  const text = plain(shorthand);
  const isMeant =
    verbatimIn(text).some((sign) => !isQuiet(text, sign, { deniable: true, acute: false })) ||
    partsIn(text, false).some(isSaid);
  return isMeant ? emergency.policy : null;
}

/** Every sign with the entry it stands for, as typed: a note is read again with every key. */
export const emergencyEntriesIn = (text: string): readonly Sign[] => signsIn(plain(text));

/** Every sign of a text; where none is as typed, with its slips put right. */
export function emergencySignsIn(written: string, isMeant: (sign: Sign) => boolean = isOfNotes): Sign[] {
  const text = plain(written);
  const typed = signsIn(text).filter(isMeant);
  const better = typed.length === 0 ? corrected(text) : null;
  if (better === null) return typed;
  return signsIn(better.text)
    .filter(isMeant)
    .map(({ id, shown, start, end }) => ({ id, shown, start: better.from(start), end: better.from(end) }));
}

/** The message and the places that raised it, or null. A denied sign ("no chest pain") raises nothing. */
export function emergencyIn(shorthand: string): { message: string; sources: Span[] } | null {
  const sources = emergencySignsIn(shorthand, isCall);
  if (sources.length === 0) return null;
  const places = sources.map(({ start, end }) => ({ start, end }));
  return { message: emergency.message, sources: places.sort((a, b) => a.start - b.start) };
}
