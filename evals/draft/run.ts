/** Drafts every labelled shorthand, by rules alone and with Careside's model, and scores it; `--heldout` adds the cases set aside. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { planDraft } from '@/core/draft/draft';
import { improveDraft, type WordingEngine } from '@/core/draft/engine';
import { renderDraft } from '@/core/draft/render';
import { knownEngine, openEngine } from '@/scripts/lib/wording-engines';
import type { Changed } from './changed/both';
import { changedFacts } from './changed/changed';
import { learnBreaks } from './learn-breaks';
import { addedWords, figureChanges, negatives } from './facts';
import { report, type EngineScore } from './report';
import { chrF, contains } from './text';
import { askMatches } from './topics';
import { mayBeShown } from './unread';

const caseSchema = z.object({
  id: z.string(),
  shorthand: z.string(),
  name: z.string().optional(),
  pronoun: z.string().optional(),
  type: z.string(),
  reference: z.string(),
  keep: z.array(z.string()),
  never: z.array(z.string()),
  asks: z.array(z.string()),
  tags: z.array(z.string()),
});

type Case = z.infer<typeof caseSchema>;

export interface CaseScore {
  id: string;
  tags: string[];
  draft: string;
  keepLost: string[];
  keepTotal: number;
  neverFound: string[];
  /** Of these, how many stand in what would go into this record: parts about somebody else are only ever copied. */
  neverPutIn: number;
  figuresLost: string[];
  figuresAdded: string[];
  wordsAdded: string[];
  negativesChanged: number;
  /** Who, whose side, denied, unsure, in which order: what the draft says otherwise. */
  changed: Changed[];
  asksFound: string[];
  asksMissed: string[];
  asksMade: number;
  /** Questions of a note that a careful reader would ask nothing about. */
  asksNeedless: number;
  ways: Record<string, number>;
  chrF: number;
  /** chrF of the shorthand itself: what the worker had before. */
  chrFTyped: number;
  /** To the first words, which the rules make. */
  ms: number;
  /** To the last words: the engine's, where there is one. */
  lastMs: number;
}

function read(path: string): Case[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => caseSchema.parse(JSON.parse(line)));
}

async function score(one: Case, engine: WordingEngine | null): Promise<CaseScore> {
  const { shorthand, name, pronoun, type } = one;
  const from = performance.now();
  const { draft: byRules, plan } = planDraft({
    shorthand,
    type,
    ...(name ? { name } : {}),
    ...(pronoun ? { pronoun } : {}),
  });
  const ms = performance.now() - from;
  let draft = byRules;
  if (engine)
    for await (const better of improveDraft(byRules, plan, engine, { aborted: false })) draft = better;
  const lastMs = performance.now() - from;
  const text = renderDraft(draft);
  const sentences = draft.entries.flatMap((entry) => entry.sentences);
  const putIn = renderDraft({ ...draft, entries: draft.entries.filter(({ person }) => person === null) });
  const isNever = (words: string, banned: string): boolean =>
    banned.split('|').some((way) => contains(words, way));
  const asks = sentences.flatMap((sentence) => sentence.asks.map((ask) => ask.question));
  const plain = text.replace(/\s*\[ask:[^\]]*\]/gu, '');
  const changes = figureChanges(shorthand, plain);
  const ways: Record<string, number> = {};
  for (const { wordedBy } of sentences) ways[wordedBy] = (ways[wordedBy] ?? 0) + 1;
  return {
    id: one.id,
    tags: one.tags,
    draft: text,
    keepLost: one.keep.filter((wanted) => !wanted.split('|').some((way) => contains(text, way))),
    keepTotal: one.keep.length,
    neverFound: one.never.filter((banned) => isNever(text, banned)),
    neverPutIn: one.never.filter((banned) => isNever(putIn, banned)).length,
    figuresLost: changes.lost,
    figuresAdded: changes.added,
    wordsAdded: addedWords(shorthand, plain, one.reference, [name ?? '', pronoun ?? '']),
    negativesChanged: Math.abs(negatives(shorthand) - negatives(plain)),
    changed: changedFacts(shorthand, plain, name ? [name] : []),
    asksFound: one.asks.filter((topic) => asks.some((ask) => askMatches(topic, ask))),
    asksMissed: one.asks.filter((topic) => !asks.some((ask) => askMatches(topic, ask))),
    asksMade: asks.length,
    asksNeedless: one.asks.length === 0 ? asks.length : 0,
    ways,
    chrF: chrF(one.reference, text),
    chrFTyped: chrF(one.reference, shorthand),
    ms,
    lastMs,
  };
}

