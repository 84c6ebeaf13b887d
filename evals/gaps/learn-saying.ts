/** Weighs the words by which a sentence answers an element: for each element a logistic regression over sentences. */
import { writeFileSync } from 'node:fs';
import { WHOLE_START } from '@/core/gaps/said';
import { PLACE_SIGNS, readSaying, type Saying } from '@/core/knowledge/saying';
import type { NoteCase } from '../cases/notes/schema';
import { descend } from '../lib/descent';
import { judgedByOthers } from '../lib/left-out';
import { answerSlopes, anyPartSlopes, startOf, type Answers } from '../lib/regression';
import { commonWords, linesOf, placesAndLetters, placesIn, plainWords, rounded } from '../lib/words';
import { verdictRows, verdictWeights, type Author } from './learn-verdicts';
import { elements, rowsOf, singles, wholeRows, wholeSingles, type NoteRows, type Row } from './saying-rows';

/** A word must stand in so many sentences: fewer say no more than the classes they stand in, and take much room. */
const LEAST = 6;
/** The same for telling a whole fact from half of one. */
const LEAST_WHOLE = 3;
/** What rounds to less than two fifths is left out. */
const LEAST_WEIGHT = 0.35;

const answersOf = ({ scale, answers }: Row, ids: readonly number[]): Answers => ({
  ids,
  scale: 1 / scale,
  questions: answers.map(({ element }) => element),
  yes: answers.map(({ yes }) => yes),
  worth: answers.map(({ worth }) => worth),
});

/** How often a sentence answers each element, as the logarithm of the odds. */
const oftenAnswered = (rows: readonly Row[]): number[] =>
  startOf(
    rows.map((row) => answersOf(row, [])),
    elements.length,
  );

/**
 * What each word says for each element, as the knowledge holds it.
 * @param how `alike` also weighs what a word says for every element alike, at the place after the last; `notes` are
 *   whole notes, some sentence of which answers what is labelled as given; `least`: in so many rows a word must stand
 */
function weighed(
  rows: readonly Row[],
  start: readonly number[],
  isWord: (word: string) => boolean,
  {
    alike,
    least,
    notes,
    ...how
  }: { alike: boolean; least: number; notes: readonly NoteRows[]; ridge: number; steps: number },
): Record<string, string> {
  const words = commonWords(rows, least, isWord);
  const idsOf = placesIn(words);
  const bySentence = answerSlopes<Float32Array>(
    rows.map((row) => answersOf(row, idsOf(row.words))),
    start,
    { alike },
  );
  const byNote = anyPartSlopes<Float32Array>(
    notes.map(({ sentences, labels }) => ({
      parts: sentences.map(({ words, scale }) => ({ ids: idsOf(words), scale: 1 / scale })),
      questions: labels.map(({ element }) => element),
      yes: labels.map(({ yes }) => yes),
    })),
    start,
  );
  const slopes: typeof bySentence = (weights, slopes) => {
    bySentence(weights, slopes);
    byNote(weights, slopes);
  };
  const count = elements.length + (alike ? 1 : 0);
  const weights = descend(Float32Array, words.length * count, slopes, { ...how, rate: 0.1, least: 1e-6 });
  return linesOf(words, weights, count, (own) => placesAndLetters(own, PLACE_SIGNS, LEAST_WEIGHT));
}

interface Prepared {
  notes: readonly NoteCase[];
  rows: readonly NoteRows[];
  whole: readonly Row[];
}

/** What is learnt from some notes, without the weights of verdicts. */
function learnFrom(
  prepared: readonly Prepared[],
  single: readonly Row[],
  wholeSingle: readonly Row[],
  isWord: (word: string) => boolean,
): Omit<Saying, 'verdicts'> {
  const rows = prepared.flatMap((one) => one.rows);
  const fromNotes = rows.flatMap(({ sentences }) => sentences);
  const start = oftenAnswered(fromNotes);
  const whole = [...prepared.flatMap((one) => one.whole), ...wholeSingle];
  const wholeStart = elements.map(() => WHOLE_START);
  const count = prepared.reduce((sum, { notes }) => sum + notes.length, 0);
  return {
    id: 'saying',
    source: `weighed on the sentences of ${count} labelled notes, the examples and cues in knowledge/notes and half of evals/cases/sweeps by npm run eval -- gaps --learn-saying`,
    confidence: 'J',
    start: Object.fromEntries(elements.map(({ id }, place) => [id, rounded(start[place] ?? 0, 2)])),
    words: weighed([...fromNotes, ...single], start, isWord, {
      alike: false,
      least: LEAST,
      notes: rows,
      ridge: 0.08,
      steps: 80,
    }),
    whole: weighed(whole, wholeStart, isWord, {
      alike: true,
      least: LEAST_WHOLE,
      notes: [],
      ridge: 0.1,
      steps: 150,
    }),
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
    const notes = authors.flatMap((one) => one.notes);
    return { authors, notes, rows: notes.map(rowsOf), whole: notes.flatMap(wholeRows) };
  });
  const [single, wholeSingle] = [singles(), wholeSingles()];
  const rows = judgedByOthers(
    prepared,
    (group) => group,
    (own, others) => {
      const learnt = readSaying({ ...learnFrom(others, single, wholeSingle, isWord), verdicts: {} });
      return own.flatMap(({ authors }) => authors.flatMap((author) => verdictRows(author, learnt)));
    },
  );
  const result: Saying = {
    ...learnFrom(prepared, single, wholeSingle, isWord),
    verdicts: verdictWeights(rows),
  };
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}
