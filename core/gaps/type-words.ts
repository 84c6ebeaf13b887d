/** Which type of note the words alone speak for, by how often they stand in labelled notes of each type. */
import { recognising, weightsOf } from '@/core/knowledge/recognising';
import type { NoteType } from '@/core/knowledge/note-types';
import { countedWords } from '@/core/text/counted-words';
import { tokenise, type Token } from '@/core/text/tokens';

/** What a word of an organisation's own type says for it; a word that built-in types know says half. Source: our own [J]. */
const OWN_WORD = 6;
/** A long note says more, but not in proportion. */
const LENGTH = 10;

export interface WordTable {
  types: string[];
  /** Word -> [place of the type, what standing there adds]. */
  words: ReadonlyMap<string, readonly (readonly [number, number])[]>;
}

type Weights = ReadonlyMap<string, readonly (readonly [string, number])[]>;

/** Makes the weights of words ready. */
export function wordTable(types: readonly string[], weights: Weights): WordTable {
  const places = new Map(types.map((type, place) => [type, place]));
  const words = new Map<string, (readonly [number, number])[]>();
  for (const [word, all] of weights)
    words.set(
      word,
      all.flatMap(([type, weight]) => {
        const place = places.get(type);
        return place === undefined ? [] : [[place, weight] as const];
      }),
    );
  return { types: [...types], words };
}

/** A long note says more, but not in proportion: by this what `known` words say together is divided. */
export const lengthOf = (known: number): number => Math.sqrt(known + LENGTH);

/** What the words say for each type, around nought. */
export function wordEvidence(tokens: readonly Token[], table: WordTable): Map<string, number> {
  const scores = table.types.map(() => 0);
  let known = 0;
  for (const word of countedWords(tokens)) {
    const entries = table.words.get(word);
    if (!entries) continue;
    known++;
    for (const [place, adds] of entries) scores[place] = (scores[place] ?? 0) + adds;
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  const scale = lengthOf(known);
  return new Map(table.types.map((type, place) => [type, ((scores[place] ?? mean) - mean) / scale]));
}

const builtInWeights: Weights = weightsOf(recognising.words);
const builtIn = [...new Set([...builtInWeights.values()].flatMap((all) => all.map(([type]) => type)))];
const builtInWords = wordTable(builtIn, builtInWeights);

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
  const own = types.filter(({ id }) => !builtIn.includes(id));
  if (own.length === 0) return builtInWords;
  const words = new Map(builtInWeights);
  for (const type of own) {
    const texts = textsOf(type).map((text) => countedWords(tokenise(text.toLowerCase())));
    for (const word of new Set(texts.flatMap((text) => [...text]))) {
      const share = texts.filter((text) => text.has(word)).length / texts.length;
      const worth = builtInWeights.has(word) ? OWN_WORD / 2 : OWN_WORD;
      words.set(word, [...(words.get(word) ?? []), [type.id, worth * Math.sqrt(share)]]);
    }
  }
  return wordTable([...builtIn, ...own.map(({ id }) => id)], words);
}
