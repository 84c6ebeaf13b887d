/** Places in a note that need more than a pattern: names, the person's own words, signatures, readings out of range. */
import { findPattern, maskSecrets, type Span } from '@/core/text/patterns';
import { spansOf } from '@/core/text/spans';
import { compiledPatterns, type PatternId } from '@/core/knowledge/patterns';
import { quotedSpans } from '@/core/text/clauses';
import { scopeWords } from '@/core/knowledge/scope';
import { wordLists } from '@/core/knowledge/words';
import type { NameWords } from '@/core/text/known-names';
import type { TextReading } from '@/core/text/scope';
import { normalise } from '@/core/text/tokens';
import { bareReadings, underWay, writer } from './doing';
import { laterPain, outOfRange, secondReading, valued, weightLost } from './readings';
import { initials, signatures } from './signatures';
import { staffCounts } from './staff-counts';
import { bareHours, durations, eventTimes, times, toCome } from './times';

export const computedAtoms = [
  'NAME',
  'THIRD_NAME',
  'NUMBER',
  'TIME2',
  'DAYMONTH',
  'OWN_WORDS',
  'QUOTED',
  'SIGNATURE',
  'INITIALS',
  'MONEY',
  'YEAR',
  'MONTHYEAR',
  'MEDNAME',
  'WEIGHT_UNIT',
  'BRISTOL7',
  'LOW_GLUCOSE',
  'GLUCOSE2',
  'OUT_OF_RANGE',
  'TO_COME',
  'EVENT_TIME',
  'DOING',
  'BARE_READING',
  'WRITER',
  'PAIN_LATER',
  'WEIGHT_LOST',
] as const;

/** Names the page or the plan gives, lower case. */
export interface KnownNames {
  person: ReadonlySet<string>;
  others: ReadonlySet<string>;
  /** Of all of them: what is no sign for anything. */
  words?: NameWords;
}

const NOT_NAMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter i ok bristol waterlow iddsi abbey datix must news mar gp dn bp i’m i’ve english tv radio mr mrs ms dr miss nurse sister doctor morning afternoon evening night lunch tea breakfast dinner supper he she they we no yes not had has said told left right plan next please asked offered level type room good bed'.split(
    ' ',
  ),
);
const speakers = new Set([
  ...scopeWords.hearsaySpeakers,
  'i',
  'we',
  'gp',
  'dn',
  'doctor',
  'manager',
  'senior',
  'paramedic',
  'paramedics',
  'crew',
  '111',
  '999',
  'pharmacist',
  'slt',
  'physio',
  'ot',
]);

/** "Sam and I" opens a sentence with a name. */
const WITH_ME = /^\s(?:and|&|n)\s(?:I|me)\b/u;

const roles = new Set(
  ['family', 'staff', 'clinician', 'authority']
    .flatMap((list) => wordLists.get(list)?.words ?? [])
    .map(normalise),
);
const isCapital = (text: string): boolean => /^\p{Lu}[\p{Ll}’'-]+$/u.test(text);

/** Names that stand after a role somewhere in the note ("her son Piotr"): whoever bears one is not the person. */
function namedWithRole(reading: TextReading): Set<string> {
  const found = new Set<string>();
  reading.tokens.forEach(({ text, norm }, index) => {
    if (isCapital(text) && roles.has(reading.tokens[index - 1]?.norm ?? '')) found.add(norm);
  });
  return found;
}

function names(reading: TextReading, known: KnownNames): Span[] {
  const starts = new Set(reading.sentences.map((sentence) => sentence.start));
  const others = namedWithRole(reading);
  const spans: Span[] = [];
  for (const token of reading.tokens) {
    if (!isCapital(token.text) || NOT_NAMES.has(token.norm)) continue;
    if (known.person.has(token.norm)) continue;
    if (
      starts.has(token.start) &&
      !known.others.has(token.norm) &&
      !others.has(token.norm) &&
      !WITH_ME.test(reading.text.slice(token.end, token.end + 8))
    )
      continue;
    spans.push({ start: token.start, end: token.end });
  }
  return spans;
}

const SAID = new Set(['sed', 'sez', 'saying', 'asks', 'tells']);

/** Speech or a sign of the person's own, not of staff, relatives or professionals. */
function ownWords(reading: TextReading): Span[] {
  let at = 0;
  const said = reading.tokens.filter((token) => SAID.has(token.norm));
  return [...findPattern('QUOTE', reading.text), ...said]
    .sort((a, b) => a.start - b.start)
    .filter((match) => {
      while (at < reading.tokens.length && (reading.tokens[at]?.end ?? 0) <= match.start) at++;
      const before = reading.tokens.slice(Math.max(0, at - 6), at);
      const speaker = before.slice(-3).find((token) => speakers.has(token.norm));
      if (/^["“”‘']/u.test(match.text)) {
        const near = before.find((token) => speakers.has(token.norm) && token.norm !== 'i');
        return (
          near === undefined || before.slice(-2).some((token) => token.norm === 'she' || token.norm === 'he')
        );
      }
      return speaker === undefined;
    });
}

const MONEY =
  /\b(?:ten|twenty|thirty|forty|fifty|sixty|a hundred|five|two|three)\s(?:quid|pounds?)\b|\b(?:tenner|fiver)\b|£\s?\d+(?:[.,]\d{1,2})?|\b\d+(?:\.\d\d)?\s?(?:pounds?|quid)\b|\b\d+\.\d\d(?!\d|\s?(?:am|pm|kg|mg|ml))\b|\b\d{1,2}p\b/giu;
const MEDNAME =
  /\b\p{L}{3,}(?:d[ioe]p[ie]ne?|pril|olol|statin|prazole?|cillin|mycin|xaban|sartan|cycline|oxetine|traline|zepam|zolam|formin|gliptin|gliflozin|barbital|triptyline|setron|pentin|gabalin|racetam|mide|thiazide|sone|solone|profen|codeine|morphone|idone|apine|dronate|dronic|oxacin|azine|lukast|terol|thyroxine|caine|tidine|phylline)\b/giu;
/** "7/11": a day and month without the year; halves, quarters and scores out of ten are not dates. */
const DAYMONTH =
  /(?<![\d/.])(?!(?:1\/[2-4]|2\/3|3\/4|\d{1,2}\/10)(?!\d))(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/])/gu;
const YEAR = /\b(?:19|20)\d\d\b/gu;
const MONTHYEAR = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:19|20)?\d\d\b/giu;

