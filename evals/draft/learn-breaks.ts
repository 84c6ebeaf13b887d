/**
 * Weighs what tells where a new happening begins: the stops that workers typed are taken out of their notes and have to
 * be found again. Commas are left out of it, because they also stand in lists.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { eachGap } from '@/core/draft/breaks';
import { piecesOf, type Piece } from '@/core/draft/pieces';
import type { BreaksFile } from '@/core/knowledge/draft-breaks';
import { firstNames } from '@/core/knowledge/first-names';
import { FIFTHS, letterOf } from '@/core/knowledge/word-weights';
import { descend } from '../lib/descent';
import { answerSlopes } from '../lib/regression';
import { commonWords, placesIn } from '../lib/words';
import { isUnread } from './unread';

const LEAST = 15;
const RIDGE = 4;
const LEAST_FIFTHS = 2;
const BAR = 1.2;

/** The one question: is there a break? */
const ONE = [0];
const [YES, NO] = [[1], [0]];

interface Gap {
  signs: string[];
  breaks: boolean;
}

function textsOf(folder: string, file: string, key: string, without: string | undefined): string[] {
  return readdirSync(folder)
    .filter((set) => !isUnread(set) && set.replace(/-held$/u, '') !== without)
    .filter((set) => existsSync(`${folder}/${set}/${file}`))
    .flatMap((set) => readFileSync(`${folder}/${set}/${file}`, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as Record<string, string>)[key] ?? '');
}

/** Every gap between two words of a text; a stop that was typed there is a break, a comma or dash is no answer. */
export function gapsOf(text: string): Gap[] {
  const all = piecesOf(text);
  const parted = new Map<Piece, string>();
  let marks = '';
  for (const piece of all)
    if (piece.kind === 'mark') marks += piece.text;
    else {
      parted.set(piece, marks);
      marks = '';
    }
  const gaps: Gap[] = [];
  const words = all.filter((piece) => piece.kind !== 'mark');
  eachGap(words, (signs, at) => {
    const between = parted.get(at) ?? '';
    const breaks = /[.;!\n]/u.test(between);
    if (breaks || between === '') gaps.push({ signs: signs(), breaks });
    return between !== '';
  });
  return gaps;
}

/** Words that are mostly typed with a capital letter, and first names, are nobody's sign. */
function namesIn(texts: readonly string[]): (word: string) => boolean {
  const seen = new Map<string, [number, number]>();
  for (const text of texts)
    for (const { kind, text: typed, norm } of piecesOf(text)) {
      if (kind !== 'word') continue;
      const counts = seen.get(norm) ?? [0, 0];
      counts[/^\p{Lu}/u.test(typed) ? 1 : 0] += 1;
      seen.set(norm, counts);
    }
  return (word) => {
    const [small, capital] = seen.get(word) ?? [0, 0];
    return firstNames.has(word) ? small < 20 * (capital + 1) : capital > small;
  };
}

/**
 * Writes knowledge/draft/breaks.json.
 * @param without the sets of this name left out, to be measured with what the others teach
 */
export function learnBreaks(file: string, without: string | undefined): void {
  const texts = [
    ...textsOf('evals/cases/draft', 'own.jsonl', 'shorthand', without),
    ...textsOf('evals/cases/notes', 'notes.jsonl', 'text', without),
  ];
  const isName = namesIn(texts);
  const gaps = texts.flatMap(gapsOf);
  const signs = commonWords(
    gaps.map((gap) => ({ words: gap.signs })),
    LEAST,
    (sign) => !/^[ab]:/u.test(sign) || !isName(sign.slice(2)),
  );
  const places = placesIn(signs);
  const rows = gaps.map(({ signs: own, breaks }) => ({
    ids: Int32Array.from(places(own)),
    scale: 1,
    questions: ONE,
    yes: breaks ? YES : NO,
    worth: YES,
  }));
  const how = { steps: 80, rate: 0.15, ridge: RIDGE, cools: true };
  const weights = descend(Float32Array, signs.length, answerSlopes(rows, NO), how);
  const byLetter = new Map<string, string[]>();
  signs.forEach((sign, place) => {
    const fifths = Math.round((weights[place] ?? 0) * FIFTHS);
    if (Math.abs(fifths) < LEAST_FIFTHS) return;
    const letter = letterOf(fifths);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), sign]);
  });
  const result: BreaksFile = {
    id: 'draft.breaks',
    source: `weighed on the ${gaps.filter(({ breaks }) => breaks).length} stops of ${texts.length} notes and pieces of shorthand (evals/cases/notes and draft, unread sets left out) by npm run eval -- draft --learn-breaks`,
    confidence: 'J',
    about:
      'What speaks for a new happening before a word that no stop stands before: a: the word before, b: the word, A, B, AB, BB, AAB: what they and their neighbours are, n: how many words since the last break, e: whether something happened since.',
    bar: BAR,
    signs: Object.fromEntries([...byLetter].sort().map(([letter, all]) => [letter, all.join('|')])),
  };
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}
