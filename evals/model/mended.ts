/** What the model makes of the rules' wording on labelled shorthand, sentence by sentence. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { planDraft } from '@/core/draft/draft';
import { improveDraft, type WordingEngine } from '@/core/draft/engine';
import { renderDraft } from '@/core/draft/render';
import type { Draft } from '@/core/draft/types';
import { inRoot } from '@/scripts/lib/root';

const caseSchema = z.object({
  id: z.string(),
  shorthand: z.string(),
  /** '' where nobody wrote one. */
  reference: z.string().default(''),
  name: z.string().optional(),
  pronoun: z.string().optional(),
  type: z.string(),
  tags: z.array(z.string()).default([]),
});

export type ShorthandCase = z.infer<typeof caseSchema>;

export interface Pair {
  case: string;
  typed: string;
  rules: string;
  model: string;
}

export interface Mended {
  one: ShorthandCase;
  before: string;
  after: string;
  statements: number;
  pairs: Pair[];
  /** Offers of the model that the gate refused. */
  refused: number;
}

export const casesIn = (file: string): ShorthandCase[] =>
  readFileSync(inRoot('evals/cases', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => caseSchema.parse(JSON.parse(line)));

const sentencesOf = (draft: Draft) => draft.entries.flatMap((entry) => entry.sentences);
const plain = (draft: Draft) => renderDraft(draft).replace(/\s*\[ask:[^\]]*\]/gu, '');

export async function mend(one: ShorthandCase, engine: WordingEngine): Promise<Mended> {
  const { shorthand, type, name, pronoun } = one;
  const { draft, plan } = planDraft({
    shorthand,
    type,
    ...(name ? { name } : {}),
    ...(pronoun ? { pronoun } : {}),
  });
  let after = draft;
  for await (const better of improveDraft(draft, plan, engine, { aborted: false })) after = better;
  const mended = new Map(sentencesOf(after).map((each) => [each.id, each]));
  const pairs = sentencesOf(draft).flatMap((each): Pair[] => {
    const better = mended.get(each.id);
    if (!better || better.text === each.text) return [];
    const typed = each.sources.map(({ start, end }) => one.shorthand.slice(start, end)).join(' ');
    return [{ case: one.id, typed, rules: each.text, model: better.text }];
  });
  const refused = [...mended.values()]
    .flatMap((each) => each.checks)
    .filter((check) => check.by === 'engine' && check.reasons.length > 0).length;
  return {
    one,
    before: plain(draft),
    after: plain(after),
    statements: sentencesOf(draft).length,
    pairs,
    refused,
  };
}
