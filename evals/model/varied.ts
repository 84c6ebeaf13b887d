/** The sentences set aside in other words for the same thing: under names of each group, and in ways of spelling. */
import { readFileSync } from 'node:fs';
import { inRoot } from '@/scripts/lib/root';
import type { Labelled } from '../cases/labels/schema';

export interface Variety {
  name: string;
  /** As it is written so; the very text where nothing of it is. */
  write: (text: string, place: number) => string;
}

const parsed = (file: string): unknown => JSON.parse(readFileSync(inRoot('evals/model', file), 'utf8'));

const groups = parsed('name-groups.json') as Record<string, { seen: string[]; unseen: string[] }>;

/** Names by where in the world they are mostly given; those the model was trained with apart from those it never met. */
export const NAMES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(groups).flatMap(([group, { seen, unseen }]) => [
    [`${group}, names of the training`, seen],
    [`${group}, other names`, unseen],
  ]),
);

/** Names that must not be among those of the training. */
export const UNSEEN: readonly string[] = Object.values(groups).flatMap(({ unseen }) => unseen);

/** The name in the place of a pronoun that begins the sentence, else before it, as a line of a board has it. */
export function named(text: string, name: string): string {
  const begun = text.replace(/^(?:She|He)\b/u, name);
  if (begun !== text) return begun;
  const owned = text.replace(/^(?:Her|His)\b/u, `${name}'s`);
  return owned === text ? `${name}: ${text}` : owned;
}

const LETTER = /\p{L}/u;

/** Whole words swapped, whatever their case; longer ones first. */
function swapped(text: string, swaps: Readonly<Record<string, string>>): string {
  const words = Object.keys(swaps).sort((one, other) => other.length - one.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}'’])(?:${words.join('|')})(?![\\p{L}\\p{N}'’])`, 'giu');
  const out = text.replace(pattern, (word) => swaps[word.toLowerCase()] ?? word);
  return out === text ? text : out.replace(/ {2,}/gu, ' ').trim();
}

/** Two letters of every third long word change places: of figures and short words nothing does. */
function misspelt(text: string): string {
  let long = 0;
  return text.replace(/\p{L}{5,}/gu, (word) => {
    if (long++ % 3 !== 0) return word;
    const at = Math.floor(word.length / 2);
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  });
}

const typedFast = (text: string): string =>
  text
    .replace(/[.,;:](?=\s|$)/gu, '')
    .split(' ')
    .map((word) => (/^\p{Lu}\p{Ll}/u.test(word) ? word.toLowerCase() : word))
    .join(' ');

const swaps = Object.entries(parsed('varieties.json') as Record<string, Record<string, string> | string>);

export const spellings: readonly Variety[] = [
  { name: 'small letters, no stops', write: typedFast },
  { name: 'misspelt', write: misspelt },
  ...swaps.flatMap(([name, of]) =>
    typeof of === 'string' ? [] : [{ name, write: (text: string) => swapped(text, of) }],
  ),
];

export const names: readonly Variety[] = Object.entries(NAMES).map(([name, of]) => ({
  name,
  write: (text, place) => named(text, of[place % of.length] ?? ''),
}));

/** Those of the sentences that are written otherwise so, each beside what it was. */
export const written = (all: readonly Labelled[], { write }: Variety): { was: Labelled; one: Labelled }[] =>
  all.flatMap((was, place) => {
    const text = write(was.text, place);
    return text === was.text || !LETTER.test(text) ? [] : [{ was, one: { ...was, text } }];
  });
