/** When things happened, as care notes say it: clock times, hours in words, lengths of time. */
import { findPattern, type Span } from '@/core/text/patterns';
import { spansOf } from '@/core/text/spans';
import type { TextReading } from '@/core/text/scope';

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start);

const HOUR = '(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
/** Hours in words or without am and pm, and minutes past an hour named before: "at eleven", "just gone 5", "5ish", "ten past". */
const HOUR_ALONE = new RegExp(
  `(?<=\\b(?:at|by|till?|until|since|around|about|from|came|come|due|gone|before|after|nearly|almost|approx|roughly|bout|aboot|near|seen|checked)\\s(?:just\\s)?)${HOUR}(?![.:\\/]?\\d|\\s?(?:%|x\\b|of\\b|or\\b|(?:more|other|mins?|minutes?|hrs?|hours?|h|days?|weeks?|wks?|months?|years?|mls?|mg|units?|staff|carers?|people|residents?|times?|sips?|bites?|spoons?|mouthfuls?|slices?|cups?|glasses|tablets?|doses?|puffs?|cm|mm|out|am|pm|degrees?|feet|foot|steps?|inch\\w*|stone|kg|pounds?|quid|bags?|pads?|and a half)\\b))|\\b${HOUR}\\s?ish\\b|\\b(?:five|ten|quarter|twenty|half|5|10|20|25)\\spast\\b(?!\\s${HOUR}\\b)`,
  'giu',
);
/** "two this afternoon": hour and part of the day together. */
const HOUR_OF_DAY = new RegExp(
  `\\b${HOUR}\\s(?:in\\sthe|this|that|o'?\\s?the|the|at|last|yesterday)\\s(?:morn\\w*|aft\\w*|ar?vo|eft\\w*|even\\w*|eve|night|nite|nicht|neet)\\b`,
  'giu',
);
/** Words that leave no doubt which half of the day the note is about; "tea" alone may be the drink. */
const PART_OF_DAY =
  /\b(?:morn\w*|am|pm|a\.m|p\.m|aft|ar?vo|after?noon|efternoon|even(?:ing|in)s?|nights?|nite|nicht|neet|overnight|breakfast|brekk?(?:ie|y)|bfast|lunch\w*|dinner\s?time|teatime|supper|bedtime|noon|midday|midnight|tonight|(?:at|after|before|afore|by|for|since|till?|until|to)\s(?:(?:his|her|their|the)\s)?(?:tea|dinner|bed))\b/iu;

/** "15h40", "from 14 to 16". */
const WITH_H =
  /\b(?:[01]?\d|2[0-3])h[0-5]\d\b|(?<=\bfrom\s)(?:1[3-9]|2[0-2])(?=\s(?:to|till?|until)\s(?:1[4-9]|2[0-4])\b)/giu;
/** Beside sums of money a figure such as 10.30 is a time only where the words say so. */
const TIME_IN_MONEY =
  /\b(?:[01]?\d|2[0-3])[.:][0-5]\d\s?(?:am|pm|hrs?|h|(?:in\sthe\s|this\s)?(?:morning|afternoon|evening))\b|(?<=\b(?:at|by|around|about|office\s\p{Lu}\p{Ll}+|told\s\p{Lu}\p{Ll}+|told\s(?:the\s)?\p{Ll}+)\s)(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\d|\s?(?:each|pounds?))/gu;

const known = new WeakMap<TextReading, Map<boolean, readonly Span[]>>();

/** Clock times, and bare hours where the note leaves no doubt which half of the day is meant. */
export function times(reading: TextReading, money: boolean): readonly Span[] {
  const both = known.get(reading) ?? new Map<boolean, readonly Span[]>();
  known.set(reading, both);
  const found = both.get(money) ?? timesOf(reading, money);
  both.set(money, found);
  return found;
}

function timesOf({ text }: TextReading, money: boolean): readonly Span[] {
  const exact = findPattern('TIME', text, { money });
  if (money) {
    const said = [...spansOf(text, TIME_IN_MONEY), ...spansOf(text, HOUR_OF_DAY)].filter(
      (span) => !exact.some((other) => other.start < span.end && span.start < other.end),
    );
    return said.length === 0 ? exact : inOrder([...exact, ...said]);
  }
  const more = [
    ...spansOf(text, WITH_H),
    ...spansOf(text, HOUR_OF_DAY),
    ...(exact.length > 0 || PART_OF_DAY.test(text) ? spansOf(text, HOUR_ALONE) : []),
  ].filter((span) => !exact.some((other) => other.start < span.end && span.start < other.end));
  return more.length === 0 ? exact : inOrder([...exact, ...more]);
}

/** Not "rang": a call may be what the note is about. */
const TELLING = new Set(['told', 'informed', 'notified', 'aware', 'tell', 'telt']);
/** "He told me at 17:30" is what happened. */
const TO_THE_WRITER = new Set(['me', 'us', 'staff']);
/** "Told Niamh, night nurse, at 20:50" is one piece; "told the nurse she fell at 10" is two. */
const ANOTHER_THING =
  /^(?:that|who|because|when|after|before|how|fell|fall|fallen|slipped|tripped|found|was|were|is|had|has|have|said|saw|seen|came|went)$/u;
/** Lengths of time in words; "a few minutes" gives none. */
const DURATION_WORDS =
  /\b(?:(?:about|nearly|over|roughly|approx|under|bout|aboot)\s)?(?:(?:a\s)?quarter\sof\san\s(?:hour|hr)|(?:half|hauf)\s(?:an?\s)?(?:hour|hr|oor|minute|min)|three\squarters\sof\san\shour|an\s(?:hour|hr|oor)(?:\sand\sa\s(?:half|quarter))?|(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|forty[- ]five|fifty|sixty|a\scouple\sof|couple\sof)\s(?:seconds?|secs?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?))\b/giu;

const TOLD_BEFORE = 8;

/** Times of what happened: "nurse told 12:40" says when the nurse was told. */
export function eventTimes(reading: TextReading, money: boolean): readonly Span[] {
  const all = times(reading, money);
  let at = 0;
  return all.filter((span) => {
    while (at < reading.tokens.length && (reading.tokens[at]?.start ?? 0) < span.start) at++;
    const sentence = reading.sentences.find(({ start, end }) => start <= span.start && span.start < end);
    const before = reading.tokens
      .slice(Math.max(0, at - TOLD_BEFORE), at)
      .filter(({ start }) => start >= (sentence?.start ?? 0));
    const told = before.findLastIndex(
      ({ norm }, place) => TELLING.has(norm) && !TO_THE_WRITER.has(before[place + 1]?.norm ?? ''),
    );
    return told < 0 || before.slice(told + 1).some(({ norm }) => ANOTHER_THING.test(norm));
  });
}

/** Hours that may be of either half of the day. */
export const bareHours = ({ text }: TextReading): readonly Span[] =>
  inOrder([...findPattern('TIME_BARE', text), ...spansOf(text, HOUR_ALONE)]);

/** How long something took, in figures or words. */
export const durations = ({ text }: TextReading): readonly Span[] =>
  inOrder([...findPattern('DURATION', text), ...spansOf(text, DURATION_WORDS)]);

/** "Got to Ken's" is no duty. */
const ONLY_IF = /^(?:got to|if|in case|unless|would|might|may need|must|due|needs?|should)$/iu;

/** The words that say something will be done, not only that it may be. */
export const toCome = (reading: TextReading): Span[] =>
  reading.scopes.flatMap(({ kind, cue }) =>
    kind === 'future' && !ONLY_IF.test(reading.text.slice(cue.start, cue.end)) ? [cue] : [],
  );