/**
 * Scores every set, or the folder after `--set` alone, also with the model pack whose folder follows `--engine`, and writes evals/results/draft[-set].{json,md}; the exit code
 * is 0. `--learn-breaks` weighs knowledge/draft/breaks.json instead, without the set after `--without`.
 */
export async function run(options: readonly string[]): Promise<number> {
  if (options.includes('--learn-breaks')) {
    const without = options.includes('--without') ? options[options.indexOf('--without') + 1] : undefined;
    learnBreaks('knowledge/draft/breaks.json', without);
    return 0;
  }
  const heldout = options.includes('--heldout');
  const set = options.includes('--set') ? options[options.indexOf('--set') + 1] : undefined;
  const everySet = [
    ['worked pairs', 'dev/worked'],
    ['dev', 'dev/own'],
    ['fresh', 'fresh/own'],
    ['fourth', 'fourth/own'],
    ['fifth', 'fifth/own'],
    ['sixth', 'sixth/own'],
    ['eighth', 'eighth/own'],
    ['mixed', 'mixed/built'],
    ...(heldout
      ? ([
          ['held out', 'heldout/own'],
          ['aside', 'aside/own'],
          ['mixed aside', 'mixed/kept'],
        ] as const)
      : []),
  ] as const;
  const files = set ? [[set, `${set}/own`] as const] : everySet;
  const pack = options.includes('--engine') ? (options[options.indexOf('--engine') + 1] ?? '') : null;
  const scored: EngineScore[] = [];
  for (const [engine, name] of [
    ['none (rules and the worker’s own words)', 'none'],
    ['Careside’s own model', 'careside'],
    ...(pack === null ? [] : [[`the model pack ${pack}`, knownEngine(pack, process.cwd())] as const]),
  ] as const) {
    const word = await openEngine(name);
    const sets = [];
    for (const [name, file] of files) {
      const scores: CaseScore[] = [];
      for (const one of read(`evals/cases/draft/${file}.jsonl`)) scores.push(await score(one, word));
      sets.push({ name, scores });
    }
    scored.push({ engine, sets });
  }
  const { json, markdown } = report(scored);
  mkdirSync('evals/results', { recursive: true });
  const into = `evals/results/draft${set ? `-${set}` : ''}${pack === null ? '' : '-pack'}`;
  writeFileSync(`${into}.json`, `${JSON.stringify(json, null, 2)}\n`);
  writeFileSync(`${into}.md`, markdown);
  process.stdout.write(markdown);
  if (!options.includes('--details')) return 0;
  for (const { name, scores } of (scored[0]?.sets ?? []).filter(({ name }) => mayBeShown(name)))
    for (const one of scores) {
      const wrong = {
        keepLost: one.keepLost,
        never: one.neverFound,
        lost: one.figuresLost,
        added: one.figuresAdded,
        words: one.wordsAdded,
        neg: one.negativesChanged,
        changed: one.changed.map(({ kind, words }) => `${kind}: ${words}`),
        asks: one.asksMissed,
      };
      const shown = Object.entries(wrong).filter(([, value]) =>
        Array.isArray(value) ? value.length > 0 : value > 0,
      );
      if (shown.length > 0)
        process.stdout.write(
          `${name} ${one.id} ${JSON.stringify(Object.fromEntries(shown))}\n   ${one.draft.replace(/\n+/gu, ' / ')}\n`,
        );
    }
  return 0;
}
