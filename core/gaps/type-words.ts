/** Which type of note the words alone speak for, by how often they stand in labelled notes of each type. */
import { firstNames } from '@/core/knowledge/first-names';
import { recognising, type Recognising } from '@/core/knowledge/recognising';
import { spellingVariants } from '@/core/knowledge/words';
import type { NoteType } from '@/core/knowledge/note-types';
import { tokenise, type Token } from '@/core/text/tokens';

/** He, she and they count as one: who the person is must change no verdict. */
const PRONOUNS = new Map(
  Object.entries({ he: 'they', she: 'they', him: 'their', his: 'their', her: 'their', hers: 'their' }),
);
/** How far the few notes counted are trusted: so many notes' worth of what is usual is added to each type. */
const SMOOTHING = 0.3;
/** A long note says more, but not in proportion. */
const LENGTH = 10;

/** One word as it is counted: as it is usually spelt, figures as #, times as #t, and nothing for a name or a sign. */
function counted(token: Token, before: Token | undefined): string | null {
  const { text, norm } = token;
  if (/^\d/u.test(text)) return /^(?:\d{1,2}[:.]\d\d|\d{4})$/u.test(text) ? '#t' : '#';
  if (!/^\p{L}/u.test(text)) return text === '£' || text === '"' ? text : null;
  if (firstNames.has(norm)) return null;
  const capital = /^\p{Lu}\p{Ll}/u.test(text);
  if (capital && before && !/^[.!?;:"“]$/u.test(before.text)) return null;
  return PRONOUNS.get(norm) ?? spellingVariants.get(norm)?.[0] ?? norm;
}

/** The words of a note, and each two side by side, once each. Names are left out. */
export function countedWords(tokens: readonly Token[]): Set<string> {
  const found = new Set<string>();
  let last: string | null = null;
  tokens.forEach((token, index) => {
    const word = counted(token, tokens[index - 1]);
    if (word) {
      found.add(word);
      if (last) found.add(`${last} ${word}`);
    }
    last = word;
  });
  return found;
}

export interface WordTable {
  types: string[];
  /** What any known word says for a type in whose notes it never stood. */
  never: number[];
  /** Word -> [place of the type, what standing there adds]. */
  words: ReadonlyMap<string, readonly (readonly [number, number])[]>;
}

/** Makes the counts ready: for each word, the logarithm of how much likelier each type becomes. */
export function wordTable({ notes, words }: Pick<Recognising, 'notes' | 'words'>): WordTable {
  const types = Object.keys(notes);
  const total = Object.values(notes).reduce((sum, count) => sum + count, 0);
  const table = new Map<string, (readonly [number, number])[]>();
  for (const [word, counts] of Object.entries(words)) {
    const usual = Object.values(counts).reduce((sum, count) => sum + count, 0) / total;
    const less = SMOOTHING * usual;
    table.set(
      word,
      Object.entries(counts).map(
        ([type, count]) => [types.indexOf(type), Math.log((count + less) / less)] as const,
      ),
    );
  }
  const never = types.map((type) => Math.log(SMOOTHING / ((notes[type] ?? 0) + SMOOTHING)));
  return { types, never, words: table };
}

/** What the words say for each type, around nought; a type that was never counted is not in it. */
export function wordEvidence(tokens: readonly Token[], table: WordTable): Map<string, number> {
  const scores = table.types.map(() => 0);
  let known = 0;
  for (const word of countedWords(tokens)) {
    const entries = table.words.get(word);
    if (!entries) continue;
    known++;
    for (const [place, adds] of entries) scores[place] = (scores[place] ?? 0) + adds;
  }
  const all = scores.map((score, place) => score + known * (table.never[place] ?? 0));
  const mean = all.reduce((sum, score) => sum + score, 0) / Math.max(1, all.length);
  const scale = Math.sqrt(known + LENGTH);
  return new Map(table.types.map((type, place) => [type, ((all[place] ?? mean) - mean) / scale]));
}

const builtInWords = wordTable(recognising);

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
  const own = types.filter(({ id }) => !(id in recognising.notes));
  if (own.length === 0) return builtInWords;
  const notes = { ...recognising.notes };
  const words = new Map(Object.entries(recognising.words).map(([word, counts]) => [word, { ...counts }]));
  for (const type of own) {
    const texts = textsOf(type);
    notes[type.id] = texts.length;
    for (const text of texts)
      for (const word of countedWords(tokenise(text.toLowerCase()))) {
        const counts = words.get(word) ?? {};
        counts[type.id] = (counts[type.id] ?? 0) + 1;
        words.set(word, counts);
      }
  }
  return wordTable({ notes, words: Object.fromEntries(words) });
}
