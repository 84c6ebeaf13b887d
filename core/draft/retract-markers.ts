/** The words and signs by which a writer takes something back. */

const TAKEN_BACK = String.raw`(?:scratch|strike|scrub|scrap|ignore|cancel|delete|forget|disregard|bin)\s+(?:that|this)(?:\s+(?:one|bit))?`;
const VALUE = String.raw`(?=\s*(?:[\d½¼¾]|[LRlr]\b|(?:left|right|half|quarter|one|two|three|four|five|six)\b))`;
const MARKERS = [
  String.raw`no\s*,?\s*wait`,
  String.raw`(?:hang|hold)\s+on\s*,?\s*no`,
  String.raw`no\s*,?\s*(?:hang|hold)\s+on`,
  String.raw`(?:no\s*,?\s*)?(?:hang|hold)\s+on${VALUE}`,
  String.raw`wait\s*,?\s*no`,
  String.raw`no\s*,?\s*(?:sorry|soz)`,
  String.raw`(?:sorry|soz)\s*,?\s*(?:i\s+meant?|no|meant|it\s+was|that'?s\s+wrong|wrong|make\s+that)`,
  String.raw`i\s+meant?`,
  String.raw`i?\s?tell\s+a\s+lie`,
  String.raw`(?:no\s*,?\s*)?${TAKEN_BACK}`,
  // "2 units correction by RN Bose" is a dose.
  String.raw`correction(?!\s+(?:by|of|doses?|units?|given|due|scale|for|with|insulin)\b)`,
  String.raw`or\s+rather`,
  // "28 tablets, should be 26" says what ought to be.
  String.raw`should\s+say`,
  String.raw`actually\s+no`,
  String.raw`no\s*,?\s*actually`,
  String.raw`\?\s*no\s*,?(?:\s*(?:wait|sorry|soz)\s*,?)?`,
  '(?:whoops|woops|oops)',
  String.raw`my\s+(?:mistake|bad)`,
  String.raw`(?:actually|sorry|soz|make\s+(?:that|it))${VALUE}`,
  String.raw`edit\s*:`,
  String.raw`typo(?!\s+(?:in|on|by)\b)(?:\s*[,:-]?\s*should\s+(?:be|say|read))?`,
  // "12.4 *meant 2.4"
  String.raw`\*\s*(?:meant\b|sorry\b|correction\b)`,
  String.raw`oh\s*,?\s*wait`,
  String.raw`disregard(?=\s*[,.;:]|\s+-)`,
  String.raw`wrong\s*,?${VALUE}`,
];
/** These take something back only at the beginning of a sentence or behind a sign: "gave wrong 2 tabs" does not. */
export const AFTER_SIGN = /^(?:wrong|disregard|edit)\b/iu;
/** "told son *daughter": one word behind a star puts the last one right. */
const STARRED = String.raw`\*(?=\p{L}+\s*(?:[.,;!]|$))`;
export const MARKER = new RegExp(`^(?:(?:${MARKERS.join('|')})(?![\\p{L}])|${STARRED})[\\s,:-]*`, 'iu');
export const STRONG = new RegExp(`^(?:no\\s*,?\\s*)?${TAKEN_BACK}`, 'iu');
