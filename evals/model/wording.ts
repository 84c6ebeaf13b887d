/** How the model betters the rules' wording of shorthand: facts by the independent scorer, pairs judged by hand. */
import type { WordingEngine } from '@/core/draft/engine';
import { builtInNotes } from '@/core/knowledge/notes';
import { chrF } from '../draft/text';
import { judgements, share, total, verdictsOf, type Verdicts } from './judged';
import { harmsOf, type Harm } from './harm';
import { casesIn, mend, type Mended, type Pair } from './mended';
import { NAMES } from './varied';

const statementsOf = (notes: readonly Mended[]): number => total(notes.map((each) => each.statements));
const harms = (notes: readonly Mended[]): number => total(notes.map((each) => harmsOf(each).length));
const pairsOf = (notes: readonly Mended[]): Pair[] => notes.flatMap((each) => each.pairs);

function row(name: string, notes: readonly Mended[], judged: Verdicts): string {
  const { cells: verdicts, better } = verdictsOf(pairsOf(notes), judged);
  const statements = statementsOf(notes);
  const referred = notes.filter(({ one }) => one.reference !== '');
  const mean = (of: (each: Mended) => number) =>
    referred.length === 0 ? '–' : (total(referred.map(of)) / referred.length).toFixed(4);
  const cells = [
    name,
    notes.length,
    share(pairsOf(notes).length, statements),
    verdicts,
    share(better, statements),
    total(notes.map((each) => each.refused)),
    harms(notes),
    mean(({ before, one }) => chrF(before, one.reference)),
    mean(({ after, one }) => chrF(after, one.reference)),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** One line for each kind of note, in the order of the kinds. */
function byType(notes: readonly Mended[], judged: Verdicts): string[] {
  const lines = builtInNotes.types.map(({ id, name }) => {
    const these = notes.filter(({ one }) => one.type === id);
    const { cells } = verdictsOf(pairsOf(these), judged);
    const counts = [these.length, statementsOf(these), pairsOf(these).length, cells, harms(these)];
    return `| ${id} ${name} | ${counts.join(' | ')} |`;
  });
  return [
    '| kind of note | notes | statements | changed | better / same / worse / not judged | facts lost, changed or added |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ];
}

/** Each fact that was counted, to be looked at. */
function harmRows(notes: readonly Mended[]): string[] {
  const rows = notes.flatMap((each) =>
    harmsOf(each).map(({ kind, words }: Harm) => `| ${[each.one.id, kind, words].join(' | ')} |`),
  );
  return rows.length === 0
    ? ['No fact lost, changed or added (`evals/model/harm.ts` says what is counted).']
    : ['| note | fact lost, changed or added | words |', '| --- | --- | --- |', ...rows];
}

/** Groups of cases by a tag of theirs, so that no way of writing is left behind. */
const VARIETIES = ['misspelt', 'dialect', 'non-native', 'numbers', 'negation'];

/** Lines of Markdown with the figures. */
export async function wording(engine: WordingEngine): Promise<string[]> {
  const judged = judgements();
  const all = async (file: string) => {
    const out: Mended[] = [];
    for (const one of casesIn(file)) out.push(await mend(one, engine));
    return out;
  };
  const [dev, aside, fresh, fifth, sixth] = [
    await all('draft/dev/own.jsonl'),
    await all('draft/heldout/own.jsonl'),
    await all('mending/aside.jsonl'),
    await all('draft/thirteenth/own.jsonl'),
    await all('draft/fourteenth/own.jsonl'),
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
    row('a fifth author', fifth, judged),
    row('a sixth author, half in dialect or a second language', sixth, judged),
    ...tagged
      .filter(({ notes }) => notes.length > 0)
      .map(({ tag, notes }) => row(`both, ${tag}`, notes, judged)),
    '',
    'By kind of note, on all of these but the notes for building:',
    '',
    ...byType([...aside, ...fresh, ...fifth, ...sixth], judged),
    '',
    ...harmRows([...dev, ...aside, ...fresh, ...fifth, ...sixth]),
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
