/**
 * `npm run eval -- flags --learn` weighs the words of red flags and writes knowledge/flag-words.json;
 * `npm run eval -- flags --left-out` measures them on authors and pages that were left out of the weighing.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFlagWords, type FlagWords, type ReadyFlagWords } from '@/core/knowledge/flag-words';
import redFlagExamples from '@/knowledge/red-flag-examples.json';
import { readSnapshot } from '@/core/record/build';
import type { PageSnapshot } from '@/core/record/snapshot';
import { STEM_MARK } from '@/core/summary/flag-words';
import { summarise } from '@/core/summary/summarise';
import { tokenise } from '@/core/text/tokens';
import phrasings from '../../tests/unit/core/summary/phrasings.json';
import wordingsPlain from '../../tests/unit/core/summary/wordings-plain.json';
import { summaryCaseSchema, type SummaryCase } from '../cases/summary-schema';
import { pageSnapshots } from '../lib/page-snapshots';
import { score } from '../summary/score';
import { flagCases, flagSets, isRaised, type FlagCase, type FlagSet } from './cases';
import { linedPages, type LinedPage } from '../findings/pages';
import { HEAD, scoreRow } from '../findings/score-pages';
import { weighLineSigns } from './learn-lines';
import { flagIds, rowsOfLinedPage, rowsOfPage, rowsOfWording, type Learnt } from './rows';
import { weighWords } from './weigh';

/** Opened sets of pages. The last three are left out together to measure pages: rules were made on all of them. */
const EARLIER = ['summary', 'summary-heldout', 'summary-fresh', 'summary-aside'];
const LATER = ['summary-third', 'summary-fourth', 'summary-fifth'];

/** Where sums decide: chosen on the tables of --left-out, to find more without more lines on a page. */
const DECIDE: FlagWords['decide'] = {
  raise: { words: -0.1, meant: 0.5 },
  withhold: { meant: -2, weak: -5.5, strong: -7 },
  hint: { words: -3, meant: -0.5 },
};

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface LabelledPage {
  set: string;
  snapshot: PageSnapshot;
  wanted: SummaryCase;
}

interface Material {
  wordings: Record<FlagSet, FlagCase[]>;
  pages: LabelledPage[];
  lined: LinedPage[];
  isWord: (word: string) => boolean;
}

export async function labelledPages(): Promise<LabelledPage[]> {
  const folders = [...EARLIER, ...LATER].flatMap((set) =>
    readdirSync(here(`../cases/${set}`))
      .sort()
      .map((name) => ({ set, folder: here(`../cases/${set}/${name}`) })),
  );
  const snapshots = await pageSnapshots(folders.map(({ folder }) => join(folder, 'page.html')));
  return folders.flatMap(({ set, folder }, at) => {
    const snapshot = snapshots[at];
    const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    return snapshot ? [{ set, snapshot, wanted: summaryCaseSchema.parse(expected) }] : [];
  });
}

/** A word never seen in small letters may be somebody's name. */
function plainWords(texts: readonly string[]): (word: string) => boolean {
  const lower = new Set(['they', 'their']);
  for (const text of texts)
    for (const token of tokenise(text)) if (/^\p{Ll}/u.test(token.text)) lower.add(token.norm);
  const begins = new Set([...lower].map((word) => `${STEM_MARK}${word.slice(0, 5)}`));
  return (marked) => {
    const word = marked.replace(/^l:/u, '');
    if (word.startsWith(STEM_MARK)) return begins.has(word);
    return word.split(' ').every((part) => !/^\p{L}/u.test(part) || lower.has(part));
  };
}

async function readAll(): Promise<Material> {
  const wordings = {
    flags: flagCases('flags'),
    'flags-second': flagCases('flags-second'),
    'flags-third': flagCases('flags-third'),
  };
  const pages = await labelledPages();
  const lined = linedPages().filter(({ held }) => !held);
  const texts = [
    ...flagSets.flatMap((set) => wordings[set].map(({ text }) => text)),
    ...[...pages, ...lined].flatMap(({ snapshot }) => snapshot.blocks.map(({ text }) => text)),
  ];
  return { wordings, pages, lined, isWord: plainWords(texts) };
}

type Examples = Record<string, { hit: readonly string[]; miss: readonly string[] }>;

/** What the knowledge gives as examples of its flags, and the phrasings that the rules are tested with. */
export const examples: FlagCase[] = [redFlagExamples, phrasings, wordingsPlain]
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

