/** The words a model that writes may use for one statement: those of the statement and their forms, and small words. */
import { NAME_MARK } from './asking';
import { expansionAt } from './expand';
import { ingOf, verbOf } from './lexicon';
import { piecesOf } from './pieces';
import { words } from '@/core/knowledge/draft';

export interface AllowedWord {
  word: string;
  /** How often it may be written. */
  most: number;
  /** The answer is not done before it was written. */
  must: boolean;
}

/** What the gate lets a wording add anywhere (core/draft/gate-added.ts), and the marks that end a clause. */
const SMALL = [
  'a',
  'an',
  'the',
  'of',
  'at',
  'and',
  'to',
  'that',
  'been',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
];
const MARK = /\[[a-z]+\d+\]/gu;

/**
 * @param masked a statement with its facts masked
 * @returns every word once; the marks of the statement, each of which has to come, with it
 */
export function allowedWords(masked: string): AllowedWord[] {
  const allowed = new Map<string, AllowedWord>();
  const allow = (word: string, most: number, must = false) => {
    const known = allowed.get(word);
    allowed.set(word, { word, most: (known?.most ?? 0) + most, must: must || known?.must === true });
  };
  for (const mark of masked.match(MARK) ?? []) allow(mark, 1, true);
  const pieces = piecesOf(masked.replace(MARK, ' ; '));
  pieces.forEach((piece, i) => {
    if (piece.kind !== 'word') return;
    allow(piece.text, 1);
    if (piece.norm !== piece.text) allow(piece.norm, 1);
    for (const word of expansionAt(pieces, i)?.entry.wording.split(' ') ?? []) allow(word, 1);
    const verb = verbOf(piece.norm)?.verb;
    for (const form of verb ? [verb.past, verb.participle, ingOf(verb.base)] : [])
      if (form !== piece.norm) allow(form, 1);
  });
  for (const small of SMALL) allow(small, 3);
  for (const word of words.insertable) if (!SMALL.includes(word)) allow(word, 1);
  allow(NAME_MARK, 2);
  return [...allowed.values()];
}
