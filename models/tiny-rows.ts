/** Shorthand with its facts masked, and the rules' wording of it masked alike: what the tiny model learns to imitate. */
import { readFileSync, writeFileSync } from 'node:fs';
import { NAME_MARK } from '@/core/draft/asking';
import { planDraft } from '@/core/draft/draft';
import { maskFacts } from '@/core/draft/mask';

interface Pair {
  shorthand: string;
  name?: string;
  pronoun?: string;
}

const [from = '.cache/tiny/pairs.jsonl', to = '.cache/tiny/rows.jsonl'] = process.argv.slice(2);

/** The text with each fact once under its mark, or null where one is missing or stands there twice. */
function masked(
  text: string,
  marks: readonly { token: string; text: string }[],
  name: string,
): string | null {
  let left = text;
  for (const { token, text: fact } of marks) {
    if (left.split(fact).length !== 2) return null;
    left = left.replace(fact, () => token);
  }
  return name === '' ? left : left.replaceAll(name, NAME_MARK);
}

const rows: string[] = [];
for (const line of readFileSync(from, 'utf8').trim().split('\n')) {
  const { shorthand, name, pronoun } = JSON.parse(line) as Pair;
  const { draft, plan } = planDraft({
    shorthand,
    ...(name ? { name } : {}),
    ...(pronoun ? { pronoun } : {}),
  });
  const planned = plan.entries.flatMap(({ sentences }) => sentences);
  const worded = draft.entries
    .flatMap(({ sentences }) => sentences)
    .filter(({ wordedBy }) => wordedBy === 'rules');
  for (const { id, text } of worded) {
    const one = planned.find((each) => each.id === id);
    if (!one) continue;
    const { text: asked, masks } = maskFacts(one.source.pieces, one.source.names, one.source.initials);
    const answer = masked(text, masks, one.context.person ?? '');
    if (answer !== null && asked.length + answer.length < 240) rows.push(JSON.stringify({ asked, answer }));
  }
}
writeFileSync(to, `${[...new Set(rows)].join('\n')}\n`);
console.log(`${rows.length} statements`);
