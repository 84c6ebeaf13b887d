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
import { flagIds, rowsOfPage, rowsOfWording, type Learnt } from './rows';
import { weighWords } from './weigh';

/** Opened sets of pages. The last three are left out together to measure pages: rules were made on all of them. */
const EARLIER = ['summary', 'summary-heldout', 'summary-fresh', 'summary-aside'];
const LATER = ['summary-third', 'summary-fourth', 'summary-fifth'];

/** Where sums decide: chosen on the tables of --left-out, to find more without more lines on a page. */
const DECIDE: FlagWords['decide'] = {
  raise: { words: -0.1, meant: 0.5 },
  withhold: { meant: -1, weak: -4.5, strong: -6 },
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
  isWord: (word: string) => boolean;
}

async function labelledPages(): Promise<LabelledPage[]> {
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
  const texts = [
    ...flagSets.flatMap((set) => wordings[set].map(({ text }) => text)),
    ...pages.flatMap(({ snapshot }) => snapshot.blocks.map(({ text }) => text)),
  ];
  return { wordings, pages, isWord: plainWords(texts) };
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

const read = new Map<FlagCase | LabelledPage, Learnt[]>();
const once = <T extends FlagCase | LabelledPage>(one: T, rows: (one: T) => Learnt[]): Learnt[] => {
  const known = read.get(one) ?? rows(one);
  read.set(one, known);
  return known;
};

const learntFrom = (wordings: readonly FlagCase[], pages: readonly LabelledPage[]): Learnt[] => [
  ...[...wordings, ...examples].flatMap((one) => once(one, rowsOfWording)),
  ...pages.flatMap((page) => once(page, ({ snapshot, wanted }) => rowsOfPage(snapshot, wanted))),
];

const fileOf = (learnt: readonly Learnt[], isWord: Material['isWord'], source: string): FlagWords => ({
  id: 'flag-words',
  source,
  confidence: 'J',
  decide: DECIDE,
  ...weighWords(learnt, isWord),
});

/** The held quarter of the third set is never weighed. */
export async function learnFlags(): Promise<void> {
  const { wordings, pages, isWord } = await readAll();
  const own = [
    ...wordings.flags,
    ...wordings['flags-second'],
    ...wordings['flags-third'].filter(({ held }) => !held),
  ];
  const source = `weighed on ${own.length} wordings in evals/cases/flags, flags-second and flags-third, examples and phrasings of the knowledge and its tests, and the statements of ${pages.length} labelled pages by npm run eval -- flags --learn`;
  const file = fileOf(learntFrom(own, pages), isWord, source);
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

/** Each author, and the later pages, with weights made without them. */
export async function measureLeftOut(): Promise<void> {
  const { wordings, pages, isWord } = await readAll();
  const without = (out: FlagSet | null, some: readonly LabelledPage[]): ReadyFlagWords =>
    readFlagWords(
      fileOf(
        learntFrom(
          flagSets.flatMap((set) => (set === out ? [] : wordings[set])),
          some,
        ),
        isWord,
        'left out',
      ),
    );
  const rows = flagSets.flatMap((set) => [
    wordingRow(`${set}, rules alone`, wordings[set], null),
    wordingRow(`${set}, with words`, wordings[set], without(set, pages)),
  ]);
  const later = pages.filter(({ set }) => LATER.includes(set));
  const weights = without(
    null,
    pages.filter(({ set }) => !LATER.includes(set)),
  );
  const lines = [
    '# Words weighed for red flags, left out',
    '',
    'Made by `npm run eval -- flags --left-out`. The weights of each row were made without that author, or without those pages. The rules were made on all of the pages and on the half of the first two sets that is not held.',
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
  ];
  console.log(lines.join('\n'));
  mkdirSync(here('../results'), { recursive: true });
  writeFileSync(here('../results/flag-words.md'), lines.join('\n'));
}
