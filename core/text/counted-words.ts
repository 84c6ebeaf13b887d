/** Words as they are counted and weighed: alike for everybody, with the lists and classes they stand in. */
import { fairness } from '@/core/knowledge/fairness';
import { firstNames } from '@/core/knowledge/first-names';
import { spellingVariants, wordLists } from '@/core/knowledge/words';
import { Recent } from '@/utils/recent';
import { plainWords } from './plain-words';
import { beginsCapital, normalise, type Token } from './tokens';
import { classesOf } from './word-classes';

/** Himself and herself, husband and wife, church and mosque count as one: who the person is must change no verdict. */
const oneWord = new Map(
  fairness.pairs.flatMap(({ one, other }) => {
    const [first, second] = [plainWords(one), plainWords(other)];
    return [
      [second, first],
      [`${second}s`, `${first}s`],
    ] as const;
  }),
);
/** "She’s", "hes", "he’d": the person, whatever is said of them. */
const THEY_ARE = /^s?hes$|^s?he['’‘`]\p{L}+$/iu;
/** He, she and they count as one too. */
const PRONOUNS = new Map(
  Object.entries({ he: 'they', she: 'they', him: 'their', his: 'their', her: 'their', hers: 'their' }),
);

interface Counted {
  norm: string;
  word: string | null;
  isCapital: boolean;
  /** The lists and classes of the word, once they were asked for. */
  signs: readonly string[] | null;
}

/** One word as it is counted: as it is usually spelt, figures as #, times as #t, and nothing for a name or a sign. */
function readWord({ text, norm }: Token): string | null {
  if (/^\d/u.test(text)) return /^(?:\d{1,2}[:.]\d\d|\d{4})$/u.test(text) ? '#t' : '#';
  if (!/^\p{L}/u.test(text)) return text === '£' || text === '"' ? text : null;
  if (firstNames.has(norm)) return null;
  if (THEY_ARE.test(text)) return 'they';
  return PRONOUNS.get(norm) ?? oneWord.get(norm) ?? spellingVariants.get(norm)?.[0] ?? norm;
}

const known = new Recent<Counted>(60_000);
const read = (token: Token): Counted => ({
  norm: token.norm,
  word: readWord(token),
  isCapital: beginsCapital(token.text),
  signs: null,
});

/** What a sentence ends with: a word that begins with a capital elsewhere is a name. */
const ENDS = /^[.!?;:"“]$/u;

function counted(token: Token, before: Token | undefined): Counted | null {
  if (token.isName) return null;
  const usual = known.of(token.text, () => read(token));
  // A word may be read as another: "Mum" of an old person as "they".
  const one = usual.norm === token.norm ? usual : read(token);
  return one.word === null || (one.isCapital && before && !ENDS.test(before.text)) ? null : one;
}

/** Word -> the lists it stands in, as they are counted: a food never seen before still is a food. */
const listsOf = new Map<string, string[]>();
for (const { id, words } of wordLists.values())
  for (const word of new Set(words.map(normalise)))
    if (/^\p{L}+$/u.test(word)) {
      const known = listsOf.get(word);
      if (known) known.push(`<${id}>`);
      else listsOf.set(word, [`<${id}>`]);
    }

const signsOf = new Recent<readonly string[]>(60_000);
/** The lists and classes of meaning that a word stands in, as they are counted. */
const listsAndClasses = (word: string): readonly string[] =>
  signsOf.of(word, () => [...(listsOf.get(word) ?? []), ...classesOf(word).map((id) => `<${id}>`)]);

const NONE: readonly string[] = [];
const NIGHT = /^(?:2[2-3]|0[0-6])[:.]?[0-5]\d$/u;

/**
 * The words of a note, the lists they stand in, and each two side by side, once each. Names are left out.
 * @param how `classes` counts the classes of meaning a word stands in as well, as `<food.bread_cereal>`
 */
export function countedWords(
  tokens: readonly Token[],
  { classes = false }: { classes?: boolean } = {},
): Set<string> {
  const found = new Set<string>();
  let last: string | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const one = token && counted(token, tokens[at - 1]);
    const word = one?.word ?? null;
    if (one && word) {
      found.add(word);
      if (word === '#t' && NIGHT.test(token.text)) found.add('#night');
      const signs = classes ? (one.signs ??= listsAndClasses(word)) : (listsOf.get(word) ?? NONE);
      for (const sign of signs) found.add(sign);
      if (last) found.add(`${last} ${word}`);
    }
    last = word;
  }
  return found;
}
