/** Codes that open a home are never shown, copied or drafted: each digit becomes •, so offsets stay true. */
import { besideThings, isAlarmTime } from './mask-direct';
import { secretWords } from '@/core/text/secret-words';
import { maySpell, speltCodes, type Opener, type Span } from './mask-spelt';
import type { Block, Field } from './snapshot';

/** Words that announce a code for getting in. */
const OPENS =
  /\b(?:key[\s-]*(?:safe|box|code|pad)s?|lock[\s-]*box(?:es)?|keys?\b(?!\s+(?:workers?|contacts?|persons?|people|points?|info))[^.!?\n]{0,30}?\b(?:box|tin|pot|safe)\b|(?:door|entry|entrance|access|alarm|gates?|security|unlock(?:ing)?|safe|lobby|communal|building|block|garage|front|back|side|main|outer|porch|shed|house|flat|intercom|lift|barrier|keypad)[\s-]*(?:door[\s-]*|gate[\s-]*|entry[\s-]*)?(?:code|pin|pass[\s-]*code|combination)s?(?!\s+of\s+(?:conduct|practice))|codes?\s+(?:for|to|on|of|at)\s+(?:(?:the|her|his|their|our)\s+)?(?:\p{L}+\s+)?(?:doors?|gates?|key[\s-]*safe|key[\s-]*pad|alarm|lock|box|flat|building|lobby|entrance|porch|shed|garage)\b|door[\s-]*(?:entry|number)|pass[\s-]*code|pin(?!\s(?:sites?|care)\b)(?:[\s-]*(?:code|number|no))?|(?:house |burglar |intruder )?alarm|unlock(?:ing)?|combination(?:[\s-]*lock)?)\b/giu;
