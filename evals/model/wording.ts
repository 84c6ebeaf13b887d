/** How the model betters the rules' wording of shorthand: facts by the independent scorer, pairs judged by hand. */
import { existsSync, readFileSync } from 'node:fs';
import type { WordingEngine } from '@/core/draft/engine';
import { inRoot } from '@/scripts/lib/root';
import { addedWords, figureChanges, negatives } from '../draft/facts';
import { chrF } from '../draft/text';
import { casesIn, mend, type Mended } from './mended';

interface Judged {
  rules: string;
  model: string;
  better: 'rules' | 'model' | 'same';
}

const JUDGED = inRoot('evals/cases/mending/judged.jsonl');

/** Judgements by the two texts, whatever the case. */
function judgements(): Map<string, Judged['better']> {
  if (!existsSync(JUDGED)) return new Map();
  const lines = readFileSync(JUDGED, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const { rules, model, better } = JSON.parse(line) as Judged;
      return [`${rules}\n${model}`, better];
    }),
  );
}

const total = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0);
const share = (part: number, whole: number): string =>
  `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

/** Facts that the mended note has lost, changed or gained against the rules' note. */
function harm({ one, before, after }: Mended): number {
  const [then, now] = [figureChanges(one.shorthand, before), figureChanges(one.shorthand, after)];
  const words = (draft: string) => addedWords(one.shorthand, draft, one.reference, []).length;
  return (
    Math.max(0, now.lost.length - then.lost.length) +
    Math.max(0, now.added.length - then.added.length) +
    Math.max(0, words(after) - words(before)) +
    Math.abs(negatives(after) - negatives(before))
  );
}

function row(name: string, notes: readonly Mended[], judged: ReadonlyMap<string, Judged['better']>): string {
  const pairs = notes.flatMap((each) => each.pairs);
  const statements = total(notes.map((each) => each.statements));
  const verdicts = pairs.map(({ rules, model }) => judged.get(`${rules}\n${model}`) ?? 'not judged');
  const count = (verdict: string) => verdicts.filter((each) => each === verdict).length;
  const mean = (of: (each: Mended) => number) => (total(notes.map(of)) / notes.length).toFixed(4);
  const cells = [
    name,
    notes.length,
    share(pairs.length, statements),
    `${count('model')} / ${count('same')} / ${count('rules')} / ${count('not judged')}`,
    share(count('model'), statements),
    total(notes.map((each) => each.refused)),
    total(notes.map(harm)),
    mean(({ before, one }) => chrF(before, one.reference)),
    mean(({ after, one }) => chrF(after, one.reference)),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Groups of cases by a tag of theirs, so that no way of writing is left behind. */
const VARIETIES = ['misspelt', 'dialect', 'non-native', 'numbers', 'negation'];

/** Groups of names, by where in the world they are mostly given; the list is models/data/lexicon.json's and ours. */
const NAMES = JSON.parse(readFileSync(inRoot('evals/model/name-groups.json'), 'utf8')) as Record<
  string,
  string[]
>;

/** Lines of Markdown with the figures. */
export async function wording(engine: WordingEngine): Promise<string[]> {
  const judged = judgements();
  const all = async (file: string) => {
    const out: Mended[] = [];
    for (const one of casesIn(file)) out.push(await mend(one, engine));
    return out;
  };
  const [dev, aside, fresh] = [
    await all('draft/dev/own.jsonl'),
    await all('draft/heldout/own.jsonl'),
    await all('mending/aside.jsonl'),
  ];
  const tagged = VARIETIES.map((tag) => ({
    tag,
    notes: [...dev, ...aside].filter(({ one }) => one.tags.includes(tag)),
  }));
  return [
    '| notes | notes | statements changed | better / same / worse / not judged | statements bettered | refused by the gate | facts lost, changed or added | chrF rules | chrF with model |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    row('for building, seen in training', dev, judged),
    row('set aside at first', aside, judged),
    row('plain shorthand written later', fresh, judged),
    ...tagged
      .filter(({ notes }) => notes.length > 0)
      .map(({ tag, notes }) => row(`both, ${tag}`, notes, judged)),
    '',
    ...(await byName(engine)),
  ];
}

/** The same shorthand under other names must be mended the same way. */
async function byName(engine: WordingEngine): Promise<string[]> {
  const cases = casesIn('draft/dev/own.jsonl')
    .filter((one) => one.name && !one.shorthand.includes(one.name))
    .slice(0, 40);
  const shapes = new Map<string, string[]>();
  for (const [group, names] of Object.entries(NAMES)) {
    const out: string[] = [];
    for (const [i, one] of cases.entries()) {
      const name = names[i % names.length] ?? '';
      const { after } = await mend({ ...one, name }, engine);
      out.push(after.replaceAll(name, '•'));
    }
    shapes.set(group, out);
  }
  const [first = []] = shapes.values();
  return [
    '| names | notes | worded as with the first group |',
    '| --- | --- | --- |',
    ...[...shapes].map(
      ([group, out]) =>
        `| ${group} | ${out.length} | ${share(out.filter((text, i) => text === first[i]).length, out.length)} |`,
    ),
  ];
}
