/** `npm run eval -- flags --left-out` measures words for red flags on authors and pages that they were not weighed on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFlagWords, type ReadyFlagWords } from '@/core/knowledge/flag-words';
import { readSnapshot } from '@/core/record/build';
import { summarise } from '@/core/summary/summarise';
import { HEAD, scoreRow } from '../findings/score-pages';
import { LATER, type LabelledPage } from '../lib/labelled-pages';
import { judgedByOthers } from '../lib/left-out';
import { score } from '../summary/score';
import { flagSets, isRaised, type FlagCase } from './cases';
import { fileOf, readAll, type Chosen } from './learn';

const RESULTS = fileURLToPath(new URL('../results', import.meta.url));

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
  const authors = judgedByOthers(
    lined,
    ({ author }) => author,
    (own, others) => {
      const name = own[0]?.author ?? '';
      return [
        scoreRow(`${name}, rules alone`, own, { flagWeights: null }),
        scoreRow(`${name}, with words`, own, { flagWeights: without({ lined: others }) }),
      ];
    },
  );
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
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, 'flag-words.md'), lines.join('\n'));
}
