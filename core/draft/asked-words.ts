/** Whether a word is on one of the lists of knowledge/draft/ask-words.json. */
import { askWords, type AskWords } from '@/core/knowledge/draft-ask-words';

const wordOf = (listed: string): string => listed.replace(/\*$/u, '\\w*');
const shapes = new Map(
  (Object.keys(askWords.lists) as AskWords[]).map((list) => [
    list,
    new RegExp(`^(?:${askWords.lists[list].words.map(wordOf).join('|')})$`, 'u'),
  ]),
);

/** @param word in small letters */
export const isAsked = (list: AskWords, word: string): boolean => shapes.get(list)?.test(word) === true;
