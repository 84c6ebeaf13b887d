/** Finds text that gives orders to a program. Such text is a page's, but no part of a record. */
import { forSoftware } from '@/core/knowledge/for-software';
import type { Span } from './patterns';
import { quick } from './quick';
import { blanked } from './spans';

const START = '(?<=^|[.!?:;\\n>\\]*`"(]\\s{0,4}|\\b(?:and|then)\\s{1,4})';
const passages = new RegExp(forSoftware.passages.map((one) => `(?:${one})`).join('|'), 'giu');
const sentence = new RegExp(
  `${START}[^\\p{L}\\p{N}\\n<]{0,6}(?:${forSoftware.sentences.join('|')})[^.!?\\n]{0,500}[.!?]?`,
  'giu',
);
/** Most texts hold none of these, and are not looked at any further. */
const hint = quick(
  /<!--|<\/?(?:instruct|system|prompt)|```|"role"|\b(?:ai|llm|bots?|chat ?bots?|software|careside|system|assistant|model|prompt|instructions?|developer mode|artificial|html|answer|output|response|reply|summary)\b|https?:/iu,
);

/** Tags that close what stood before, so that the order seems to come from elsewhere. */
const TAGS_BEFORE = /(?:<\/?[a-z]\w{0,20}>\s?)+$/iu;
const TAGS_REACH = 120;

/** Where a text speaks to a program. Linear in the text's length. */
export function forSoftwareIn(text: string): Span[] {
  if (!hint.test(text)) return [];
  return [passages, sentence].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: index - (TAGS_BEFORE.exec(text.slice(Math.max(0, index - TAGS_REACH), index))?.[0].length ?? 0),
      end: index + found.length,
    })),
  );
}

/** The text with white space where it speaks to a program, so that every other word keeps its place. */
export const withoutSoftwareText = (text: string): string => blanked(text, forSoftwareIn(text));
