/** Words that mean: call 999 before writing anything. Source: care-domain 7.2. */
import { emergency } from '@/core/knowledge/emergency';
import { quick, type Quick } from '@/core/text/quick';
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
  shape: quickly(pattern, 'giu'),
  beside: beside === undefined ? null : quickly(beside, 'giu'),
  unless: shapeOrNone(veto.unless),
  unlessFollowed: shapeOrNone(veto.unlessFollowed),
  unlessInSentence: shapeOrNone(veto.unlessInSentence),
  negatable,
}));
const notesOnly = new Set(emergency.entries.flatMap((one) => (one.notesOnly ? [one.id] : [])));
const isCall = ({ id }: Sign): boolean => !notesOnly.has(id);
const { deniedList, notOver, ...listed } = emergency.quiet;
const DENIED_LIST = shapeOf(deniedList);
const NOT_OVER = shapeOf(notOver);
const quiet = {
  denied: listed.denied.map(shapeOf),
  before: listed.before.map(shapeOf),
  beforeInSentence: listed.beforeInSentence.map(shapeOf),
  after: listed.after.map(shapeOf),
  past: listed.past.map(shapeOf),
  over: listed.over.map(shapeOf),
};
const verbatim = emergency.verbatim.map((pattern) => quickly(pattern, 'iu'));

/** How far from a sign the other one may stand that makes it an emergency. */
const NEAR = 90;
const SENTENCE = /[.!?;]+(?=\s|$)|\n/gu;
const CLAUSE = /[.!?;]+(?=\s|$)|\n|,|\s[-–—]+\s|\b(?:but|now)\b/giu;

interface Around {
  before: string;
  after: string;
}

/** What stands round a sign up to the next break. */
function around(text: string, { start, end }: Span, breaks: RegExp): Around {
  let from = 0;
  let to = text.length;
  for (const { index, 0: mark } of text.matchAll(breaks)) {
    if (index + mark.length <= start) from = index + mark.length;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  return { before: text.slice(from, start), after: text.slice(end, to) };
}

const some = (shapes: readonly Pick<RegExp, 'test'>[], text: string): boolean =>
  shapes.some((shape) => shape.test(text));

function isDenied(text: string, sign: Span): boolean {
  const { before, after } = around(text, sign, SENTENCE);
  return some(quiet.denied, before) || (DENIED_LIST.test(before) && /^[^.;\n]*\bn?or\b/iu.test(after));
}

/** A risk, a plan, what somebody should do if it happens, something long past or over. */
function isElsewhere(text: string, sign: Span, negatable: boolean): boolean {
  const clause = around(text, sign, CLAUSE);
  const sentence = around(text, sign, SENTENCE);
  if (some(quiet.before, clause.before)) return true;
  // "watched for breath, not breathing": nothing but what is right beside it makes the worst of them quiet.
  if (negatable && some(quiet.beforeInSentence, sentence.before)) return true;
  const rest = text.slice(sign.end);
  if (some(quiet.after, rest)) return true;
  const whole = `${clause.before} ${text.slice(sign.start, sign.end)} ${clause.after}`;
  if (NOT_OVER.test(whole)) return false;
  if (!negatable) return some(quiet.past, clause.after);
  return some(quiet.past, whole) || (some(quiet.over, sentence.after) && !NOT_OVER.test(sentence.after));
}

/** Whether a sign is denied, a risk, a plan, long past or over. */
export const isQuietSign = (text: string, sign: Span, negatable: boolean): boolean =>
  (negatable && isDenied(text, sign)) || isElsewhere(text, sign, negatable);

function isBeside(text: string, sign: Span, beside: Quick): boolean {
  const from = Math.max(0, sign.start - NEAR);
  for (const { index, 0: words } of beside.all(text.slice(from, sign.end + NEAR))) {
    const start = from + index;
    if (!isQuietSign(text, { start, end: start + words.length }, true)) return true;
  }
  return false;
}

interface Sign extends Span {
  id: string;
}

function signsIn(text: string): Sign[] {
  const signs: Sign[] = [];
  for (const { id, shape, beside, unless, unlessFollowed, unlessInSentence, negatable } of entries)
    for (const { index, 0: words } of shape.all(text)) {
      const sign = { id, start: index, end: index + words.length };
      const { before, after } = around(text, sign, CLAUSE);
      if (unless?.test(`${before}${words}${after}`) === true || isQuietSign(text, sign, negatable)) continue;
      const sentence = around(text, sign, SENTENCE);
      if (unlessFollowed?.test(sentence.after) === true) continue;
      if (unlessInSentence?.test(`${sentence.before}${words}${sentence.after}`) === true) continue;
      if (beside === null || isBeside(text, sign, beside)) signs.push(sign);
    }
  return signs;
}

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

/** True for words about suicide or self-harm, which are never reworded. */
export const staysVerbatim = (text: string): boolean => some(verbatim, plain(text));

/** What to do besides writing them down, where somebody's words are about suicide or self-harm and not denied. */
export function policyPromptIn(shorthand: string): string | null {
  const text = plain(shorthand);
  for (const shape of verbatim) {
    const hit = shape.exec(text);
    if (hit === null) continue;
    const sign = { start: hit.index, end: hit.index + hit[0].length };
    if (!isDenied(text, sign) && !some(quiet.after, text.slice(sign.end))) return emergency.policy;
  }
  return null;
}

/** Every sign with the entry it stands for, as typed: a note is read again with every key. */
export const emergencyEntriesIn = (text: string): readonly Sign[] => signsIn(plain(text));

/** Every sign of a text; where none is as typed, with its slips put right. */
export function emergencySignsIn(written: string, isMeant: (sign: Sign) => boolean = () => true): Sign[] {
  const text = plain(written);
  const typed = signsIn(text).filter(isMeant);
  const better = typed.length === 0 ? corrected(text) : null;
  if (better === null) return typed;
  return signsIn(better.text)
    .filter(isMeant)
    .map(({ id, start, end }) => ({ id, start: better.from(start), end: better.from(end) }));
}

/** The message and the places that raised it, or null. A denied sign ("no chest pain") raises nothing. */
export function emergencyIn(shorthand: string): { message: string; sources: Span[] } | null {
  const sources = emergencySignsIn(shorthand, isCall);
  if (sources.length === 0) return null;
  const places = sources.map(({ start, end }) => ({ start, end }));
  return { message: emergency.message, sources: places.sort((a, b) => a.start - b.start) };
}
