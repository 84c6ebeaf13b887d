/**
 * `npm run eval -- gaps --learn`: counts words by type on the notes for building and the examples of the knowledge,
 * and weighs the signs by which a type is recognised. Writes knowledge/recognising.json.
 */
import { writeFileSync } from 'node:fs';
import { compileNotes, type ReadyKnowledge } from '@/core/gaps/compile';
import { NoteFinder } from '@/core/gaps/finder';
import { nearbyEvidence } from '@/core/gaps/beside';
import { besideSignsOf, signsOf, weigh, type Signs } from '@/core/gaps/recognise';
import { wordEvidence, wordTable, type WordTable } from '@/core/gaps/type-words';
import { builtInNotes } from '@/core/knowledge/notes';
import { signs, type Recognising } from '@/core/knowledge/recognising';
import { countedWords } from '@/core/text/counted-words';
import { tokenise } from '@/core/text/tokens';
import type { NoteCase } from '../cases/notes/schema';
import { besideWeights, type BesideRow } from './learn-beside';
import { plainWords, wordWeights, type CountedText } from './learn-words';

const NOBODY = { person: new Set<string>(), others: new Set<string>() };
/** All examples of a type's elements together count as so many notes. */
const EXAMPLES_WORTH = 4;
/** A word must stand in so many notes. */
const LEAST = 3;
const FOLDS = 5;
/** How far on in the list the notes stand that are joined to one. */
const PARTNERS = [7, 31];
const STEPS = 3000;
const RATE = 0.05;
const RIDGE = 1e-3;

export type Text = { type: string; text: string };
const round = (value: number): number => Math.round(value * 1000) / 1000;

/** The words of all texts weighed. */
function weighWords(texts: readonly Text[]): Recognising['words'] {
  const types = builtInNotes.types.map(({ id }) => id);
  const seen = new Map<string, number>();
  const read = ({ type, text }: Text, worth: number, asNote: number): CountedText => {
    const words = countedWords(tokenise(text));
    for (const word of words) seen.set(word, (seen.get(word) ?? 0) + asNote);
    return { type: types.indexOf(type), words, worth };
  };
  const counted = texts.map((text) => read(text, 1, 1));
  const all = texts.map(({ text }) => text);
  for (const type of builtInNotes.types) {
    const examples = type.elements.flatMap(({ examples }) => [
      ...(examples?.present ?? []),
      ...(examples?.partial ?? []),
    ]);
    all.push(...examples);
    for (const text of examples)
      counted.push(read({ type: type.id, text }, EXAMPLES_WORTH / examples.length, 0.5));
  }
  const isWord = plainWords(all);
  const words = [...seen].filter(([word, notes]) => notes >= LEAST && isWord(word)).map(([word]) => word);
  return wordWeights(counted, types, words.sort());
}

