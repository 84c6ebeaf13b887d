/** Whether a word, in small letters, is on one of the lists of knowledge/draft/ask-words.json. */
import { askWords } from '@/core/knowledge/draft-ask-words';
import { membership } from './word-lists';

export const isAsked = membership(askWords.lists);
