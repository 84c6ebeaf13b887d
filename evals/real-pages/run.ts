/** Measures the reading of real record pages: npm run eval -- real-pages <folder>. The folder is not in the repository. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readSnapshot } from '@/core/record/build';
import type { PageSnapshot } from '@/core/record/snapshot';
import { buildReport } from '@/core/report';
import { pageSnapshots } from '../lib/page-snapshots';
import { wordsOf } from '../summary/score';
import { realPageSchema, Told } from './facts';
import { namedControls, rightNames, type NamedControl } from './names';

interface Outcome {
  file: string;
  facts: number;
  missed: { page: string[]; record: string[]; screen: string[]; full: string[] };
  controls: number;
  misnamed: NamedControl[];
  invalid: number;
}

const results = fileURLToPath(new URL('../results/', import.meta.url));

function measure(
  page: z.infer<typeof realPageSchema>,
  snapshot: PageSnapshot,
  controls: readonly NamedControl[],
  now: string,
): Outcome {
  const { record } = readSnapshot(snapshot, { now });
  const shown = (length: 'screen' | 'full'): Told => {
    const { summary, forms } = buildReport(snapshot, { now, length });
    return new Told([
      ...summary.items.map((item) => `${item.label} ${item.date ?? ''} ${wordsOf(item)}`),
      ...forms.flatMap((form) => form.fields.map((field) => `${field.label} ${field.value}`)),
    ]);
  };
  const told = {
    page: new Told([
      ...snapshot.blocks.map((block) => block.text),
      ...snapshot.fields.flatMap((field) => [
        field.label,
        field.value,
        ...field.options,
        String(field.maxLength ?? ''),
      ]),
    ]),
    record: new Told([
      JSON.stringify(record.person),
      ...record.facts.map((fact) => `${fact.label} ${fact.value}`),
      ...record.notes.map((note) => `${note.whenText ?? ''} ${note.author ?? ''} ${note.text}`),
      ...record.sections.map((section) => section.title),
      ...snapshot.fields.map((field) => `${field.label} ${field.value} ${field.maxLength ?? ''}`),
    ]),
    screen: shown('screen'),
    full: shown('full'),
  };
  const missed = (text: Told): string[] => page.facts.filter((fact) => !text.holds(fact));
  const texts = new Map(snapshot.blocks.map((block) => [block.id, block.text]));
  const evidence = buildReport(snapshot, { now, length: 'full' }).summary.items.flatMap(
    (item) => item.evidence,
  );
  return {
    file: page.file,
    facts: page.facts.length,
    missed: {
      page: missed(told.page),
      record: missed(told.record),
      screen: missed(told.screen),
      full: missed(told.full),
    },
    controls: controls.length,
    misnamed: rightNames(controls, snapshot),
    invalid: evidence.filter((one) => texts.get(one.block)?.slice(one.start, one.end) !== one.quote).length,
  };
}

const sum = (outcomes: readonly Outcome[], of: (one: Outcome) => number): number =>
  outcomes.reduce((total, one) => total + of(one), 0);
const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

function report(outcomes: readonly Outcome[]): string {
  const facts = sum(outcomes, (one) => one.facts);
  const found = (of: keyof Outcome['missed']): string =>
    share(facts - sum(outcomes, (one) => one.missed[of].length), facts);
  const controls = sum(outcomes, (one) => one.controls);
  return [
    '# Real pages',
    '',
    'Made by `npm run eval -- real-pages <folder>` on pages of four open-source record systems with invented people. The pages are not in the repository. A fact counts as found when all its numbers and at least 70 % of its longer words are there.',
    '',
    '| measure | result |',
    '| --- | --- |',
    `| facts in what was read of the page | ${found('page')} |`,
    `| facts in the person, the labelled facts, the notes and the forms | ${found('record')} |`,
    `| facts in the one-screen summary and the forms | ${found('screen')} |`,
    `| facts in the full summary and the forms | ${found('full')} |`,
    `| controls under the name and with the value the browser itself gives them | ${share(controls - sum(outcomes, (one) => one.misnamed.length), controls)} |`,
    `| places that do not hold their quote | ${sum(outcomes, (one) => one.invalid)} |`,
    '',
    '| page | facts | read | record | one screen | full | controls named right |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...outcomes.map(
      (one) =>
        `| ${one.file.replace('.html', '')} | ${one.facts} | ${(['page', 'record', 'screen', 'full'] as const)
          .map((of) => one.facts - one.missed[of].length)
          .join(' | ')} | ${one.controls - one.misnamed.length} of ${one.controls} |`,
    ),
    '',
  ].join('\n');
}

/** Reads every page of the folder's facts.json; `--now` fixes today, `--open` prints what is missed. */
export async function run(args: readonly string[]): Promise<number> {
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (!folder) {
    console.error('Usage: npm run eval -- real-pages <folder with facts.json> [--open] [--dry]');
    return 1;
  }
  const pages = z.array(realPageSchema).parse(JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')));
  const controls: NamedControl[][] = [];
  const snapshots = await pageSnapshots(
    pages.map((page) => join(folder, page.file)),
    async (page) => void controls.push(await namedControls(page)),
  );
  const outcomes = pages.flatMap((page, index) => {
    const snapshot = snapshots[index];
    return snapshot ? [measure(page, snapshot, controls[index] ?? [], '2026-08-21')] : [];
  });
  if (args.includes('--open'))
    for (const { file, missed, misnamed } of outcomes) {
      for (const [where, list] of Object.entries(missed))
        for (const fact of list) console.log(`${file} ${where}: ${fact}`);
      for (const { name, value } of misnamed) console.log(`${file} control: ${name} = ${value}`);
    }
  const text = report(outcomes);
  console.log(text);
  if (!args.includes('--dry')) writeFileSync(join(results, 'real-pages.md'), text);
  return 0;
}
