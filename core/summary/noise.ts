/** Text of a page that says nothing of the person: keys of a chart, a form's own words, what a system prints for itself. */
import type { Blocks } from '@/core/record/blocks';

/** Texts a field shows as help are the form's own words, not the record's. */
export function helpTexts(blocks: Blocks): ReadonlySet<string> {
  return new Set(
    blocks.snapshot.fields.flatMap((field) => [field.help, field.placeholder]).filter((text) => text !== ''),
  );
}

/** "R refused · H hospital · C covert": what the letters of a chart stand for. */
const CODE_KEY = /(?:\b[A-Z]{1,2}\s[a-z]+(?:\s[a-z]+)?\s?[·;,|]\s?){3,}/u;
const CODE = /^(?:\w+:\s)?[A-Z]{1,2}\s[a-z]+(?:\s[a-z]+)?\.?$/u;
/** Whether a sentence is one entry of such a key, printed in this block. */
export const isCodeKey = (text: string, block: string): boolean =>
  CODE.test(text.trim()) && CODE_KEY.test(block);

/** Keys, addresses and ends a system prints for itself: "CarePlan/8100…-0001", "https://…", "End of file 1 of 1". */
export const isMachineText = (text: string): boolean =>
  /^(?:\w+\/)?[0-9a-z]{4,8}-(?:[0-9a-z]{4}-){2,3}[0-9a-z]{4,}$/iu.test(text.trim()) ||
  /^(?:https?:\/\/|urn:)\S+$/iu.test(text.trim()) ||
  /^\W*end of (?:file|report|export|print(?:out)?|record)\b[\s\d.of/-]*$/iu.test(text.trim());
