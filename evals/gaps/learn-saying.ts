/** Weighs the words by which a sentence answers an element: for each element a logistic regression over sentences. */
import { writeFileSync } from 'node:fs';
import { compileNotes } from '@/core/gaps/compile';
import { NoteFinder } from '@/core/gaps/finder';
import { judgeElement } from '@/core/gaps/judge-element';
import { lengthOfSentence, sentenceWords, WHOLE_START, wordsBeside } from '@/core/gaps/said';
import { builtInNotes } from '@/core/knowledge/notes';
import { FIFTHS, PLACES, type Saying } from '@/core/knowledge/saying';
import { readText } from '@/core/text/scope';
import type { NoteCase } from '../cases/notes/schema';
import { heldOut, readSweeps } from '../sweeps/read';
import { plainWords } from './learn-words';

const NOBODY = { person: new Set<string>(), others: new Set<string>() };
/** How much a verdict without a label counts, and a cue as if it were a sentence. */
const UNLABELLED = 0.5;
const CUE = 0.1;
/** How much a text of a single fact counts for telling a whole fact from half of one. */
const SINGLE = 1;
const RATE = 0.1;
/** A word must stand in so many sentences. */
const LEAST = 2;
/** Two fifths: less is left out. */
const LEAST_WEIGHT = 0.35;
const MOST_FIFTHS = 26;

interface Row {
  words: ReadonlySet<string>;
  /** Place of the element, whether the sentence answers it, how much that counts. */
  answers: { element: number; yes: number; worth: number }[];
  scale: number;
}

const elements = [...builtInNotes.common, ...builtInNotes.types.flatMap((type) => type.elements)];
const placeOf = new Map(elements.map(({ id }, place) => [id, place]));

function readNote(text: string, types: readonly string[]) {
  const ready = compileNotes(builtInNotes);
  const asked = new Map(
    ready.types
      .filter(({ type }) => types.includes(type.id))
      .flatMap((type) => type.elements)
      .map((entry) => [entry.ready.element.id, entry]),
  );
  return { note: new NoteFinder(text, ready.index, NOBODY), asked };
}

function rowsOf({ text, types, labels }: NoteCase): Row[] {
  const { note, asked } = readNote(text, types);
  const sentences = sentenceWords(note.reading);
  const rows: Row[] = sentences.map(({ words, tokens }) => ({
    words,
    answers: [],
    scale: lengthOfSentence(tokens),
  }));
  for (const [id, { ready: one, req }] of asked) {
    const { status, spans } = judgeElement(one, req, note, null);
    const found = status === 'present' || status === 'partial';
    const label = labels[id];
    const given = label === 'present' || label === 'partial';
    const element = placeOf.get(id) ?? 0;
    rows.forEach((row, index) => {
      const span = sentences[index]?.span;
      const here = span && spans.some(({ start }) => start >= span.start && start < span.end);
      if (label !== undefined && !given) row.answers.push({ element, yes: 0, worth: 1 });
      else if (label === undefined) row.answers.push({ element, yes: here ? 1 : 0, worth: UNLABELLED });
      else if (here || (!found && rows.length === 1)) row.answers.push({ element, yes: 1, worth: 1 });
      else if (found) row.answers.push({ element, yes: 0, worth: UNLABELLED });
    });
  }
  return rows;
}

/** An example or a cue: one sentence that answers one element or does not. */
function single(text: string, id: string, yes: number, worth: number, also: readonly string[] = []): Row {
  const sentences = sentenceWords(readText(text));
  const words = new Set([...sentences.flatMap((one) => [...one.words]), ...also]);
  const tokens = sentences.reduce((sum, one) => sum + one.tokens, also.length);
  const element = placeOf.get(id) ?? 0;
  return { words, answers: [{ element, yes, worth }], scale: lengthOfSentence(tokens) };
}

function cueRow(cue: string, id: string): Row {
  const lists = cue.match(/<[a-z_]+>/gu) ?? [];
  const text = cue
    .replace(/\{(?:TIME|EVENT_TIME|TIME2)\}/gu, '10:15')
    .replace(/<[^>]*>|\{[^}]*\}|[*>+]/gu, ' ');
  return single(text, id, 1, CUE, lists);
}

