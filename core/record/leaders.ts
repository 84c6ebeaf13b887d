/** What stands between a label and its value in printed pages: a row of dots, or nothing but a space before an answer. */
import type { Span } from '@/core/text/sentences';

/** "OXYGEN......... N": one row of dots in a line, with something behind it. Several are a form to be filled in. */
export const LEADER =
  '(?<=(?:^|[\\n:])[^\\n.:]{2,40})\\.{4,}(?=[^\\S\\n]*[^\\s._](?:(?!\\.{4})[^\\n])*(?:\\n|$))';

const LABEL_MAX = 30;
/** "HOIST N", "DNACPR Y (blue folder)": a line in capitals that is answered with a word or a letter. */
const ANSWERED =
  /^(\p{Lu}[\p{Lu}\d]+(?:[ /&-][\p{Lu}\d]+){0,3}?)\s+(?=(?:Y|N|YES|NO|NONE|NIL|Yes|No|None|Nil)(?:\s*[(,;–-]|\s*$))/u;

/** The label of a line that answers it without any sign between, or null. */
export function answeredLabel(text: string, { start, end }: Span): Span | null {
  const label = ANSWERED.exec(text.slice(start, end))?.[1] ?? '';
  return label !== '' && label.length <= LABEL_MAX ? { start, end: start + label.length } : null;
}

const ANSWER =
  /^(?:no|yes|none|nil|never|[ny]|n\/a|not (?:used|needed|required|agreed|applicable|in (?:place|use)|known))\.\s+(?=\p{Lu})/iu;

/** Where the answer to a label ends and something else begins: "Covert: NO. Digoxin 125mcg"; null where it goes on. */
export function answerEnd(text: string, { start, end }: Span): number | null {
  const answer = ANSWER.exec(text.slice(start, end))?.[0];
  return answer === undefined ? null : start + answer.trimEnd().length;
}