/** One of these stands in whatever announces a code: most texts need no closer look. */
const SPEAKS = /key|lock|code|pin|combination|door|alarm|pass|gate|intercom|garage|barrier/i;
/** Alone these words say too little: the code has to follow at once. */
const WEAK = /^(?:pin|(?:house |burglar |intruder )?alarm|unlock(?:ing)?|combination)$/i;
const REGISTRATION = /\b(?:nmc|registration|gmc|hcpc|nurse'?s?)\s*$/i;
const REACH_AFTER = 40;
const REACH_BEFORE = 28;
const CODE = /\d(?:[ -]?\d){2,8}/g;
const MONTH = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*$/i;
const UNIT =
  /^\s?(?:mls?|l|litres?|kgs?|k?g|mgs?|mcg|micrograms?|%|mm|cm|m|metres?|miles?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?|yrs?|times|steps|am|pm|kcal|st|lbs?|units?)\b/i;
const PLACE =
  /(?:\b(?:room|rm|flat|apartment|apt|ward|bay|unit|plot|floor|house|nhs(?: no| number)?|ref|tel|phone|mobile|call|ring)\.?:?\s*|[£$€])$/i;
const DIRECT =
  /^[\s:=#*"'“”‘’()–—-]*(?:(?:is|was|are|now|number|no|code|pin|combination|the|of)\b\.?[\s:=#*"'“”‘’()–—-]*){0,4}$/i;

export interface Masked {
  text: string;
  /** How many codes were covered. */
  masked: number;
}

/**
 * Covers door, key-safe, alarm and PIN codes in a text. Dates, times, phone numbers, doses and years stay.
 * @param name the text that names this one (its label, heading or column), so that a bare "4471" is caught too
 */
export function maskCodes(text: string, name = ''): Masked {
  const words = secretWords(text);
  if (words.length > 0) {
    const rest = maskCodes(covered(text, words), name);
    return { text: rest.text, masked: rest.masked + words.length };
  }
  if (!mayHold(text)) return { text, masked: 0 };
  const named = SPEAKS.test(name) && announces(name);
  if (!named && !SPEAKS.test(text)) return { text, masked: 0 };
  const inText = openers(text);
  const spelt = speltCodes(text, inText, named ? name : '');
  const places = named ? [] : inText;
  let out = covered(text, spelt);
  let masked = spelt.length;
  const beside = besideThings(text);
  if (!named && places.length + beside.length === 0) return { text: out, masked };
  for (const match of text.matchAll(CODE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (out.charAt(start) === '•' || !isCode(text, start, end)) continue;
    if (!named && isAlarmTime(text, start, end)) continue;
    const direct =
      named ||
      beside.some((at) => at === start) ||
      places.some((place) => place.end <= start && DIRECT.test(text.slice(place.end, start)));
    const near = places.some(
      (place) =>
        !place.weak &&
        ((start >= place.end && start - place.end <= REACH_AFTER) ||
          (end <= place.start && place.start - end <= REACH_BEFORE)),
    );
    const numbered = /(?:\b(?:no|number|code)\b\.?|#|:)\s*$/i.test(
      text.slice(Math.max(0, start - 10), start),
    );
    if (!direct && !(near && (numbered || !isYear(match[0])))) continue;
    out = out.slice(0, start) + match[0].replace(/\d/g, '•') + out.slice(end);
    masked++;
  }
  return { text: out, masked };
}

const covered = (text: string, spans: readonly Span[]): string =>
  spans.reduce(
    (out, { start, end }) =>
      out.slice(0, start) + out.slice(start, end).replace(/[\p{L}\d]/gu, '•') + out.slice(end),
    text,
  );

const mayHold = (text: string): boolean => /\d[ -]?\d[ -]?\d/.test(text) || maySpell(text);

function announces(name: string): boolean {
  if (name.length > 80) return false;
  const found = openers(name);
  return found.some((place) => !place.weak || /^(?:pin|alarm|combination)[\s:]*$/i.test(name.trim()));
}

function openers(text: string): Opener[] {
  const places: Opener[] = [];
  for (const match of text.matchAll(OPENS)) {
    if (/^pin/i.test(match[0]) && REGISTRATION.test(text.slice(0, match.index))) continue;
    places.push({ start: match.index, end: match.index + match[0].length, weak: WEAK.test(match[0]) });
  }
  return places;
}

function isYear(token: string): boolean {
  return /^(?:19|20)\d{2}$/.test(token);
}

/** Not part of a date, a time, a phone number, an amount or an address. */
function isCode(text: string, start: number, end: number): boolean {
  const digits = text.slice(start, end).replace(/\D/g, '').length;
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 14);
  if (digits > 8 || /\d[ -]?$/.test(before) || /^[ -]?\d/.test(after)) return false;
  if (/[/:.,]$/.test(before) && /\d[/:.,]$/.test(before)) return false;
  if (/^[/:.,]\d/.test(after)) return false;
  if (/^\d{1,2}[ -]\d{1,2}[ -](?:19|20)\d{2}$|^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(text.slice(start, end)))
    return false;
  return (
    !UNIT.test(after) &&
    !PLACE.test(before) &&
    !MONTH.test(before) &&
    !/^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(after)
  );
}

/**
 * Masks whole blocks, one after another, so that callers can do the work in slices. What a label, a heading or a
 * column header announces counts as well.
 * @returns for each block: itself or a copy with the same id and length, and the number of codes covered
 */
export function blockMasker(
  blocks: readonly Block[],
): (block: Block, index: number) => { block: Block; masked: number } {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const cover = (text: string, names: readonly string[]) => {
    let result = maskCodes(text);
    for (const name of names) {
      const more = maskCodes(result.text, name);
      result = { text: more.text, masked: result.masked + more.masked };
    }
    return result;
  };
  const textOf = (id: string | null | undefined) => (id ? (byId.get(id)?.text ?? '') : '');
  return (block, i) => {
    if (!mayHold(block.text)) return { block, masked: 0 };
    const names = [textOf(block.label), block.labelText ?? '', ...(block.cell?.headers.map(textOf) ?? [])];
    const before = blocks[i - 1];
    // A heading announces only what stands right below it; a line of its own, the next line.
    if (before && block.heading === before.id) names.push(before.text);
    else if (before && sameRow(before, block) && before.text.length <= 40) names.push(before.text);
    const result = cover(
      block.text,
      names.filter((name) => name !== ''),
    );
    if (result.masked === 0) return { block, masked: 0 };
    return { block: { ...block, text: result.text }, masked: result.masked };
  };
}

/** Masks what fields hold; their labels announce codes as well. */
export function maskFields(fields: readonly Field[]): Field[] {
  return fields.map((field) => {
    const value = maskCodes(maskCodes(field.value).text, field.label).text;
    return value === field.value ? field : { ...field, value };
  });
}

function sameRow(a: Block, b: Block): boolean {
  if (a.cell && b.cell) return a.cell.table === b.cell.table && a.cell.row === b.cell.row;
  return a.group === b.group && a.kind !== 'heading' && !a.cell && !b.cell && a.text.length <= 40;
}
