/** Codes for getting in that are not three figures in a row: "C45Y", "ABCD", "4 C 5", "four seven one two". */

const ONES = 'zero|oh|nought|one|two|three|four|five|six|seven|eight|nine';
const TENS =
  'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const FIGURE = `(?:(?:double|treble|triple)[\\s-])?(?:${ONES}|${TENS})`;
const SPOKEN = new RegExp(`\\b${FIGURE}(?:[\\s,-]{1,2}${FIGURE}){1,9}\\b`, 'gi');
const WORDS = /\p{L}+/gu;
const HAS_TENS = new RegExp(`\\b(?:${TENS})\\b`, 'i');
const MIXED = /(?<![\p{L}\p{N}-])(?=\p{L}*\d)(?=\d*\p{L})[a-z\d]{3,10}(?![\p{L}\p{N}])/giu;
const SPACED = /(?<![\p{L}\p{N}])(?=[A-Z -]*\d)(?=[\d -]*[A-Z])[A-Z\d](?:[ -][A-Z\d]){2,7}(?![\p{L}\p{N}])/gu;
const CAPITALS = /(?<![\p{L}\p{N}])[A-Z]{3,8}(?![\p{L}\p{N}]|[ -][A-Z]{2})/gu;
/** Whether there is anything to look at. */
const MAY = new RegExp(`[a-z]\\d|\\d[a-z]|[a-z][ -]\\d|\\d[ -][a-z](?![a-z])|\\b(?:${ONES}|${TENS})\\b`, 'i');
const MAY_CAPITALS = /[A-Z]{3}/;

/** "10am", "2nd", "24hr", "500ml". */
const AMOUNT =
  /^\d+(?:st|nd|rd|th|x|am|pm|hrs?|h|mins?|m|mm|cm|km|mg|mcg|g|kg|ml|l|s|secs?|days?|d|wks?|w|yrs?|y|v|volts?|digits?)$/i;
/** In capitals, yet no code: what is written where there is none, or goes on with the sentence. */
const NO_CODE =
  /^(?:not|none|nil|nkda|yes|unknown|known|tbc|tba|see|ask|held|kept|call|ring|used?|box|keys?|safe|codes?|pin|and|the|for|with|from|has|was|are|will|may|must|only|new|old|all|staff|office|family|carers?|nhs|mar|dnacpr|cpr|respect|please|never|always|changed|given|shared|private|confidential|secret|removed|broken|required|needed|fitted|working|locked|open|shut|alarm|door|gate|front|back|number|left|right)$/i;

/** What calls the next word a code, and is more than the thing it opens. */
const CALLS_CODE = /\b(?:codes?|pin|combination|pass[\s-]*code|number|no|keypad)\b/i;
const BETWEEN =
  /^(?:[\s:=#*"'“”‘’()/•–—-]|\b(?:is|was|are|now|number|no|codes?|pin|combination|the|of|changed|reset|set|updated|to|from|today|new|old|and|or|again|been|has|have|by|use|with)\b\.?)*$/i;
/** "Use C45Y for the key safe": the thing that it opens stands behind. */
const OPENING = /^\s(?:for|opens?|to open|unlocks?|is)\s(?:(?:the|her|his|their)\s)?$/i;
const REACH = 40;

/** "code 77E": codes of other kinds say which. */
const BARE =
  /(?:(?<![\p{L}\d][\s-]?)|(?<=\b(?:the|a|by|with|use|using|via|and|new|her|his|their|its)\s))codes?\b/giu;
/** "F32", "E11X": how ICD-10 writes a diagnosis. */
const DIAGNOSIS = /^[A-Z]\d\d[\dX]?$/;

export interface Span {
  start: number;
  end: number;
}

export interface Opener extends Span {
  /** Alone it says too little. */
  weak: boolean;
}

export const maySpell = (text: string): boolean => MAY.test(text) || MAY_CAPITALS.test(text);

/** "four seven one", "double four one two"; with tens two words are enough where it is called a code. */
const isSpoken = (token: string, called: boolean): boolean => {
  const count = token.match(WORDS)?.length ?? 0;
  return count > 2 || (called && HAS_TENS.test(token));
};

const isMixed = (token: string): boolean => !AMOUNT.test(token);

/**
 * Where such codes stand in a text.
 * @param openers words in it that announce a code
 * @param name what announces one from outside, or nothing
 */
export function speltCodes(text: string, openers: readonly Opener[], name: string): Span[] {
  const spans: Span[] = [];
  /** What leads straight to a place: null where nothing does, else whether it speaks of a code. */
  const led = (start: number): { called: boolean; weak: boolean } | null => {
    let before = text;
    for (const span of spans)
      before = before.slice(0, span.start) + '•'.repeat(span.end - span.start) + before.slice(span.end);
    for (const opener of openers) {
      const gap = before.slice(opener.end, start);
      if (opener.end <= start && gap.length <= REACH && BETWEEN.test(gap))
        return { called: CALLS_CODE.test(before.slice(opener.start, start)), weak: opener.weak };
    }
    const gap = before.slice(0, start);
    return name !== '' && gap.length <= REACH && BETWEEN.test(gap)
      ? { called: CALLS_CODE.test(`${name} ${gap}`), weak: false }
      : null;
  };
  const add = ({ index, 0: token }: RegExpExecArray): void => {
    spans.push({ start: index, end: index + token.length });
  };
  const isFree = ({ index, 0: token }: RegExpExecArray): boolean =>
    !spans.some(({ start, end }) => index < end && start < index + token.length);
  const bare = [...text.matchAll(BARE)].map(({ index, 0: word }) => index + word.length);
  const isBare = ({ index }: RegExpExecArray): boolean =>
    bare.some((end) => end <= index && BETWEEN.test(text.slice(end, index)));
  for (const hit of text.matchAll(MIXED)) {
    if (!isMixed(hit[0])) continue;
    const lead = led(hit.index);
    const isBehind = openers.some(({ start }) => OPENING.test(text.slice(hit.index + hit[0].length, start)));
    if ((lead && (lead.called || !lead.weak)) || (!DIAGNOSIS.test(hit[0]) && isBare(hit)) || isBehind)
      add(hit);
  }
  for (const hit of text.matchAll(SPACED)) if (isFree(hit) && led(hit.index)?.called) add(hit);
  for (const hit of text.matchAll(SPOKEN)) {
    const lead = led(hit.index);
    const isNear = openers.some(({ end, weak }) => !weak && end <= hit.index && hit.index - end <= REACH);
    if (isSpoken(hit[0], lead?.called ?? false) && (lead !== null || isNear || isBare(hit))) add(hit);
  }
  for (const hit of text.matchAll(CAPITALS))
    if (isFree(hit) && !NO_CODE.test(hit[0]) && led(hit.index)?.called) add(hit);
  return spans;
}