/** Finds one computed atom or named pattern in a note. */
export function findAtom(
  name: string,
  reading: TextReading,
  known: KnownNames,
  money: boolean,
): readonly Span[] {
  const { text } = reading;
  switch (name) {
    case 'NAME':
      return names(reading, known);
    case 'THIRD_NAME':
      return reading.tokens.filter((token) => known.others.has(`resident:${token.norm}`));
    case 'NUMBER':
      return [
        ...reading.tokens.filter((token) => /^\d/u.test(token.text) || /^x\d$/u.test(token.norm)),
        ...spansOf(text, /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twice|once|couple|few)\b/giu),
      ].sort((a, b) => a.start - b.start);
    case 'TIME':
      return times(reading, money);
    case 'TIME2':
      return times(reading, money).slice(1);
    case 'TIME_BARE':
      return bareHours(reading);
    case 'DURATION':
      return durations(reading);
    case 'EVENT_TIME':
      return eventTimes(reading, money);
    case 'TO_COME':
      return toCome(reading);
    case 'DAYMONTH':
      return spansOf(text, DAYMONTH);
    case 'STAFF_COUNT':
      return staffCounts(text);
    case 'OWN_WORDS':
      return ownWords(reading);
    case 'QUOTED':
      return quotedSpans(text);
    case 'SIGNATURE':
      return signatures(text);
    case 'INITIALS':
      return initials(text);
    case 'MONEY':
      return /£|\b(?:quid|receipt|spent|shopping|purse|wallet|cash|withdrew|bought)\b/iu.test(text)
        ? spansOf(maskSecrets(text), MONEY)
        : [];
    case 'YEAR':
      return spansOf(text, YEAR);
    case 'MONTHYEAR':
      return spansOf(text, MONTHYEAR);
    case 'MEDNAME':
      return spansOf(text, MEDNAME);
    case 'WEIGHT_UNIT':
      return findPattern('WEIGHT', text).filter((match) => /kg|kilo|st|lb|pound/iu.test(match.text));
    case 'BRISTOL7':
      return valued(reading, 'BRISTOL', ([value = 0]) => value >= 6);
    case 'LOW_GLUCOSE':
      return valued(reading, 'GLUCOSE', ([value = 9]) => value < 4);
    case 'GLUCOSE2':
      return secondReading(reading);
    case 'OUT_OF_RANGE':
      return outOfRange(reading);
    case 'PAIN_LATER':
      return laterPain(reading);
    case 'WEIGHT_LOST':
      return weightLost(reading);
    case 'DOING':
      return underWay(text);
    case 'WRITER':
      return writer(text);
    case 'BARE_READING':
      return bareReadings(text);
    default:
      return isPattern(name) ? findPattern(name, text, { money }) : [];
  }
}

const isPattern = (name: string): name is PatternId => compiledPatterns.has(name as PatternId);