const examples = (): Row[] =>
  elements.flatMap(({ id, present, partial, examples }) => [
    ...(examples?.present ?? []).map((text) => single(text, id, 1, 1)),
    ...(examples?.partial ?? []).map((text) => single(text, id, 1, 1)),
    ...(examples?.absent ?? []).map((text) => single(text, id, 0, 1)),
    ...[...present, ...partial.map(({ cue }) => cue)].map((cue) => cueRow(cue, id)),
  ]);

/** The half of the sweeps that may be tuned on. */
const sweeps = (): Row[] =>
  readSweeps().flatMap(({ element, present, partial, absent }) => {
    const rows = (texts: readonly string[], yes: number) =>
      texts.filter((text) => !heldOut(text)).map((text) => single(text, element, yes, 1));
    return [...rows([...present, ...partial], 1), ...rows(absent, 0)];
  });

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

/** One row for each labelled fact that is given or half given: the words beside it and how much the note tells. */
function wholeRows({ text, types, labels }: NoteCase): Row[] {
  const { note, asked } = readNote(text, types);
  const sentences = sentenceWords(note.reading);
  return [...asked].flatMap(([id, { ready, req }]) => {
    const label = labels[id];
    if (label !== 'present' && label !== 'partial') return [];
    const { words, tokens } = wordsBeside(sentences, judgeElement(ready, req, note, null).spans[0]);
    const answer = { element: placeOf.get(id) ?? 0, yes: label === 'present' ? 1 : 0, worth: 1 };
    return [{ words, answers: [answer], scale: lengthOfSentence(tokens) }];
  });
}

/** The examples, and the half of the sweeps that may be tuned on: short texts that give a fact wholly or by half. */
function wholeSingles(): Row[] {
  const ready = compileNotes(builtInNotes);
  const rows = (id: string, texts: readonly string[], yes: number): Row[] =>
    texts.flatMap((text) => {
      const one = ready.byId.get(id);
      if (!one) return [];
      const note = new NoteFinder(text, ready.index, NOBODY);
      const [span] = judgeElement(one, 'R', note, null).spans;
      const { words, tokens } = wordsBeside(sentenceWords(note.reading), span);
      const answers = [{ element: placeOf.get(id) ?? 0, yes, worth: SINGLE }];
      return [{ words, answers, scale: lengthOfSentence(tokens) }];
    });
  return [
    ...elements.flatMap(({ id, examples }) => [
      ...rows(id, examples?.present ?? [], 1),
      ...rows(id, examples?.partial ?? [], 0),
    ]),
    ...readSweeps().flatMap(({ element, present, partial }) => [
      ...rows(
        element,
        present.filter((text) => !heldOut(text)),
        1,
      ),
      ...rows(
        element,
        partial.filter((text) => !heldOut(text)),
        0,
      ),
    ]),
  ];
}

/** Writes knowledge/saying.json. */
export function learnSaying(notes: readonly NoteCase[], file: string): void {
  const fromNotes = notes.flatMap(rowsOf);
  const rows = [...fromNotes, ...examples(), ...sweeps()];
  const isWord = plainWords([
    ...notes.map(({ text }) => text),
    ...elements.flatMap(({ examples }) => [
      ...(examples?.present ?? []),
      ...(examples?.partial ?? []),
      ...(examples?.absent ?? []),
    ]),
  ]);
  const words = wordsOf(rows, isWord);
  const start = startOf(fromNotes);
  const weights = weigh(rows, words, start, { alike: false, ridge: 0.08, steps: 80 });
  const whole = [...notes.flatMap(wholeRows), ...wholeSingles()];
  const wholeWords = wordsOf(whole, isWord);
  const wholeStart = elements.map(() => WHOLE_START);
  const wholeWeights = weigh(whole, wholeWords, wholeStart, { alike: true, ridge: 0.1, steps: 150 });
  const result: Saying = {
    id: 'saying',
    source: `weighed on the sentences of ${notes.length} labelled notes, the examples and cues in knowledge/notes and half of evals/cases/sweeps by npm run eval -- gaps --learn-saying`,
    confidence: 'J',
    start: Object.fromEntries(
      elements.map(({ id }, place) => [id, Math.round((start[place] ?? 0) * 100) / 100]),
    ),
    words: lines(words, weights),
    whole: lines(wholeWords, wholeWeights),
  };
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}
