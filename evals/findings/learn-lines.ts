/** Weighs the words and signs by which a line belongs under a heading of the summary: a logistic regression over lines. */
import { writeFileSync } from 'node:fs';
import { lineKinds, type LineWords } from '@/core/knowledge/line-words';
import { FIFTHS, letterOf } from '@/core/knowledge/word-weights';
import { weighWords } from '../gaps/learn-words';
import { labelledPages, OPENED } from '../lib/labelled-pages';
import { commonWords, linesOf, plainWords } from '../lib/words';
import { isHeld, lineCases } from './cases';
import { rowsOfLine, rowsOfLinedPage, rowsOfPage, rowsOfWritten, type LineRow } from './line-rows';
import { linedPages } from './pages';
import { writtenCases } from './written';

/** How far the weights are held back, and how many lines a word must stand in; set by trying on lines left out. */
const RIDGE = 0.2;
const LEAST = 5;
/** Less than this says nothing and is left out. */
const LEAST_FIFTHS = 2;

/** What each heading gets is less by what all get; in fifths, a letter a heading. */
function lineOf(weights: Float64Array): string {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const fifths = Array.from(weights, (weight) => Math.round((weight - mean) * FIFTHS));
  return fifths.every((one) => Math.abs(one) < LEAST_FIFTHS) ? '' : fifths.map(letterOf).join('');
}

/** The weights of these rows, as the knowledge holds them. Signs and headings, which begin with a capital, are no names. */
function weighLines(rows: readonly LineRow[]): LineWords['words'] {
  const isPlain = plainWords(rows.map(({ text }) => text));
  const isWord = (word: string): boolean => /^(?:#|h:)/u.test(word) || isPlain(word);
  const words = commonWords(rows, LEAST, isWord);
  const count = lineKinds.length;
  return linesOf(words, weighWords(rows, count, words, RIDGE), count, lineOf);
}

/**
 * Writes knowledge/line-words.json: the same from the same cases.
 * @param without a set of pages, or an author of whole pages, left out, to be measured with what the others teach
 */
export async function learnLines(file: string, without: string | undefined): Promise<void> {
  const sets = OPENED.filter((set) => set !== without);
  const pages = await labelledPages(sets);
  const lines = lineCases().filter((one) => !isHeld(one));
  const written = writtenCases();
  const lined = linedPages().filter(({ held, author }) => !held && author !== without);
  const result: LineWords = {
    id: 'line-words',
    source: `weighed on ${lines.length} single lines (evals/cases/findings, what is held left out), ${written.length} wordings of the tests, ${lined.length} pages with every line labelled, and the labelled pages of ${sets.join(', ')} by npm run eval -- findings --learn-lines`,
    confidence: 'J',
    words: weighLines([
      ...lines.flatMap(rowsOfLine),
      ...written.flatMap(rowsOfWritten),
      ...lined.flatMap(rowsOfLinedPage),
      ...pages.flatMap(rowsOfPage),
    ]),
  };
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}
