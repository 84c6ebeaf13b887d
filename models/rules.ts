/** Words each generated shorthand by rules, as the panel would: the tagger learns what the rules leave undone. */
import { createWriteStream, readFileSync } from 'node:fs';
import { draftNote } from '@/core/draft/draft';

interface Pair {
  shorthand: string;
  clean: string;
  name?: string;
  pronoun?: string;
}

const [from = '.cache/model/pairs.jsonl', to = '.cache/model/worded.jsonl'] = process.argv.slice(2);
const out = createWriteStream(to);
for (const line of readFileSync(from, 'utf8').trim().split('\n')) {
  const pair = JSON.parse(line) as Pair;
  const { shorthand, name, pronoun } = pair;
  const draft = draftNote({ shorthand, ...(name ? { name } : {}), ...(pronoun ? { pronoun } : {}) });
  const sentences = draft.entries.flatMap((entry) => entry.sentences);
  const [only] = sentences;
  if (sentences.length === 1 && only) out.write(`${JSON.stringify({ ...pair, worded: only.text })}\n`);
}
out.end();
