/**
 * `npm run eval -- model`: Careside's own model against the rules, on what was set aside by hand.
 * `-- --pairs` prints the wordings that differ, in blind order, for judging. `-- --weights <folder>` measures other
 * weights than the packaged ones, and keeps nothing.
 */
import { writeFileSync } from 'node:fs';
import { inRoot } from '@/scripts/lib/root';
import { byVariety } from './by-variety';
import { labelling } from './labelling';
import { openPackaged } from '@/scripts/lib/packaged-helper';
import { printPairs } from './pairs';
import { wording } from './wording';

export async function run(args: readonly string[]): Promise<number> {
  const weights = args.includes('--weights') ? args[args.indexOf('--weights') + 1] : undefined;
  const model = await openPackaged(weights);
  if (args.includes('--pairs')) {
    await printPairs(model.mending);
    return 0;
  }
  const report = [
    "# Careside's own model against the rules",
    '',
    `\`npm run eval -- model\` · ${weights ? 'other' : 'the shipped'} 8-bit weights in the shipped WASM runtime, one thread, in Node.`,
    '',
    '## Labels of sentences',
    '',
    'On evals/cases/labels/aside.jsonl, labelled by hand before any labeller was run on it.',
    '',
    ...(await labelling(model)),
    '',
    '## Labels and scope by group of names and by spelling',
    '',
    ...(await byVariety(model)),
    '',
    "## Mending the rules' wording",
    '',
    'The model puts in listed function words and commas and mends verb forms, where it is sure; the gate has the last word.',
    'Facts are counted by evals/model/harm.ts, which shares no code with the gate: figures, "no", words and people lost, order and doers turned round, auxiliaries of another time, words added, and what the scorer of evals/draft calls changed. Each that is counted is listed, to be looked at. Pairs were judged by one reader, blind to which was which but for four of them (models/card.md).',
    '',
    ...(await wording(model.mending)),
    '',
  ].join('\n');
  if (!weights) writeFileSync(inRoot('evals/results/model.md'), report);
  console.log(report);
  return 0;
}
