/** Prints wordings that differ as A and B in an order that tells nothing, for a reader to judge. */
import { createHash } from 'node:crypto';
import type { WordingEngine } from '@/core/draft/engine';
import { casesIn, mend } from './mended';

const SETS = [
  'mending/aside.jsonl',
  'draft/heldout/own.jsonl',
  'draft/thirteenth/own.jsonl',
  'draft/fourteenth/own.jsonl',
  'draft/dev/own.jsonl',
];

export async function printPairs(engine: WordingEngine): Promise<void> {
  for (const set of SETS)
    for (const one of casesIn(set)) {
      const { pairs } = await mend(one, engine);
      for (const pair of pairs) {
        const id = createHash('sha256').update(`${pair.rules}\n${pair.model}`).digest('hex').slice(0, 8);
        const flipped = parseInt(id.slice(0, 1), 16) % 2 === 1;
        const [a, b] = flipped ? [pair.model, pair.rules] : [pair.rules, pair.model];
        console.log(JSON.stringify({ id, set, typed: pair.typed, a, b }));
      }
    }
}
