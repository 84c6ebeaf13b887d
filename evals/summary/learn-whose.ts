/** Weighs what tells whose a line is, on the labelled pages that were opened: `npm run eval -- summary --learn-whose`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whoseWeights, type WhoseWeights } from '@/core/knowledge/whose';
import { readSnapshot } from '@/core/record/build';
import type { PageSnapshot } from '@/core/record/snapshot';
import { flagHits } from '@/core/summary/flags';
import { readStatements, type Statement } from '@/core/summary/statements';
import { summarise } from '@/core/summary/summarise';
import { WhoseSigns } from '@/core/summary/whose-signs';
import { summaryCaseSchema, type SummaryCase } from '../cases/summary-schema';
import { descend } from '../lib/descent';
import { judgedByOthers } from '../lib/left-out';
import { pageSnapshots } from '../lib/page-snapshots';
import { answerSlopes } from '../lib/regression';
import { score } from './score';

/** Sets that were opened, each list by one author. */
const AUTHORS: readonly (readonly string[])[] = [
  ['summary', 'summary-heldout'],
  ['summary-fresh'],
  ['summary-aside'],
  ['summary-third'],
  ['summary-fourth', 'summary-fifth'],
  ['summary-tenth'],
  ['summary-eleventh'],
  ['summary-twelfth'],
  ['summary-thirteenth'],
  ['summary-fourteenth'],
];
const FILE = fileURLToPath(new URL('../../knowledge/whose.json', import.meta.url));
const CASES = fileURLToPath(new URL('../cases', import.meta.url));
const FROM = { strong: 1, weak: 0.5, around: 2 };
const HOW = { steps: 200, rate: 0.05, ridge: 2, cools: true };
/** A word or sign is weighed that stands in labelled lines of as many authors, and in as many lines. */
const LEAST = { authors: 3, lines: 5 };
/** Shorter pieces of an expectation may stand anywhere. */
const TELLING = 12;
const WORTH = { labelled: 1, byRules: 0.2, unlabelled: 0.05 };

interface Page {
  author: number;
  snapshot: PageSnapshot;
  wanted: SummaryCase;
}
interface Line {
  author: number;
  signs: readonly string[];
  isOthers: boolean;
  worth: number;
}

