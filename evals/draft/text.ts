/** The scorer's own reading of text. It shares nothing with core/draft, so that the gate does not mark its own work. */

/** Without questions to the worker; quotes straight, spaces single, lower case. */
export function comparable(text: string): string {
  return text
    .replace(/\[ask:[^\]]*\]/giu, ' ')
    .replace(/[’‘]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .trim();
}

/** Forms that any reader takes for the same: "5 min" and "5 minutes", "x3" and "3 times", "2/52" and "2 weeks". */
const plainUnits = (text: string): string =>
  text
    .replace(/(?<![\p{L}\p{N}])(?:x\s?(\d{1,2})|(\d{1,2})\s?x)(?![\p{L}\p{N}])/gu, '$1$2 times')
    .replace(/\btwice\b/gu, '2 times')
    .replace(/\b(\d{1,2})\/52\b/gu, '$1 weeks')
    .replace(/\bcommunity psychiatric nurse\b/gu, 'cpn')
    .replace(/\bsays\b/gu, 'said')
    .replace(/\bnowt\b/gu, 'nothing')
    .replace(/\bowt\b/gu, 'anything')
    .replace(/\b(?:minutes?|mins?)\b/gu, 'min')
    .replace(/\b(?:hours?|hrs?)\b/gu, 'hr')
    .replace(/\b(?:seconds?|secs?)\b/gu, 'sec')
    .replace(/\b(?:weeks?|wks?)\b/gu, 'wk')
    .replace(/\b(?:capsules?|caps?)\b/gu, 'cap')
    .replace(/\b(?:tablets?|tabs?)\b/gu, 'tab');

/** Whether `wanted` stands in the text on whole words; spacing does not matter. */
export function contains(text: string, wanted: string): boolean {
  const parts = plainUnits(comparable(wanted))
    .split(/\s+/u)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    // "rang her 640" is there where "6:40" is wanted: with a colon nothing but a time is meant.
    .map((part) => part.replace(/^(\d):(\d\d)$/u, '$1:?$2'));
  // "6.05" is there where "6.05pm" is.
  const end = /\d$/u.test(wanted) ? '(?:\\s?[ap]m)?' : '';
  const shape = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('\\s*')}${end}(?![\\p{L}\\p{N}])`, 'u');
  return shape.test(plainUnits(comparable(text)));
}

/** Words and figures, lower case. */
export function tokens(text: string): string[] {
  return comparable(text).match(/\p{L}[\p{L}\p{N}'&/]*|\d+(?:[.:,/]\d+)*/gu) ?? [];
}

const NUMBER_WORDS: Record<string, string> = {
  one: '1',
  once: '1',
  two: '2',
  twa: '2',
  twice: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};
const FRACTIONS: [RegExp, string][] = [
  [/three quarters/gu, ' 3/4 '],
  [/two thirds/gu, ' 2/3 '],
  [/\b(?:half|hauf)\b|½/gu, ' 1/2 '],
  [/\b(?:a )?quarter\b|¼/gu, ' 1/4 '],
  [/\b(?:a )?third\b/gu, ' 1/3 '],
];

/** Every figure of a text, punctuation of clock times taken out: "03:40", "0340" and "3.40" stay comparable. */
export function figures(text: string): string[] {
  let plain = comparable(text)
    .replace(/\bb4\b/gu, 'before')
    .replace(/\b2(?=(?:day|nite|moro|morrow)\b)/gu, 'to');
  for (const [shape, figure] of FRACTIONS) plain = plain.replace(shape, figure);
  plain = plain.replace(/\b(\d{1,3})\s?out of\s?(\d{1,3})\b/gu, '$1/$2').replace(/\b(\d\d)\s?h\b/gu, '$1:00');
  plain = plain.replace(/(\d)-(\d)/gu, '$1 $2');
  const found =
    plain.match(
      /\d+(?:[.:/]\d+|,\d{3}(?!\d))*|\b(?:one|once|two|twa|twice|three|four|five|six|seven|eight|nine|ten)\b/gu,
    ) ?? [];
  return found.map(
    (figure) =>
      NUMBER_WORDS[figure] ?? figure.replace(/^(\d{1,2})[:](\d\d)$/u, '$1$2').replace(/^(\d{3})$/u, '$1'),
  );
}

/** Longest character n-gram overlap, beta 2: chrF as in Popović (2015), n = 1 to 6, white space left out. */
export function chrF(reference: string, text: string): number {
  const a = comparable(reference).replace(/\s/gu, '');
  const b = comparable(text).replace(/\s/gu, '');
  let precision = 0;
  let recall = 0;
  for (let n = 1; n <= 6; n++) {
    const ref = grams(a, n);
    const hyp = grams(b, n);
    let hit = 0;
    for (const [gram, count] of hyp) hit += Math.min(count, ref.get(gram) ?? 0);
    precision += hit / Math.max(1, b.length - n + 1);
    recall += hit / Math.max(1, a.length - n + 1);
  }
  const p = precision / 6;
  const r = recall / 6;
  return p + r === 0 ? 0 : (5 * p * r) / (4 * p + r);
}

function grams(text: string, n: number): Map<string, number> {
  const out = new Map<string, number>();
  for (let i = 0; i + n <= text.length; i++) {
    const gram = text.slice(i, i + n);
    out.set(gram, (out.get(gram) ?? 0) + 1);
  }
  return out;
}
