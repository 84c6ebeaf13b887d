/** Which type of note the words alone speak for, by how often they stand in labelled notes of each type. */
import type { NoteType } from '@/core/knowledge/note-types';
import { builtInNotes } from '@/core/knowledge/notes';
import { recognising, typesIn, weightsIn, type Recognising } from '@/core/knowledge/recognising';
import { WordWeights } from '@/core/knowledge/word-weights';
import { countedWords } from '@/core/text/counted-words';
import { tokenise, type Token } from '@/core/text/tokens';
import { lazy } from '@/utils/lazy';

/** What a word of an organisation's own type says for it; a word that built-in types know says half. Source: our own [J]. */
const OWN_WORD = 6;
/** A long note says more, but not in proportion. */
const LENGTH = 10;

export interface WordTable {
  types: string[];
  /** Place of a type, what the word adds for it, the next place, … */
  words: { get: (word: string) => Float64Array | undefined };
}

/** Makes the weights of words ready. */
export function wordTable(types: readonly string[], words: Recognising['words']): WordTable {
  const places = new Map(types.map((type, place) => [type, place]));
  const read = (line: string): Float64Array =>
    Float64Array.from(
      weightsIn(line).flatMap(([type, weight]) => {
        const place = places.get(type);
        return place === undefined ? [] : [place, weight];
      }),
    );
  return { types: [...types], words: new WordWeights(words, read) };
}

/** A long note says more, but not in proportion: by this what `known` words say together is divided. */
export const lengthOf = (known: number): number => Math.sqrt(known + LENGTH);

/** What the words say for each type, around nought. */
export function wordEvidence(tokens: readonly Token[], table: WordTable): Map<string, number> {
  const scores = new Float64Array(table.types.length);
  let known = 0;
  for (const word of countedWords(tokens, { classes: true })) {
    const entries = table.words.get(word);
    if (!entries) continue;
    known++;
    for (let at = 0; at < entries.length; at += 2) {
      const place = entries[at] ?? 0;
      scores[place] = (scores[place] ?? 0) + (entries[at + 1] ?? 0);
    }
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  const scale = lengthOf(known);
  return new Map(table.types.map((type, place) => [type, ((scores[place] ?? mean) - mean) / scale]));
}

const builtIn = lazy(() =>
  wordTable(typesIn(recognising.words, builtInNotes.types.length), recognising.words),
);

/** The words of cues, without what only means something to a machine. */
const plain = (cues: readonly string[]): string => cues.join(' . ').replace(/<[^>]*>|\{[^}]*\}|[*>+]/gu, ' ');

/** What an organisation's document says of one of its kinds, as if it were so many notes of that kind. */
function textsOf({ name, recognise, elements }: NoteType): string[] {
  const named = [name, plain([...recognise.labels, ...recognise.decisive, ...recognise.strong])];
  const said = elements.map(({ label, present, examples }) =>
    [label, plain(present), ...(examples?.present ?? []), ...(examples?.partial ?? [])].join(' . '),
  );
  return [...named, ...said, ...(recognise.examples ?? [])];
}

/** The table for these types: those of an organisation that were never counted speak by the words of its document. */
export function wordsFor(types: readonly NoteType[]): WordTable {
  const known = builtIn();
  const own = types.filter(({ id }) => !known.types.includes(id));
  if (own.length === 0) return known;
  const added = new Map<string, number[]>();
  own.forEach((type, index) => {
    const texts = textsOf(type).map((text) => countedWords(tokenise(text.toLowerCase()), { classes: true }));
    for (const word of new Set(texts.flatMap((text) => [...text]))) {
      const share = texts.filter((text) => text.has(word)).length / texts.length;
      const worth = Object.hasOwn(recognising.words, word) ? OWN_WORD / 2 : OWN_WORD;
      const adds = [known.types.length + index, worth * Math.sqrt(share)];
      added.set(word, [...(added.get(word) ?? []), ...adds]);
    }
  });
  const get = (word: string): Float64Array | undefined => {
    const counted = known.words.get(word);
    const more = added.get(word);
    return more ? Float64Array.of(...(counted ?? []), ...more) : counted;
  };
  return { types: [...known.types, ...own.map(({ id }) => id)], words: { get } };
}
