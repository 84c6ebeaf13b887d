/**
 * `npm run eval -- model`: does Careside's own tagger better the rules' wording of shorthand? Every edit it is
 * sure of is tried on the rules' sentence, and kept only where the gate passes. The shipped weights run in Node.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { env } from '@huggingface/transformers';
import { applyEdits, type WordEdit } from '@/core/draft/apply-edits';
import { planDraft } from '@/core/draft/draft';
import { gate } from '@/core/draft/gate';
import { decodeEdits } from '@/platform/engine/tagger/decode';
import { MAX_WORDS, words } from '@/platform/engine/tagger/features';
import type { TaggerLabels } from '@/platform/engine/tagger/protocol';
import { openTagger, type TaggerSession } from '@/platform/engine/tagger/session';
import { chrF } from '../draft/text';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WEIGHTS = join(root, 'models/weights/');
const NAME = 'careside-tagger';
/** Edits less sure than this are left out. */
const SURE = [0, 0.8, 0.93, 0.98];

interface Case {
  shorthand: string;
  reference: string;
  name?: string;
  pronoun?: string;
  type: string;
}

const casesIn = (set: string): Case[] =>
  readdirSync(join(root, 'evals/cases/draft', set))
    .sort()
    .flatMap((file) =>
      readFileSync(join(root, 'evals/cases/draft', set, file), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line) as Case);

/** Only function words that name nobody, and only where the tagger is sure: the rules have settled the rest. */
const sureOnly = (edit: WordEdit, sure: number): WordEdit =>
  edit.confidence >= sure && edit.edit === 'keep' && !/SUBJ|POSS|\bI\b/u.test(edit.insert)
    ? edit
    : { ...edit, edit: 'keep', insert: '' };

async function scoreSet(set: string, session: TaggerSession, labels: TaggerLabels, sure: number) {
  const cases = casesIn(set);
  const totals = { statements: 0, changed: 0, passed: 0, rules: 0, tagger: 0, ms: 0 };
  for (const one of cases) {
    const { draft, plan } = planDraft(one);
    const planned = new Map(plan.entries.flatMap((entry) => entry.sentences.map((each) => [each.id, each])));
    const texts: { rules: string[]; tagger: string[] } = { rules: [], tagger: [] };
    for (const sentence of draft.entries.flatMap((entry) => entry.sentences)) {
      totals.statements++;
      const source = planned.get(sentence.id)?.source;
      const tokens = words(sentence.text);
      let better = sentence.text;
      if (source && tokens.length > 0 && tokens.length <= MAX_WORDS) {
        const from = performance.now();
        const [found] = await session.tag([tokens]);
        totals.ms += performance.now() - from;
        const edits = found ? decodeEdits(tokens, found, labels).map((edit) => sureOnly(edit, sure)) : [];
        const { text } = applyEdits(edits, { name: one.name ?? '', pronouns: null });
        if (edits.some(({ insert }) => insert !== '')) {
          totals.changed++;
          if (gate(source, text).length === 0) {
            totals.passed++;
            better = text;
          }
        }
      }
      texts.rules.push(sentence.text);
      texts.tagger.push(better);
    }
    totals.rules += chrF(texts.rules.join(' '), one.reference) / cases.length;
    totals.tagger += chrF(texts.tagger.join(' '), one.reference) / cases.length;
  }
  return totals;
}

export async function run(): Promise<number> {
  env.allowRemoteModels = false;
  env.localModelPath = WEIGHTS;
  const from = performance.now();
  const session = await openTagger(NAME, 'cpu');
  const load = performance.now() - from;
  const labels = JSON.parse(readFileSync(join(WEIGHTS, NAME, 'labels.json'), 'utf8')) as TaggerLabels;
  const rows: string[] = [];
  for (const set of ['dev', 'heldout'])
    for (const sure of SURE) {
      const { statements, changed, passed, rules, tagger, ms } = await scoreSet(set, session, labels, sure);
      rows.push(
        `| ${[set, sure, statements, changed, passed, rules.toFixed(4), tagger.toFixed(4), (ms / statements).toFixed(1)].join(' | ')} |`,
      );
    }
  const report = [
    "# Careside's own tagger on top of the rules",
    '',
    '`npm run eval -- model` · shipped 8-bit weights, ONNX Runtime in Node, one session.',
    'Only inserted function words that name nobody; kept only where the gate passes.',
    `Load: ${load.toFixed(0)} ms.`,
    '',
    '| set | sure from | statements | changed | passed the gate | chrF rules | chrF with tagger | ms a statement |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  writeFileSync(join(root, 'evals/results/model.md'), report);
  console.log(report);
  return 0;
}
