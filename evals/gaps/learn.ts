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
import { descend } from '../lib/descent';
import { judgedByOthers } from '../lib/left-out';
import { likelihoods } from '../lib/regression';
import { commonWords, linesOf, plainWords, rounded } from '../lib/words';
import { besideWeights, type BesideRow } from './learn-beside';
import { weighWords } from './learn-words';

const NOBODY = { person: new Set<string>(), others: new Set<string>() };
/** All examples of a type's elements together count as so many notes. */
const EXAMPLES_WORTH = 4;
/** A word must stand in so many notes. */
const LEAST = 3;
/** How far on in the list the notes stand that are joined to one. */
const PARTNERS = [7, 31];
/** How far the weights of words are held back; set by trying it on notes left out. */
const WORDS_RIDGE = 0.02;
/** Less than this says nothing and is left out. */
const LEAST_WEIGHT = 0.15;

export type Text = { type: string; text: string };
const types = builtInNotes.types.map(({ id }) => id);

/** What each type gets is less by what a type that the word tells nothing of gets: nearly all become nought. */
function lineOf(weights: Float64Array): string {
  const middle = [...weights].sort((a, b) => a - b)[Math.floor(weights.length / 2)] ?? 0;
  return types
    .flatMap((type, place) => {
      const weight = (weights[place] ?? 0) - middle;
      return Math.abs(weight) < LEAST_WEIGHT ? [] : [`${type.slice(1)} ${Math.round(weight * 10)}`];
    })
    .join(' ');
}

/** The words of all texts weighed. */
function weighTypes(texts: readonly Text[]): Recognising['words'] {
  const read = ({ type, text }: Text, worth: number, times: number) => {
    const words = countedWords(tokenise(text), { classes: true });
    return { text, kind: types.indexOf(type), words, worth, times };
  };
  const counted = [
    ...texts.map((text) => read(text, 1, 1)),
    ...builtInNotes.types.flatMap((type) => {
      const examples = type.elements.flatMap(({ examples }) => [
        ...(examples?.present ?? []),
        ...(examples?.partial ?? []),
      ]);
      return examples.map((text) => read({ type: type.id, text }, EXAMPLES_WORTH / examples.length, 0.5));
    }),
  ];
  const words = commonWords(counted, LEAST, plainWords(counted.map(({ text }) => text)));
  return linesOf(words, weighWords(counted, types.length, words, WORDS_RIDGE), types.length, lineOf);
}

/** Conditional logit with weights not below nought; every note counts once. */
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
  const scores = new Float64Array(types.length);
  const w = descend(
    Float64Array,
    signs.length,
    (now, slopes) => {
      for (const { right, all } of data) {
        all.forEach((one, type) => {
          scores[type] = one.reduce((sum, value, place) => sum + value * (now[place] ?? 0), 0);
        });
        likelihoods(scores);
        all.forEach((one, type) => {
          const off = ((scores[type] ?? 0) - (type === right ? 1 : 0)) / data.length;
          one.forEach((value, place) => (slopes[place] = (slopes[place] ?? 0) + off * value));
        });
      }
    },
    { steps: 3000, rate: 0.05, ridge: 2e-3, memory: 1000, notNegative: true },
  );
  return Object.fromEntries(
    signs.map((sign, place) => [sign, rounded((w[place] ?? 0) / (scale[place] ?? 1), 3)]),
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
 * @param groups labelled notes by author: each is judged by what the authors of the other groups taught, as notes of an
 *   author not seen before will be; the first type of a note is the one to recognise
 * @param more notes of which only the type is known: their words are counted
 */
export function learn(
  groups: readonly (readonly NoteCase[])[],
  more: readonly Text[],
  file: string | null,
): Recognising {
  const notes = groups.flat();
  const groupOf = new Map(groups.flatMap((own, group) => own.map((note) => [note, group])));
  const ready = compileNotes(builtInNotes);
  const place = new Map(ready.types.map(({ type }, index) => [type.id, index]));
  const textOf = ({ text, types }: NoteCase): Text => ({ type: types[0] ?? '', text });
  const examples = [
    ...builtInNotes.types.flatMap(({ id, recognise }) =>
      (recognise.examples ?? []).map((text) => ({ type: id, text })),
    ),
    ...more,
  ];
  const read = judgedByOthers(
    notes,
    (note) => groupOf.get(note),
    (mine, others) => {
      const table = wordTable(types, weighTypes([...others.map(textOf), ...examples]));
      const readings = (some: readonly Pick<NoteCase, 'text' | 'types'>[], isJoined: boolean) =>
        some.map(({ text, types }) => ({ isJoined, ...readNote(ready, text, types, table) }));
      return [...readings(mine, false), ...readings(joined(mine), true)];
    },
  );
  const rows = read
    .filter(({ isJoined }) => !isJoined)
    .map(({ types, all }) => ({ right: place.get(types[0] ?? '') ?? 0, all }));
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
    words: weighTypes([...notes.map(textOf), ...examples]),
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
