/** Whether a word, in small letters, is on one of the lists of knowledge/draft/clause-words.json. */
import { clauseWords } from '@/core/knowledge/draft-clause-words';
import { membership } from './word-lists';

export const isListed = membership(clauseWords.lists);