async function readPages(): Promise<Page[]> {
  const files = AUTHORS.flatMap((sets, author) =>
    sets.flatMap((set) =>
      readdirSync(join(CASES, set)).map((name) => ({ author, folder: join(CASES, set, name) })),
    ),
  );
  const snapshots = await pageSnapshots(files.map(({ folder }) => join(folder, 'page.html')));
  return files.flatMap(({ author, folder }, at) => {
    const snapshot = snapshots[at];
    const wanted: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    return snapshot ? [{ author, snapshot, wanted: summaryCaseSchema.parse(wanted) }] : [];
  });
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ');

/** What the page's author says of a statement; null where nothing, or both. */
function labelOf(one: Statement, flags: ReadonlySet<string>, wanted: SummaryCase): boolean | null {
  const said = plain(`${one.label === '' ? '' : `${one.label}: `}${one.text}`);
  const holds = (words: string): boolean => said.includes(plain(words));
  const isOthers =
    wanted.mustNotSay.some(
      (text) => holds(text) || (one.text.length > TELLING && plain(text).includes(plain(one.text))),
    ) || (wanted.mustNotFlag ?? []).some(({ flag, contains }) => flags.has(flag) && holds(contains));
  const isTold =
    wanted.redFlags.some(({ flag, mustContain }) =>
      mustContain.some((words) => holds(words) && (words.length > TELLING || flags.has(flag))),
    ) ||
    wanted.findings.some(
      ({ kind, anyOf }) =>
        kind !== 'conflict' && anyOf.flat().some((words) => words.length > TELLING && holds(words)),
    );
  return isOthers === isTold ? null : isOthers;
}

function linesOf({ author, snapshot, wanted }: Page): Line[] {
  const reading = readSnapshot(snapshot, { now: wanted.now });
  const statements = readStatements(reading, wanted.now);
  const asIfTheirs = statements.map((one): Statement => ({
    ...one,
    whose: 'person',
    template: false,
    denied: false,
  }));
  const flags = new Map<number, Set<string>>();
  for (const { statement, flag, negative } of flagHits(asIfTheirs))
    if (!negative) flags.set(statement.at, (flags.get(statement.at) ?? new Set()).add(flag.id));
  const signs = new WhoseSigns(reading);
  return statements
    .filter(({ blank }) => !blank)
    .map((one): Line => {
      const label = labelOf(one, flags.get(one.at) ?? new Set(), wanted);
      const byRules = one.template || one.whose === 'stranger';
      const worth = label !== null ? WORTH.labelled : byRules ? WORTH.byRules : WORTH.unlabelled;
      return { author, signs: [...signs.of(one)], isOthers: label ?? byRules, worth };
    });
}

const subjects = new Set(whoseWeights.never);
const isSubject = (sign: string): boolean => subjects.has(sign.replace(/^l:/u, ''));

function weigh(lines: readonly Line[]): WhoseWeights {
  const seen = new Map<string, { authors: Set<number>; lines: number }>();
  for (const { author, signs, worth } of lines)
    for (const sign of signs) {
      const known = seen.get(sign) ?? { authors: new Set(), lines: 0 };
      seen.set(sign, known);
      known.authors.add(author);
      if (worth === WORTH.labelled) known.lines++;
    }
  const known = [...seen]
    .filter(([, { authors, lines: count }]) => authors.size >= LEAST.authors && count >= LEAST.lines)
    .map(([sign]) => sign)
    .sort();
  const places = new Map(known.map((sign, at) => [sign, at]));
  const rows = lines.map(({ signs, isOthers, worth }) => ({
    ids: signs.flatMap((sign) => places.get(sign) ?? []),
    scale: 1,
    questions: [0],
    yes: [isOthers ? 1 : 0],
    worth: [worth],
  }));
  const free = [places.get('#') ?? 0];
  const found = descend(Float64Array, known.length, answerSlopes(rows, [0]), { ...HOW, free });
  const weights = known
    .map((sign, at): [string, number] => [sign, Math.round(100 * (found[at] ?? 0))])
    .filter(([sign, weight]) => Math.abs(weight) >= 10 && !(weight > 0 && isSubject(sign)));
  const note =
    'Made by npm run eval -- summary --learn-whose from the labelled pages that were opened: what a word (l: of the label, t: of the title, g: of the part of the page) or a sign adds, in hundredths, to the odds that a line is not about the person now.';
  return {
    note,
    source: 'evals/cases/summary*, labelled without sight of the code',
    confidence: 'J',
    from: FROM,
    never: whoseWeights.never,
    weights: Object.fromEntries(weights),
  };
}

function countsOf(pages: readonly Page[], whose: WhoseWeights | null) {
  return pages.map(({ author, snapshot, wanted }) => {
    const { record } = readSnapshot(snapshot, { now: wanted.now });
    const { items } = summarise(record, snapshot, { now: wanted.now, whose });
    const { flags, findings, wrong } = score(items, snapshot, wanted);
    return { author, flags: flags.found, findings: findings.found, traps: wrong.length };
  });
}

const told = (counts: ReturnType<typeof countsOf>): string =>
  (['flags', 'findings', 'traps'] as const)
    .map((kind) => `${counts.reduce((sum, one) => sum + one[kind], 0)} ${kind}`)
    .join(', ');

/** Writes knowledge/whose.json, and says how weights made without an author judge that author's pages. */
export async function learnWhose(): Promise<void> {
  const pages = await readPages();
  const lines = pages.flatMap(linesOf);
  const judged = judgedByOthers(
    pages,
    ({ author }) => author,
    (own) => countsOf(own, weigh(lines.filter(({ author }) => author !== own[0]?.author))),
  );
  const without = countsOf(pages, null);
  AUTHORS.forEach((sets, author) => {
    const [before, after] = [without, judged].map((all) => told(all.filter((one) => one.author === author)));
    console.log(`${sets.join(', ')}: ${before} without; ${after} by weights of the others`);
  });
  console.log(`all: ${told(without)} without; ${told(judged)} by weights of the others`);
  const made = weigh(lines);
  writeFileSync(FILE, `${JSON.stringify(made, null, 2)}\n`);
  console.log(`${Object.keys(made.weights).length} signs; with their own: ${told(countsOf(pages, made))}`);
}
