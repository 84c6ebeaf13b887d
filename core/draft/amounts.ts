/** Four figures that say how much, and no clock time: "restricted 1500", "in 1500 out 1100", "rent 1200 paid". */
import { isBeside, standsIn, verbOf } from './lexicon';
import type { Span } from './types';

/** "on old form 2019", "photo of 1987": four figures that say which one is meant are a year. */
const isYearBy = (figure: string, before: string): boolean =>
  /^(?:19[4-9]|20[0-3])\d$/u.test(figure) &&
  /(?:\(passed|\b(?:forms?|letter|report|version|edition|model|dated|photos?|photograph|passport|certificate|plan|assessment|scan|op|operation|stroke|surgery|died|married|retired|widowed|diagnosed|moved here|born|since)(?:\s+(?:of|from|in|back in))?)\s*$/iu.test(
    before,
  );

const COUNTED =
  /\b(?:total|totals|intake|output|input|kcal|calories|steps|fluids?|target|limit|allowance)\.?:?\s*$/iu;

/** Four figures beside a word of amount or place are no clock time: "fluids 1200", "1000 went through". */
export function isCountOf(text: string, time: Span): boolean {
  if (!/^\d{4}$/u.test(text.slice(time.start, time.end))) return false;
  const before = text.slice(Math.max(0, time.start - 14), time.start);
  const after = text.slice(time.end, time.end + 14);
  const flowed =
    /^\s*(?:went\s+(?:thru|through)|thru|through|so\s+far|in\s+total|total|drained|emptied|out\s+of\s)\b/iu;
  if (flowed.test(after) && !/(?:\bat|@|\bby|\bfrom)\s*$/iu.test(before)) return true;
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
  return /(?:\b(?:rm|room|ext|flat|number)\.?:?\s*|\bno\.\s*|\b(?:flat|room|rm|ext|phone|ref)\.?\s+no\s*|\b(?:ref|reference|log|crime|crn|incident|serial|batch|form|code)\.?:?\s*(?:no\.?|number)?\s*|[£#]\s?)$/iu.test(
    before,
  );
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
const minutes = (clock: string): number => Number(clock.slice(0, -2)) * 60 + Number(clock.slice(-2));

/** "in 1500 out 1100": what was drunk and what was passed; "in 0910 out 0935", "signed in 1400 out 1600": a visit. */
function isBalanced(text: string, time: Span): boolean {
  if (!/\b(?:in|out)\s$/iu.test(text.slice(0, time.start)) && !/^\s(?:in|out)\b/iu.test(text.slice(time.end)))
    return false;
  const sentence = sentenceWith(text, time);
  const pair = [IN_THEN_OUT, THEN_IN_OUT].find((shapes) => shapes.every((shape) => shape.test(sentence)));
  const [first = '', last = ''] = pair?.map((shape) => shape.exec(sentence)?.[1]) ?? [];
  if (first === '' || last === '') return false;
  if (/^0/u.test(first) || /^0/u.test(last)) return false;
  const stayed = minutes(last) - minutes(first);
  return (
    !standsIn('comesAndGoes', sentence) && (stayed <= 0 || stayed > 60 || /\d\s?mls?\b/iu.test(sentence))
  );
}

/** Whether a bare four-figure time is rather an amount of fluid, food or money. */
export function isAmount(text: string, time: Span): boolean {
  const figures = text.slice(time.start, time.end);
  const after = text.slice(time.end);
  if (!/^\d{4}$/u.test(figures) || /^\s?[-–]\s?\d{4}/u.test(after)) return false;
  const lead = text.slice(0, time.start).replace(/(?:\s(?:of|to|was|is|only|approx|about))?\s*$/iu, '');
  const signed = lead.replace(/\s[+-]$/u, '');
  const [before, two] = [...signed.matchAll(/[\p{L}']+/gu)].slice(-2).reverse();
  const word =
    before && before.index + before[0].length === signed.replace(/:$/u, '').length
      ? before[0].toLowerCase()
      : '';
  const isPassed = word === 'urine' && (two?.[0].toLowerCase() === 'no' || verbOf(two?.[0] ?? '') !== null);
  if (isBeside('beforeAmount', word) && !isPassed && (signed !== lead || !figures.startsWith('0')))
    return true;
  if (figures.startsWith('0')) return false;
  if (word === 'scan' && two?.[0].toLowerCase() === 'bladder') return true;
  if (/^\s?(?:per|a)\s(?:day|24)|^\s?in\s24/iu.test(after)) return true;
  if (isBeside('fed', word) && isBeside('behindFed', /^\s(\w+)/u.exec(after)?.[1]?.toLowerCase()))
    return true;
  if (isBeside('eatenAs', word) && /\b(?:kcals?|cals?|calories)\b/iu.test(text)) return true;
  return isBalanced(text, time);
}
