/** Labels and scope of the sentences set aside, by the group of the name in them and by the way they are spelt. */
import type { Packaged } from '@/scripts/lib/packaged-helper';
import { answersOf, asideSentences, type Answers } from './labelling';
import { f1Of } from './f1';
import { names, spellings, written, type Variety } from './varied';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

const kindRight = ({ one, both }: Answers): boolean => both.kind === one.kind;
const domainRight = ({ one, both }: Answers): boolean => both.domain === one.domain;

/** What one way of writing comes to, beside the same sentences as they stand. */
async function row(model: Packaged, plain: ReadonlyMap<string, Answers>, variety: Variety): Promise<string> {
  const pairs = written(asideSentences(), variety);
  const after = await answersOf(
    model,
    pairs.map(({ one }) => one),
  );
  const before = pairs.flatMap(({ was }) => plain.get(was.id) ?? []);
  const cells = [before, after].map((all) => {
    const about = all.filter(({ one }) => one.domain !== null);
    const scopes = (by: 'rules' | 'model') =>
      f1Of(all.map((each) => [each.one.scope, each.scope[by]] as const)).macro.toFixed(3);
    return {
      kind: percent(all.filter(kindRight).length, all.length),
      domain: percent(about.filter(domainRight).length, about.length),
      rules: scopes('rules'),
      model: scopes('model'),
    };
  });
  const change = (key: 'kind' | 'domain' | 'rules' | 'model') => cells.map((each) => each[key]).join(' → ');
  const alike = after.filter(({ both }, i) => {
    const was = before[i]?.both;
    return both.kind === was?.kind && both.domain === was?.domain;
  }).length;
  return `| ${[variety.name, pairs.length, change('kind'), change('domain'), percent(alike, pairs.length), change('rules'), change('model')].join(' | ')} |`;
}

/** Lines of Markdown: each figure for the sentences as they stand → as they are written so. */
export async function byVariety(model: Packaged): Promise<string[]> {
  const plain = new Map((await answersOf(model, asideSentences())).map((each) => [each.one.id, each]));
  const table = async (heading: string, varieties: readonly Variety[]): Promise<string[]> => {
    const rows: string[] = [];
    for (const variety of varieties) rows.push(await row(model, plain, variety));
    return [
      `| ${heading} | sentences | kinds right | domains right | both labels as before | scope macro-F1, rules | scope macro-F1, model |`,
      '| --- | --- | --- | --- | --- | --- | --- |',
      ...rows,
    ];
  };
  return [
    'The same sentences with a name of each group in them: in the place of a pronoun that begins one, else before it.',
    '',
    ...(await table('names', names)),
    '',
    'The same sentences written otherwise; those that are not changed by it are left out.',
    '',
    ...(await table('spelling', spellings)),
  ];
}