/** Conditional logit with weights not below nought, by Adam; every note counts once. */
function weights(rows: readonly { right: number; all: Signs[] }[]): Signs {
  const spread = (sign: keyof Signs): number => {
    const values = rows.flatMap(({ all }) => all.map((one) => one[sign]));
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
  };
  const scale = signs.map(spread);
  const data = rows.map(({ right, all }) => ({
    right,
    all: all.map((one) => signs.map((sign, place) => one[sign] / (scale[place] ?? 1))),
  }));
  const w = signs.map(() => 0);
  const m = signs.map(() => 0);
  const v = signs.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const slope = w.map((value) => 2 * RIDGE * value);
    for (const { right, all } of data) {
      const scores = all.map((one) => one.reduce((sum, value, place) => sum + value * (w[place] ?? 0), 0));
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const sum = odds.reduce((a, b) => a + b, 0);
      all.forEach((one, type) => {
        const off = ((odds[type] ?? 0) / sum - (type === right ? 1 : 0)) / data.length;
        one.forEach((value, place) => (slope[place] = (slope[place] ?? 0) + off * value));
      });
    }
    w.forEach((value, place) => {
      const g = slope[place] ?? 0;
      m[place] = 0.9 * (m[place] ?? 0) + 0.1 * g;
      v[place] = 0.999 * (v[place] ?? 0) + 0.001 * g * g;
      const move =
        (m[place] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((v[place] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      w[place] = Math.max(0, value - RATE * move);
    });
  }
  return Object.fromEntries(
    signs.map((sign, place) => [sign, round((w[place] ?? 0) / (scale[place] ?? 1))]),
  ) as Signs;
}

interface Read {
  types: readonly string[];
  all: Signs[];
  nearby: ReadonlyMap<string, number>;
}

function readNote(ready: ReadyKnowledge, text: string, types: readonly string[], table: WordTable): Read {
  const note = new NoteFinder(text, ready.index, NOBODY);
  const words = wordEvidence(note.reading.tokens, table);
  return {
    types,
    all: ready.types.map((type) => signsOf(type, note, words).signs),
    nearby: nearbyEvidence(note.reading, table),
  };
}

/** Few labelled notes tell of two things: two notes written one after the other stand for them. */
const joined = (notes: readonly NoteCase[]): { text: string; types: string[] }[] =>
  notes.flatMap((one, index) =>
    PARTNERS.flatMap((step) => {
      const other = notes[(index * 3 + step) % notes.length];
      if (!other || other.types.some((type) => one.types.includes(type))) return [];
      const text = `${one.text.trim().replace(/[.!?]$/u, '')}. ${other.text}`;
      return [{ text, types: [...one.types, ...other.types] }];
    }),
  );

/** Every kind but the first and what that takes in, and whether the note is labelled with it. */
function besideRows(ready: ReadyKnowledge, { types, all, nearby }: Read, fitted: Signs): BesideRow[] {
  const scores = all.map((one) => weigh(one, fitted));
  const most = Math.max(...scores);
  const first = ready.types[scores.indexOf(most)]?.type;
  return ready.types.flatMap(({ type }, index) => {
    const found = all[index];
    if (!found || type === first || first?.includes.includes(type.id)) return [];
    const signs = besideSignsOf(found, most - (scores[index] ?? 0), nearby.get(type.id) ?? 0);
    return [{ signs, told: types.includes(type.id) }];
  });
}

/**
 * @param notes labelled notes; the first type of each is the one to recognise
 * @param more notes of which only the type is known: their words are counted
 */
export function learn(notes: readonly NoteCase[], more: readonly Text[], file: string | null): Recognising {
  const ready = compileNotes(builtInNotes);
  const place = new Map(ready.types.map(({ type }, index) => [type.id, index]));
  const texts = notes.map(({ text, types }) => ({ type: types[0] ?? '', text }));
  const examples = [
    ...builtInNotes.types.flatMap(({ id, recognise }) =>
      (recognise.examples ?? []).map((text) => ({ type: id, text })),
    ),
    ...more,
  ];
  const rows: { right: number; all: Signs[] }[] = [];
  const read: Read[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const table = wordTable(
      builtInNotes.types.map(({ id }) => id),
      weighWords([...texts.filter((_, index) => index % FOLDS !== fold), ...examples]),
    );
    const mine = notes.filter((_, index) => index % FOLDS === fold);
    const readings = mine.map(({ text, types }) => readNote(ready, text, types, table));
    rows.push(...readings.map(({ types, all }) => ({ right: place.get(types[0] ?? '') ?? 0, all })));
    read.push(...readings, ...joined(mine).map(({ text, types }) => readNote(ready, text, types, table)));
  }
  const fitted = weights(rows);
  const first = rows.filter(({ right, all }) => {
    const scores = all.map((one) => weigh(one, fitted));
    return scores.indexOf(Math.max(...scores)) === right;
  }).length;
  console.log(`the right type first, each note judged by the others: ${first} of ${rows.length}`);
  const result: Recognising = {
    id: 'recognising',
    source: `weighed on ${notes.length} labelled notes and the examples in knowledge/notes by npm run eval -- gaps --learn`,
    confidence: 'J',
    weights: fitted,
    beside: besideWeights(read.flatMap((one) => besideRows(ready, one, fitted))),
    words: weighWords([...texts, ...examples]),
  };
  if (file) {
    const { words, ...rest } = result;
    const lines = Object.entries(words).map(
      ([word, counts]) => `    ${JSON.stringify(word)}: ${JSON.stringify(counts)}`,
    );
    const head = JSON.stringify(rest, null, 2).replace(/\n\}$/u, '');
    writeFileSync(file, `${head},\n  "words": {\n${lines.join(',\n')}\n  }\n}\n`);
  }
  return result;
}
