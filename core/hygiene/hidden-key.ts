/** Where a key to the home lies lets in as well as its code does. */
import { hygieneWords } from '@/core/knowledge/hygiene';
import { anyOf } from '@/core/text/escape';
import type { Span } from '@/core/text/patterns';
import { spansOf } from '@/core/text/spans';

const { others, lies, ways, things, holders } = hygieneWords.hiddenKey;
const WHOSE = '(?:the|a|her|his|their)';
const HIDDEN_KEY = new RegExp(
  `(?<!\\b${anyOf(others)}\\s)\\bkeys?\\b(?:\\s${anyOf(lies)})*\\s(?:${anyOf(ways)}\\s${WHOSE}\\s(?:\\p{L}+\\s){0,2}${anyOf(things)}s?|in\\s${WHOSE}\\s(?:\\p{L}+\\s)?${anyOf(holders)})\\b`,
  'giu',
);

export const hiddenKeysIn = (text: string): Span[] => spansOf(text, HIDDEN_KEY);
