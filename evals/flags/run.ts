/** Measures each red flag on single wordings: npm run eval -- flags [flags-second] [--all] [--dry]; weighs: --learn. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { learnFlags } from './learn';
import { measureLeftOut } from './left-out';
import { flagCases, flagSets, isRaised, type FlagCase } from './cases';

const results = fileURLToPath(new URL('../results', import.meta.url));

interface Judged extends FlagCase {
  raised: boolean;
}

function cells(judged: readonly Judged[]): string[] {
  return [false, true].flatMap((held) =>
    [true, false].map((raises) => {
      const own = judged.filter((one) => one.held === held && one.raises === raises);
      return `${own.filter((one) => one.raised).length}/${own.length}`;
    }),
  );
}

/** Prints what is missed or wrongly raised in the half that may be read, and a table of both halves. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--learn')) await learnFlags();
  if (args.includes('--left-out')) await measureLeftOut();
  if (args.includes('--learn') || args.includes('--left-out')) return 0;
  const set = flagSets.find((one) => args.includes(one)) ?? 'flags';
  const judged = flagCases(set).map((one) => ({ ...one, raised: isRaised(one) }));
  for (const one of judged)
    if (one.raised !== one.raises && (!one.held || args.includes('--all')))
      console.log(`${one.flag}: ${one.raises ? 'missed' : 'wrongly raised'} ${one.text}`);
  const flags = [...new Set(judged.map(({ flag }) => flag))];
  const rows = flags.map((flag) => [flag, ...cells(judged.filter((one) => one.flag === flag))]);
  const lines = [
    '# Red flags in single wordings',
    '',
    `Made by \`npm run eval -- ${set === 'flags' ? set : `flags ${set}`}\`. ${set === 'flags-third' ? 'A quarter' : 'Half'} of the wordings, chosen by hash, was not read while the rules were made${set === 'flags-third' ? ', and is not weighed' : ''} ("held").`,
    '',
    '| flag | raised | raised, must not be | held: raised | held: raised, must not be |',
    '| --- | --- | --- | --- | --- |',
    ...[...rows, ['all', ...cells(judged)]].map((row) => `| ${row.join(' | ')} |`),
    '',
  ];
  console.log(lines.join('\n'));
  if (!args.includes('--dry')) {
    mkdirSync(results, { recursive: true });
    writeFileSync(join(results, `${set}.md`), lines.join('\n'));
  }
  return 0;
}
