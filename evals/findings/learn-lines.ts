/** Weighs the words and signs by which a line belongs under a heading of the summary: a logistic regression over lines. */
import { FIFTHS, letterOf, lineKinds, type LineWords } from '@/core/knowledge/line-words';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summaryCaseSchema } from '../cases/summary-schema';
import { plainWords, weighWords } from '../gaps/learn-words';
import { pageSnapshots } from '../lib/page-snapshots';
import { isHeld, lineCases } from './cases';
import { rowsOfLine, rowsOfLinedPage, rowsOfPage, type LineRow } from './line-rows';
import { linedPages } from './pages';

/** Pages that were opened for building; those nobody has read are never weighed. */
const SETS = ['', '-heldout', '-fresh', '-aside', '-third', '-fourth', '-fifth'].map(
  (set) => `summary${set}`,
);

/** How far the weights are held back, and how many lines a word must stand in; set by trying on lines left out. */
const RIDGE = 0.1;
const LEAST = 2;
/** Less than this says nothing and is left out. */
const LEAST_FIFTHS = 2;

const unmarked = (word: string): string => word.replace(/^h:/u, '');

/** The weights of these rows, as the knowledge holds them. */
function weighLines(rows: readonly LineRow[]): LineWords['words'] {
  const isWord = plainWords(rows.map(({ text }) => text));
  const seen = new Map<string, number>();
  for (const { words } of rows) for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  const words = [...seen]
    .filter(
      ([word, times]) =>
        times >= LEAST && (word.startsWith('#') || word.startsWith('h:') || isWord(unmarked(word))),
    )
    .map(([word]) => word)
    .sort();
  const count = lineKinds.length;
  const weights = weighWords(rows, count, words, RIDGE);
  return Object.fromEntries(
    words.flatMap((word, place) => {
      const own = weights.subarray(place * count, (place + 1) * count);
      const mean = own.reduce((sum, weight) => sum + weight, 0) / count;
      const fifths = [...own].map((weight) => Math.round((weight - mean) * FIFTHS));
      return fifths.every((one) => Math.abs(one) < LEAST_FIFTHS)
        ? []
        : [[word, fifths.map(letterOf).join('')]];
    }),
  );
}

async function rowsOfSet(set: string): Promise<LineRow[]> {
  const folder = fileURLToPath(new URL(`../cases/${set}`, import.meta.url));
  const names = readdirSync(folder).sort();
  const snapshots = await pageSnapshots(names.map((name) => join(folder, name, 'page.html')));
  return names.flatMap((name, index) => {
    const snapshot = snapshots[index];
    const wanted: unknown = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
    return snapshot ? rowsOfPage(snapshot, summaryCaseSchema.parse(wanted)) : [];
  });
}

/**
 * Writes knowledge/line-words.json: the same from the same cases.
 * @param without a set of pages, or an author of whole pages, left out, to be measured with what the others teach
 */
export async function learnLines(file: string, without: string | undefined): Promise<void> {
  const sets = SETS.filter((set) => set !== without);
  const pages: LineRow[] = [];
  for (const set of sets) pages.push(...(await rowsOfSet(set)));
  const lines = lineCases().filter((one) => !isHeld(one));
  const lined = linedPages().filter(({ held, author }) => !held && author !== without);
  const result: LineWords = {
    id: 'line-words',
    source: `weighed on ${lines.length} single lines (evals/cases/findings, what is held left out), ${lined.length} pages with every line labelled, and the labelled pages of ${sets.join(', ')} by npm run eval -- findings --learn-lines`,
    confidence: 'J',
    words: weighLines([...lines.flatMap(rowsOfLine), ...lined.flatMap(rowsOfLinedPage), ...pages]),
  };
  writeFileSync(file, `${JSON.stringify(result, null, 1)}\n`);
}
