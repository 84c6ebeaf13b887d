/** `npm run eval -- flags --learn` weighs the words of red flags and writes knowledge/flag-words.json. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFlagWords, type FlagWords } from '@/core/knowledge/flag-words';
import redFlagExamples from '@/knowledge/red-flag-examples.json';
import phrasings from '../../tests/unit/core/summary/phrasings.json';
import wordingsPlain from '../../tests/unit/core/summary/wordings-plain.json';
import { linedPages, type LinedPage } from '../findings/pages';
import { labelledPages, type LabelledPage } from '../lib/labelled-pages';
import { judgedByOthers } from '../lib/left-out';
import { plainWords } from '../lib/words';
import { flagCases, flagSets, type FlagCase, type FlagSet } from './cases';
import { weighLineSigns } from './learn-lines';
import { flagIds, rowsOfLinedPage, rowsOfPage, rowsOfWording, type Learnt } from './rows';
import { weighWords } from './weigh';

/** Where sums decide: chosen on the tables of --left-out, to find more without more lines on a page. */
const DECIDE: FlagWords['decide'] = {
  raise: { words: -0.1, meant: 0.5 },
  withhold: { meant: -2, weak: -5.5, strong: -7 },
  hint: { words: -3, meant: -0.5 },
};

const FILE = fileURLToPath(new URL('../../knowledge/flag-words.json', import.meta.url));

interface Material {
  wordings: Record<FlagSet, FlagCase[]>;
  pages: LabelledPage[];
  lined: LinedPage[];
  isWord: (word: string) => boolean;
}

/** Tried, with no gain on pages left out (docs/decisions/0020). */
const NOT_WEIGHED: readonly string[] = ['seventh', 'eighth'];

/** All of it, what is held too. */
export async function readAll(): Promise<Material> {
  const wordings = {
    flags: flagCases('flags'),
    'flags-second': flagCases('flags-second'),
    'flags-third': flagCases('flags-third'),
  };
  const pages = await labelledPages();
  const lined = linedPages().filter(({ held, author }) => !held && !NOT_WEIGHED.includes(author));
  const texts = [
    ...flagSets.flatMap((set) => wordings[set].map(({ text }) => text)),
    ...[...pages, ...lined].flatMap(({ snapshot }) => snapshot.blocks.map(({ text }) => text)),
  ];
  return { wordings, pages, lined, isWord: plainWords(texts) };
}

type Examples = Record<string, { hit: readonly string[]; miss: readonly string[] }>;

/** What the knowledge gives as examples of its flags, and the phrasings that the rules are tested with. */
const examples: FlagCase[] = [redFlagExamples, phrasings, wordingsPlain]
  .map((all) => all as Examples)
  .flatMap((all) =>
    Object.entries(all).flatMap(([flag, { hit, miss }]) => {
      const of = (texts: readonly string[], raises: boolean): FlagCase[] =>
        texts.map((text) => ({ flag, text, raises, also: [], held: false }));
      return flagIds.includes(flag) ? [...of(hit, true), ...of(miss, false)] : [];
    }),
  );

const read = new Map<FlagCase | LabelledPage | LinedPage, Learnt[]>();
const once = <T extends FlagCase | LabelledPage | LinedPage>(
  one: T,
  rows: (one: T) => Learnt[],
): Learnt[] => {
  const known = read.get(one) ?? rows(one);
  read.set(one, known);
  return known;
};

/** What is learnt from. */
export interface Chosen {
  wordings: readonly FlagCase[];
  pages: readonly LabelledPage[];
  lined: readonly LinedPage[];
}

const learntFrom = ({ wordings, pages, lined }: Chosen): Learnt[] => [
  ...[...wordings, ...examples].flatMap((one) => once(one, rowsOfWording)),
  ...pages.flatMap((page) => once(page, ({ snapshot, wanted }) => rowsOfPage(snapshot, wanted))),
  ...lined.flatMap((page) => once(page, rowsOfLinedPage)),
];

/** Words weighed on all of it, and lines by the words that were weighed without their author. */
export function fileOf(from: Chosen, isWord: Material['isWord'], source: string): FlagWords {
  const base = { id: 'flag-words', source, confidence: 'J', decide: DECIDE } as const;
  const lines: FlagWords['lines'] = weighLineSigns([]);
  const judged = judgedByOthers(
    from.lined,
    ({ author }) => author,
    (own, lined) => {
      const words = weighWords(learntFrom({ ...from, lined }), isWord);
      const weights = readFlagWords({ ...base, lines, ...words });
      return own.map((page) => [page, weights] as const);
    },
  );
  return { ...base, lines: weighLineSigns(judged), ...weighWords(learntFrom(from), isWord) };
}

/** The held quarter of the third set, and held pages, are never weighed. */
export async function learnFlags(): Promise<void> {
  const { wordings, pages, lined, isWord } = await readAll();
  const own = [
    ...wordings.flags,
    ...wordings['flags-second'],
    ...wordings['flags-third'].filter(({ held }) => !held),
  ];
  const source = `weighed on ${own.length} wordings in evals/cases/flags, flags-second and flags-third, examples and phrasings of the knowledge and its tests, the statements of ${pages.length} labelled pages, and every line of ${lined.length} pages in evals/cases/findings/pages by npm run eval -- flags --learn`;
  const file = fileOf({ wordings: own, pages, lined }, isWord, source);
  writeFileSync(FILE, `${JSON.stringify(file, null, 2)}\n`);
}
