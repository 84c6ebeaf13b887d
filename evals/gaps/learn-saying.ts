/** Weighs the words by which a sentence answers an element: for each element a logistic regression over sentences. */
import { writeFileSync } from 'node:fs';
import { WHOLE_START } from '@/core/gaps/said';
import { FIFTHS, PLACES, readSaying, type Saying } from '@/core/knowledge/saying';
import type { NoteCase } from '../cases/notes/schema';
import { plainWords } from './learn-words';
import { verdictRows, verdictWeights, type Author } from './learn-verdicts';
import { elements, rowsOf, singles, wholeRows, wholeSingles, type Row } from './saying-rows';

const RATE = 0.1;
/** A word must stand in so many sentences: fewer say little and take much room. */
const LEAST = 3;
/** Two fifths: less is left out. */
const LEAST_WEIGHT = 0.35;
const MOST_FIFTHS = 26;

const letter = (fifths: number): string => String.fromCharCode(fifths > 0 ? 64 + fifths : 96 - fifths);

function lineOf(weights: Float32Array): string {
  let line = '';
  weights.forEach((weight, place) => {
    if (Math.abs(weight) < LEAST_WEIGHT) return;
    const fifths = Math.max(-MOST_FIFTHS, Math.min(MOST_FIFTHS, Math.round(weight * FIFTHS)));
    line += place.toString(PLACES).padStart(2, '0') + letter(fifths);
  });
  return line;
}

/** How often a sentence answers each element, as the logarithm of the odds. */
function startOf(rows: readonly Row[]): number[] {
  const yes = elements.map(() => 0.5);
  const no = elements.map(() => 1);
  for (const { answers } of rows)
    for (const { element, yes: is, worth } of answers) {
      const list = is ? yes : no;
      list[element] = (list[element] ?? 0) + worth;
    }
  return yes.map((count, place) => Math.log(count / (no[place] ?? 1)));
}

/**
 * By Adam. The last place of each word is what it says for every element alike; `alike` says whether that is weighed.
 */
function weigh(
  rows: readonly Row[],
  words: readonly string[],
  start: readonly number[],
  { alike, ridge, steps }: { alike: boolean; ridge: number; steps: number },
): Float32Array {
  const count = elements.length + 1;
  const every = elements.length;
  const places = new Map(words.map((word, place) => [word, place]));
  const data = rows.map((row) => ({ ...row, ids: [...row.words].flatMap((word) => places.get(word) ?? []) }));
  const size = words.length * count;
  const w = new Float32Array(size);
  const m = new Float32Array(size);
  const v = new Float32Array(size);
  const slope = new Float32Array(size);
  for (let step = 1; step <= steps; step++) {
    for (let at = 0; at < size; at++) slope[at] = ridge * (w[at] ?? 0);
    for (const { ids, answers, scale } of data)
      for (const { element, yes, worth } of answers) {
        let sum = 0;
        for (const id of ids) sum += (w[id * count + element] ?? 0) + (w[id * count + every] ?? 0);
        const off = 1 / (1 + Math.exp(-((start[element] ?? 0) + sum / scale))) - yes;
        const change = (off * worth) / scale;
        for (const id of ids) {
          slope[id * count + element] = (slope[id * count + element] ?? 0) + change;
          if (alike) slope[id * count + every] = (slope[id * count + every] ?? 0) + change;
        }
      }
    const [fast, slow] = [1 - 0.9 ** step, 1 - 0.99 ** step];
    for (let at = 0; at < size; at++) {
      const g = slope[at] ?? 0;
      if (g === 0 && v[at] === 0) continue;
      m[at] = 0.9 * (m[at] ?? 0) + 0.1 * g;
      v[at] = 0.99 * (v[at] ?? 0) + 0.01 * g * g;
      w[at] = (w[at] ?? 0) - (RATE * (m[at] ?? 0)) / fast / (Math.sqrt((v[at] ?? 0) / slow) + 1e-6);
    }
  }
  return w;
}

/** How many notes' sentences hold a word; those that stand often enough and are nobody's name. */
function wordsOf(rows: readonly Row[], isWord: (word: string) => boolean): string[] {
  const seen = new Map<string, number>();
  for (const { words } of rows) for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  return [...seen]
    .filter(([word, times]) => times >= LEAST && isWord(word))
    .map(([word]) => word)
    .sort();
}

const lines = (words: readonly string[], weights: Float32Array): Record<string, string> =>
  Object.fromEntries(
    words.flatMap((word, place) => {
      const line = lineOf(
        weights.subarray(place * (elements.length + 1), (place + 1) * (elements.length + 1)),
      );
      return line === '' ? [] : [[word, line]];
    }),
  );

interface Prepared {
  notes: readonly NoteCase[];
  sentences: readonly Row[];
  whole: readonly Row[];
}

/** What is learnt from some notes, without the weights of verdicts. */
function learnFrom(
  prepared: readonly Prepared[],
  single: readonly Row[],
  wholeSingle: readonly Row[],
  isWord: (word: string) => boolean,
): Omit<Saying, 'verdicts'> {
  const fromNotes = prepared.flatMap(({ sentences }) => sentences);
  const rows = [...fromNotes, ...single];
  const words = wordsOf(rows, isWord);
  const start = startOf(fromNotes);
  const weights = weigh(rows, words, start, { alike: false, ridge: 0.08, steps: 80 });
  const whole = [...prepared.flatMap((one) => one.whole), ...wholeSingle];
  const wholeWords = wordsOf(whole, isWord);
  const wholeStart = elements.map(() => WHOLE_START);
  const wholeWeights = weigh(whole, wholeWords, wholeStart, { alike: true, ridge: 0.1, steps: 150 });
  const count = prepared.reduce((sum, { notes }) => sum + notes.length, 0);
  return {
    id: 'saying',
    source: `weighed on the sentences of ${count} labelled notes, the examples and cues in knowledge/notes and half of evals/cases/sweeps by npm run eval -- gaps --learn-saying`,
    confidence: 'J',
    start: Object.fromEntries(
      elements.map(({ id }, place) => [id, Math.round((start[place] ?? 0) * 100) / 100]),
    ),
    words: lines(words, weights),
    whole: lines(wholeWords, wholeWeights),
  };
}

/**
 * Writes knowledge/saying.json.
 * @param groups the notes of each author, and how much each of them counts for verdicts: these are weighed by what was
 *   learnt from the authors of other groups, as notes of an author not seen before will be
 */
export function learnSaying(groups: readonly (readonly Author[])[], file: string): void {
  const notes = groups.flatMap((authors) => authors.flatMap((one) => one.notes));
  const isWord = plainWords([
    ...notes.map(({ text }) => text),
    ...elements.flatMap(({ examples }) => [
      ...(examples?.present ?? []),
      ...(examples?.partial ?? []),
      ...(examples?.absent ?? []),
    ]),
  ]);
  const prepared = groups.map((authors) => {
    const own = authors.flatMap((one) => one.notes);
    return { notes: own, sentences: own.flatMap(rowsOf), whole: own.flatMap(wholeRows) };
  });
  const [single, wholeSingle] = [singles(), wholeSingles()];
  const rows = groups.flatMap((authors, place) => {
    const others = prepared.filter((_, other) => other !== place);
    const learnt = readSaying({ ...learnFrom(others, single, wholeSingle, isWord), verdicts: {} });
    return authors.flatMap((author) => verdictRows(author, learnt));
  });
  const result: Saying = {
    ...learnFrom(prepared, single, wholeSingle, isWord),
    verdicts: verdictWeights(rows),
  };
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}
