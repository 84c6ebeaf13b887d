/** Four figures that say how much, and no clock time: "restricted 1500", "in 1500 out 1100", "rent 1200 paid". */
import { beside, type BesideList } from '@/core/knowledge/draft-beside';
import { isBeside, standsIn } from './lexicon';
import type { Span } from './types';
import { anyOf } from './word-lists';

const any = (list: BesideList): string => anyOf(beside.lists[list]);
const YEAR_OF = new RegExp(
  String.raw`(?:\(passed|\b${any('yearOf')}(?:\s+(?:of|from|in|back in))?)\s*$`,
  'iu',
);
const COUNTED = new RegExp(String.raw`\b${any('counted')}\.?:?\s*$`, 'iu');
const FLOWED = new RegExp(String.raw`^\s*${any('flowed')}\b`, 'iu');
const NUMBERED = new RegExp(
  String.raw`(?:\b${any('numbered')}\.?:?\s*(?:no\.?|number)?\s*|\bno\.\s*|\bphone\.?\s+no\s*|[£#]\s?)$`,
  'iu',
);

/** "on old form 2019", "photo of 1987": four figures that say which one is meant are a year. */
const isYearBy = (figure: string, before: string): boolean =>
  /^(?:19[4-9]|20[0-3])\d$/u.test(figure) && YEAR_OF.test(before);

