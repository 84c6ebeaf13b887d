/** Numbers that tell a person from all others: enough of one is shown to check it by, never the whole. */

const LAST = 4;
const WHOLE_MOST = 7;
/** An NHS number as it is written: three, three and four figures, or ten in a row; a telephone begins with 0 or +. */
const NHS =
  /(?<![\d+.,/-]|\+\d{1,3}[ -]?|\b0\d{1,4}[ -])[1-9]\d\d(?:([ -])\d{3}\1\d{4}|\d{7})(?![\d/]|[ .,-]\d)/gu;

/** The last four figures of a long number. Source: care-domain 2.1. */
export function lastOf(number: string): string {
  const figures = number.match(/\d/gu)?.length ?? 0;
  if (figures <= WHOLE_MOST) return number;
  let seen = 0;
  return number.replace(/\d/gu, (figure) => ((seen += 1) > figures - LAST ? figure : '•'));
}

/** A text with no more than the last four figures of any NHS number in it. */
export const withoutNhsNumbers = (text: string): string => text.replace(NHS, lastOf);
