/** Labels of sentences set aside: rules, model, and rules where sure with the model elsewhere. */
import { readFileSync } from 'node:fs';
import { asked, learnedLabeller, type LearnedLabel } from '@/core/summary/learned';
import { rulesLabeller } from '@/core/summary/labeller';
import { inRoot } from '@/scripts/lib/root';
import { labelledSchema, type Labelled } from '../cases/labels/schema';
import { f1Of, type F1 } from './f1';
import type { Packaged } from '@/scripts/lib/packaged-helper';
import { mainScope, scopesByRules } from './scope';

export interface Answers {
  one: Labelled;
  rules: { domain: string | null; kind: string; sure: { kind: boolean; domain: boolean } };
  model: LearnedLabel;
  both: { domain: string | null; kind: string };
  scope: { rules: string; model: string };
}

const NONE = 'none';
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const three = (value: number): string => value.toFixed(3);

/** The sentences labelled by hand and set aside. */
export const asideSentences = (): Labelled[] =>
  readFileSync(inRoot('evals/cases/labels/aside.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => labelledSchema.parse(JSON.parse(line)));

/** What rules and model make of each sentence. */
export async function answersOf(model: Packaged, sentences: readonly Labelled[]): Promise<Answers[]> {
  const out: Answers[] = [];
  for (const one of sentences) {
    const context = { text: one.text, label: one.label, domain: one.section, inNote: one.inNote };
    const found = await model.label(asked(one));
    const learned = { domain: found.domain, kind: found.kind };
    out.push({
      one,
      rules: rulesLabeller.label(context),
      model: learned,
      both: learnedLabeller(new Map([[asked(one), learned]])).label(context),
      scope: {
        rules: mainScope(scopesByRules(one.text)),
        model: mainScope(found.scopes.map((scope) => new Set([scope]))),
      },
    });
  }
  return out;
}

const row = (name: string, { accuracy, macro }: F1, n: number): string =>
  `| ${[name, n, percent(accuracy), three(macro)].join(' | ')} |`;

/** Lines of Markdown with the figures, and the kinds one by one. */
export async function labelling(model: Packaged): Promise<string[]> {
  const all = await answersOf(model, asideSentences());
  const about = all.filter(({ one }) => one.domain !== null);
  const bare = about.filter(({ one }) => one.section === null);
  const kinds = (of: (each: Answers) => string, from = all) =>
    f1Of(from.map((each) => [each.one.kind, of(each)] as const));
  const domains = (of: (each: Answers) => string | null, from = about) =>
    f1Of(
      from.map((each) => [each.one.domain ?? NONE, of(each) ?? NONE] as const),
      3,
    );
  const unsure = all.filter(({ rules }) => !rules.sure.kind);
  const [byRules, byModel, byBoth] = [
    kinds((each) => each.rules.kind),
    kinds((each) => each.model.kind),
    kinds((each) => each.both.kind),
  ];
  return [
    '| what | sentences | right | macro-F1 |',
    '| --- | --- | --- | --- |',
    row('kind, rules', byRules, all.length),
    row('kind, model', byModel, all.length),
    row('kind, rules where sure, model elsewhere', byBoth, all.length),
    row(
      'kind where the rules are unsure: rules',
      kinds((each) => each.rules.kind, unsure),
      unsure.length,
    ),
    row(
      'kind where the rules are unsure: model',
      kinds((each) => each.model.kind, unsure),
      unsure.length,
    ),
    row(
      'domain, rules',
      domains((each) => each.rules.domain),
      about.length,
    ),
    row(
      'domain, model (not told the section)',
      domains((each) => each.model.domain),
      about.length,
    ),
    row(
      'domain, rules where sure, model elsewhere',
      domains((each) => each.both.domain),
      about.length,
    ),
    row(
      'domain without a section: rules',
      domains((each) => each.rules.domain, bare),
      bare.length,
    ),
    row(
      'domain without a section: both',
      domains((each) => each.both.domain, bare),
      bare.length,
    ),
    '',
    '| kind | sentences | F1 rules | F1 model | F1 both |',
    '| --- | --- | --- | --- | --- |',
    ...[...byRules.of].map(
      ([kind, { f1, count }]) =>
        `| ${[kind, count, three(f1), three(byModel.of.get(kind)?.f1 ?? 0), three(byBoth.of.get(kind)?.f1 ?? 0)].join(' | ')} |`,
    ),
    '',
    '| domain | sentences | F1 rules | F1 model | F1 both |',
    '| --- | --- | --- | --- | --- |',
    ...domainRows(
      domains((each) => each.rules.domain),
      domains((each) => each.model.domain),
      domains((each) => each.both.domain),
    ),
    '',
    '## Scope of the main statement',
    '',
    ...scopeRows(all),
  ];
}

const domainRows = (rules: F1, model: F1, both: F1): string[] =>
  [...rules.of]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(
      ([domain, { f1, count }]) =>
        `| ${[domain, count, three(f1), three(model.of.get(domain)?.f1 ?? 0), three(both.of.get(domain)?.f1 ?? 0)].join(' | ')} |`,
    );

function scopeRows(all: readonly Answers[]): string[] {
  const [rules, model] = (['rules', 'model'] as const).map((by) =>
    f1Of(all.map((each) => [each.one.scope, each.scope[by]] as const)),
  ) as [F1, F1];
  return [
    '| scope | sentences | F1 rules | F1 model |',
    '| --- | --- | --- | --- |',
    ...[...rules.of].map(
      ([scope, { f1, count }]) =>
        `| ${[scope, count, three(f1), three(model.of.get(scope)?.f1 ?? 0)].join(' | ')} |`,
    ),
    '',
    `All: rules ${percent(rules.accuracy)} right, macro-F1 ${three(rules.macro)}; model ${percent(model.accuracy)}, ${three(model.macro)}.`,
  ];
}