/** Four figures beside a word of amount or place are no clock time: "fluids 1200", "1000 went through". */
export function isCountOf(text: string, time: Span): boolean {
  if (!/^\d{4}$/u.test(text.slice(time.start, time.end))) return false;
  const before = text.slice(Math.max(0, time.start - 14), time.start);
  const after = text.slice(time.end, time.end + 14);
  if (FLOWED.test(after) && !/(?:\bat|@|\bby|\bfrom)\s*$/iu.test(before)) return true;
  // "nutrison 1000 @ 84/hr"
  if (/^\s*(?:mls?\s*)?(?:@|at)\s?\d+(?:\.\d+)?\s?(?:mls?)?\s?\/\s?hr?\b/iu.test(after)) return true;
  if (isYearBy(text.slice(time.start, time.end), text.slice(Math.max(0, time.start - 24), time.start)))
    return true;
  const drunk = /\b(?:drank|drunk|drinking)\s*$/iu.test(before);
  const reached =
    /\b(?:got|had|managed|only)\s*$/iu.test(before) &&
    /\b(?:fluids?|intake|target|urine|output|mls?)\b[^.;\n]*$/iu.test(
      text.slice(Math.max(0, time.start - 60), time.start),
    );
  const passed =
    /\b(?:passed|pu|pu'd)\s*$/iu.test(before) && /^\s*(?:of\s)?(?:urine|in total|total)/iu.test(after);
  if (drunk || reached || passed) return true;
  // "fluids 0800 200ml"
  if (!text.startsWith('0', time.start) && COUNTED.test(before)) return true;
  return NUMBERED.test(before);
}

const sentenceWith = (text: string, { start, end }: Span): string => {
  const from = Math.max(
    text.lastIndexOf('. ', start),
    text.lastIndexOf('\n', start),
    text.lastIndexOf(';', start),
  );
  const to = /[.;]\s|\n/u.exec(text.slice(end));
  return text.slice(from + 1, to ? end + to.index : text.length);
};

const IN_THEN_OUT = [
  /\b(?:in|intake|input|drank|drunk)\s(\d{3,4})(?!\d)/iu,
  /\b(?:out|output)\s(\d{3,4})(?!\d)/iu,
] as const;
const THEN_IN_OUT = [
  /(?<![\d:.])(\d{3,4})\s?(?:mls?)?\sin\b/iu,
  /(?<![\d:.])(\d{3,4})\s?(?:mls?)?\sout\b/iu,
] as const;
const BEHIND_FLUID = new RegExp(String.raw`^\s?(?:mls?|(?:of\s)?${any('fluid')})\b`, 'iu');
const minutes = (clock: string): number => Number(clock.slice(0, -2)) * 60 + Number(clock.slice(-2));

/** Words of fluid before both, or a measure or such a word straight behind one of them. */
function isOfFluid(sentence: string, figures: readonly string[]): boolean {
  const at = figures.map((figure) => sentence.indexOf(figure));
  if (standsIn('fluid', sentence.slice(0, Math.max(...at)))) return true;
  return figures.some((figure, i) => BEHIND_FLUID.test(sentence.slice((at[i] ?? 0) + figure.length)));
}

/** "in 1500 out 1100": what was drunk and what was passed; "in 0910 out 0935", "in 1400 out 1530 meds given": a visit. */
function isBalanced(text: string, time: Span): boolean {
  if (!/\b(?:in|out)\s$/iu.test(text.slice(0, time.start)) && !/^\s(?:in|out)\b/iu.test(text.slice(time.end)))
    return false;
  const sentence = sentenceWith(text, time);
  const pair = [IN_THEN_OUT, THEN_IN_OUT].find((shapes) => shapes.every((shape) => shape.test(sentence)));
  const [first = '', last = ''] = pair?.map((shape) => shape.exec(sentence)?.[1]) ?? [];
  if (first === '' || last === '') return false;
  if (/^0/u.test(first) || /^0/u.test(last) || standsIn('comesAndGoes', sentence)) return false;
  return minutes(last) <= minutes(first) || isOfFluid(sentence, [first, last]);
}

/** "weight 1030 72.4kg", "spent 1000 to 1200 in lounge": when it was measured, or from when. */
const MEASURED_THEN = /^\s*[:-]?\s*\d+(?:\.\d+\b|\s?(?:mls?|kgs?|l|g|st|lbs?|kcal)\b)/iu;
const SAYS_AMOUNT = new RegExp(String.raw`^\s?(?:mls?|${any('holds')})\b`, 'iu');
const UNTIL = /^\s(?:to|till?|until)\s(?:[01]\d|2[0-4])[.:]?[0-5]\d(?!\d|\s?(?:mls?|l|kcal)\b)/iu;

/** Whether a bare four-figure time is rather an amount of fluid, food or money. */
export function isAmount(text: string, time: Span): boolean {
  const figures = text.slice(time.start, time.end);
  const after = text.slice(time.end);
  if (!/^\d{4}$/u.test(figures) || /^\s?[-–]\s?\d{4}/u.test(after)) return false;
  if (MEASURED_THEN.test(after)) return false;
  const lead = text.slice(0, time.start).replace(/(?:\s(?:of|to|was|is|only|approx|about))?\s*$/iu, '');
  const signed = lead.replace(/\s[+-]$/u, '');
  const [before, two] = [...signed.matchAll(/[\p{L}']+/gu)].slice(-2).reverse();
  const word =
    before && before.index + before[0].length === signed.replace(/:$/u, '').length
      ? before[0].toLowerCase()
      : '';
  if (isBeside('whiled', word) && UNTIL.test(after)) return false;
  const isSure = isBeside('measured', word)
    ? SAYS_AMOUNT.test(after) || /\bof\s*$/iu.test(text.slice(0, time.start))
    : isBeside('beforeAmount', word);
  if (isSure && (signed !== lead || !figures.startsWith('0'))) return true;
  if (figures.startsWith('0')) return false;
  if (word === 'scan' && two?.[0].toLowerCase() === 'bladder') return true;
  if (/^\s?(?:per|a)\s(?:day|24)|^\s?in\s24/iu.test(after)) return true;
  if (isBeside('fed', word) && isBeside('behindFed', /^\s(\w+)/u.exec(after)?.[1]?.toLowerCase()))
    return true;
  if (isBeside('eatenAs', word) && /\b(?:kcals?|cals?|calories)\b/iu.test(text)) return true;
  return isBalanced(text, time);
}
