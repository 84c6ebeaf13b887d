/** How well the stances of single lines are told: npm run eval -- findings --stances [--as NAME] [--topics]. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stancesOf } from '@/core/summary/stances';
import { isHeld, stanceLines, statementsOfLine, type StanceLine } from './cases';

const results = fileURLToPath(new URL('../results', import.meta.url));

interface Told {
  line: StanceLine;
  held: boolean;
  /** Sides it is taken for, of its own topic. */
  own: ReadonlySet<'one' | 'other'>;
  /** How many other topics it is taken to speak about. */
  others: number;
}

function told(line: StanceLine): Told {
  const stances = stancesOf(statementsOfLine(line));
  const own = new Set((stances.get(line.topic) ?? []).map(({ side }) => side));
  const others = [...stances.keys()].filter((topic) => topic !== line.topic).length;
  return { line, held: isHeld(line), own, others };
}

const share = (list: readonly Told[], is: (one: Told) => boolean): string =>
  `${list.filter(is).length} of ${list.length}`;

const isRight = ({ line, own }: Told): boolean => own.size === 1 && own.has(line.side as 'one' | 'other');
const isWrong = ({ line, own }: Told): boolean => own.has(line.side === 'one' ? 'other' : 'one');

function row(name: string, lines: readonly Told[]): string {
  const sided = lines.filter(({ line }) => line.side !== 'neither');
  const neither = lines.filter(({ line }) => line.side === 'neither');
  const elsewhere = lines.reduce((sum, { others }) => sum + others, 0);
  return `| ${name} | ${share(sided, isRight)} | ${share(sided, isWrong)} | ${share(neither, ({ own }) => own.size > 0)} | ${elsewhere} |`;
}

/** Prints and writes the table: all lines that may be read, all that are held and, where asked, each topic. */
export function judgeStances(args: readonly string[]): void {
  const all = stanceLines().map(told);
  const topics = [...new Set(all.map(({ line }) => line.topic))];
  const name = args.includes('--as') ? (args[args.indexOf('--as') + 1] ?? 'stances') : 'stances';
  const lines = [
    '# Stances of single lines',
    '',
    'Made by `npm run eval -- findings --stances`. A third of the lines, chosen by hash, is held: never weighed. Right is a line taken for its side of its topic alone. The last column counts stances on any other topic, some of which a line may truly take.',
    '',
    '| lines | right side | wrong side | neither, taken for a side | stances on other topics |',
    '| --- | --- | --- | --- | --- |',
    row(
      'read',
      all.filter(({ held }) => !held),
    ),
    row(
      'held',
      all.filter(({ held }) => held),
    ),
    ...(args.includes('--topics')
      ? topics.map((topic) =>
          row(
            topic,
            all.filter(({ line }) => line.topic === topic),
          ),
        )
      : []),
    '',
  ];
  console.log(lines.join('\n'));
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${name}.md`), lines.join('\n'));
}