interface Chosen {
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
function fileOf(from: Chosen, isWord: Material['isWord'], source: string): FlagWords {
  const base = { id: 'flag-words', source, confidence: 'J', decide: DECIDE } as const;
  const lines: FlagWords['lines'] = weighLineSigns([]);
  const authors = [...new Set(from.lined.map(({ author }) => author))];
  const judged = authors.flatMap((author) => {
    const lined = from.lined.filter((page) => page.author !== author);
    const words = weighWords(learntFrom({ ...from, lined }), isWord);
    const weights = readFlagWords({ ...base, lines, ...words });
    return from.lined.filter((page) => page.author === author).map((page) => [page, weights] as const);
  });
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
  writeFileSync(here('../../knowledge/flag-words.json'), `${JSON.stringify(file, null, 2)}\n`);
}

const share = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part} of ${whole})`;

function wordingRow(name: string, cases: readonly FlagCase[], weights: ReadyFlagWords | null): string {
  const cell = (held: boolean, raises: boolean): string => {
    const some = cases.filter((one) => one.raises === raises && (!held || one.held));
    return share(some.filter((one) => isRaised(one, weights)).length, some.length);
  };
  return `| ${name} | ${cell(false, true)} | ${cell(false, false)} | ${cell(true, true)} | ${cell(true, false)} |`;
}

function pageRow(name: string, pages: readonly LabelledPage[], weights: ReadyFlagWords | null): string {
  let [found, wanted, wrong, items, lines, unexpected] = [0, 0, 0, 0, 0, 0];
  for (const { snapshot, wanted: labels } of pages) {
    const { now, redFlags } = labels;
    const all = summarise(readSnapshot(snapshot, { now }).record, snapshot, {
      now,
      flagWeights: weights,
    }).items;
    const judged = score(all, snapshot, labels);
    const raised = all.filter(({ kind, rule }) => kind === 'red-flag' && !rule.endsWith('-stated'));
    found += judged.flags.found;
    wanted += judged.flags.wanted;
    wrong += judged.wrong.length;
    items += judged.items;
    lines += raised.length;
    const expected = new Set(redFlags.map(({ flag }) => flag));
    unexpected += new Set(raised.flatMap(({ rule }) => (expected.has(rule) ? [] : [rule]))).size;
  }
  const each = (sum: number): string => (sum / pages.length).toFixed(1);
  return `| ${name} | ${share(found, wanted)} | ${wrong} | ${each(items)} | ${each(lines)} | ${each(unexpected)} |`;
}

/** Each author, the later pages, and each author of whole pages, with weights made without them. */
export async function measureLeftOut(): Promise<void> {
  const all = await readAll();
  const { wordings, pages, lined } = all;
  const every = flagSets.flatMap((set) => wordings[set]);
  const without = (some: Partial<Chosen>): ReadyFlagWords =>
    readFlagWords(fileOf({ wordings: every, pages, lined, ...some }, all.isWord, 'left out'));
  const rows = flagSets.flatMap((set) => [
    wordingRow(`${set}, rules alone`, wordings[set], null),
    wordingRow(
      `${set}, with words`,
      wordings[set],
      without({ wordings: every.filter((one) => !wordings[set].includes(one)) }),
    ),
  ]);
  const isLater = ({ set }: LabelledPage): boolean => LATER.includes(set);
  const later = pages.filter(isLater);
  const weights = without({ pages: pages.filter((page) => !isLater(page)) });
  const authors = [...new Set(lined.map(({ author }) => author))].flatMap((author) => {
    const own = lined.filter((page) => page.author === author);
    const flagWeights = without({ lined: lined.filter((page) => page.author !== author) });
    return [
      scoreRow(`${author}, rules alone`, own, { flagWeights: null }),
      scoreRow(`${author}, with words`, own, { flagWeights }),
    ];
  });
  const lines = [
    '# Words weighed for red flags, left out',
    '',
    'Made by `npm run eval -- flags --left-out`. The weights of each row were made without that author, or without those pages. The rules were made on all of the pages of the second table and on the half of the first two sets that is not held.',
    '',
    '| wordings | raised | raised, must not be | held: raised | held: raised, must not be |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `Pages of ${LATER.join(', ')}:`,
    '',
    '| pages | red flags found | traps raised | items a page | red-flag lines a page | flags a page that its reader did not name |',
    '| --- | --- | --- | --- | --- | --- |',
    pageRow('rules alone', later, null),
    pageRow('with words', later, weights),
    '',
    'Whole pages with every line labelled, each author left out (held pages are not among them):',
    '',
    ...HEAD,
    ...authors,
    '',
  ];
  console.log(lines.join('\n'));
  mkdirSync(here('../results'), { recursive: true });
  writeFileSync(here('../results/flag-words.md'), lines.join('\n'));
}
