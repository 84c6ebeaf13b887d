/**
 * `npm run try -- --shorthand <file.jsonl>`: drafts every line of a file, as the panel would, without a browser;
 * `--engine careside` also lets Careside's helper better what the rules made, `--engine <folder>` a model pack before it.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { planDraft } from '@/core/draft/draft';
import { policyPromptIn } from '@/core/draft/emergency';
import { improveDraft, type WordingEngine } from '@/core/draft/engine';
import { renderDraft } from '@/core/draft/render';
import { putInForce, type OwnDocuments } from '@/core/gaps/in-force';
import { takeDocuments } from './lib/own-documents';
import { knownEngine, openEngine, type EngineName } from './lib/wording-engines';

const lineSchema = z.object({
  id: z.string(),
  shorthand: z.string(),
  name: z.string().nullish(),
  pronoun: z.string().nullish(),
  type: z.string().nullish(),
});

export const shorthandUsage =
  'Usage: npm run try -- --shorthand <file.jsonl> [--json] [--engine none|careside|<folder of a model pack>] [--order typed|time|type] [--note-types <file.json>]';

const orders = ['typed', 'time', 'type'] as const;
type Order = (typeof orders)[number];

export interface ShorthandArgs {
  path: string;
  json: boolean;
  /** `type` tells things as a note of the line's `type` does, or of the kind it is recognised as. */
  order: Order;
  engine: EngineName;
  documents: OwnDocuments;
}

/**
 * @param cwd where a relative path starts
 * @throws with what is wrong when the arguments make no sense
 */
export function parseShorthandArgs(typed: readonly string[], cwd: string): ShorthandArgs {
  const { rest: args, documents } = takeDocuments(typed, cwd);
  let path: string | null = null;
  let json = false;
  let order: Order = 'typed';
  let engine: EngineName = 'none';
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const [option = '', joined] = arg.split('=', 2);
    const value = (): string => joined ?? args[++i] ?? '';
    if (arg === '--json') json = true;
    else if (option === '--shorthand') path = value();
    else if (option === '--order') {
      const wanted = value();
      const known = orders.find((one) => one === wanted);
      if (!known) throw new Error(`There is no order "${wanted}".\n${shorthandUsage}`);
      order = known;
    } else if (option === '--engine') engine = knownEngine(value(), cwd);
    else if (arg.startsWith('--')) throw new Error(`There is no option ${arg}.\n${shorthandUsage}`);
    else path ??= arg;
  }
  if (!path) throw new Error(shorthandUsage);
  return { path: resolve(cwd, path), json, order, engine, documents };
}

interface DraftedLine {
  id: string;
  draft: string;
  sentences: { text: string; sources: { start: number; end: number }[]; asks: string[]; wordedBy: string }[];
  emergency?: string;
  /** What the panel says beside words about suicide and self-harm. */
  policy?: string;
  /** Milliseconds to the first words, which the rules make, and to the last. */
  timings: { first: number; total: number };
}

const hundredths = (ms: number): number => Math.round(ms * 100) / 100;

/**
 * One line of the file drafted, ready to print.
 * @param engine betters what the rules made, where the gate lets it
 * @throws where the line is not what the file should hold
 */
export async function draftLine(
  line: string,
  order: Order = 'typed',
  engine: WordingEngine | null = null,
): Promise<DraftedLine> {
  const { id, shorthand, name, pronoun, type } = lineSchema.parse(JSON.parse(line));
  const from = performance.now();
  const { draft: byRules, plan } = planDraft({
    shorthand,
    order,
    ...(name ? { name } : {}),
    ...(pronoun ? { pronoun } : {}),
    ...(type ? { type } : {}),
  });
  const first = hundredths(performance.now() - from);
  let draft = byRules;
  if (engine)
    for await (const better of improveDraft(byRules, plan, engine, { aborted: false })) draft = better;
  const total = hundredths(performance.now() - from);
  const policy = policyPromptIn(shorthand);
  return {
    id,
    draft: renderDraft(draft),
    sentences: draft.entries.flatMap((entry) =>
      entry.sentences.map(({ text, sources, asks, wordedBy }) => ({
        text,
        sources,
        asks: asks.map((ask) => ask.question),
        wordedBy,
      })),
    ),
    ...(draft.emergency ? { emergency: draft.emergency.message } : {}),
    ...(policy === null ? {} : { policy }),
    timings: { first, total },
  };
}

/** Drafts the file; the exit code is the number of lines that could not be drafted, at most 125. */
export async function tryShorthand(args: readonly string[], cwd: string): Promise<number> {
  const { path, json, order, engine, documents } = parseShorthandArgs(args, cwd);
  putInForce(documents);
  const wording = await openEngine(engine);
  let failures = 0;
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/u)) {
    if (line.trim() === '') continue;
    try {
      const result = await draftLine(line, order, wording);
      const lead = [result.emergency, result.policy].map((words) => (words ? `${words}\n` : '')).join('');
      process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${result.id}\n${lead}${result.draft}\n\n`);
    } catch (error) {
      failures += 1;
      process.stderr.write(
        `Could not be drafted: ${error instanceof Error ? error.message : String(error)}\n`,
      );
    }
  }
  return Math.min(failures, 125);
}
