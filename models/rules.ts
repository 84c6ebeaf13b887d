/**
 * Words shorthand by rules, as the panel would: the tagger learns what the rules leave undone. First each generated pair;
 * then shorthand that people wrote, beside the reference note, in which models/written.py looks for the sentence.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { draftNote } from '@/core/draft/draft';

interface Typed {
  shorthand: string;
  type?: string;
  name?: string;
  pronoun?: string;
}

const wordedBy = ({ shorthand, type, name, pronoun }: Typed): string[] => {
  const person = { ...(type ? { type } : {}), ...(name ? { name } : {}), ...(pronoun ? { pronoun } : {}) };
  return draftNote({ shorthand, ...person }).entries.flatMap(({ sentences }) =>
    sentences.map(({ text }) => text),
  );
};
const linesOf = (file: string): Typed[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Typed);

const [from = '.cache/model/pairs.jsonl', to = '.cache/model/worded.jsonl'] = process.argv.slice(2);
const generated = linesOf(from).flatMap((pair) => {
  const [worded, ...more] = wordedBy(pair);
  return worded === undefined || more.length > 0 ? [] : [{ ...pair, worded }];
});
const { draft, choosing } = JSON.parse(readFileSync('models/data/written.json', 'utf8')) as Record<
  'draft' | 'choosing',
  string[]
>;
const written = [...draft, ...choosing].flatMap((set) =>
  linesOf(`evals/cases/draft/${set}/own.jsonl`).flatMap((one) =>
    wordedBy(one).map((worded) => ({ ...one, worded, choosing: choosing.includes(set) })),
  ),
);
writeFileSync(to, [...generated, ...written].map((row) => `${JSON.stringify(row)}\n`).join(''));
console.log(`generated ${generated.length}, sentences of shorthand that people wrote ${written.length}`);
