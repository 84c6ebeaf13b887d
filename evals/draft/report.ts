import type { CaseScore } from './run';

export interface SetScore {
  name: string;
  scores: CaseScore[];
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function totals({ name, scores }: SetScore): Record<string, string | number> {
  const keep = sum(scores.map((one) => one.keepTotal));
  const lost = sum(scores.map((one) => one.keepLost.length));
  const asked = sum(scores.map((one) => one.asksFound.length + one.asksMissed.length));
  const made = sum(scores.map((one) => one.asksMade));
  const found = sum(scores.map((one) => one.asksFound.length));
  const ways = (way: string): number => sum(scores.map((one) => one.ways[way] ?? 0));
  const all = ways('rules') + ways('worker') + ways('engine');
  const times = scores.map((one) => one.ms).sort((a, b) => a - b);
  return {
    set: name,
    notes: scores.length,
    'KEEP kept': `${percent(keep - lost, keep)} (${keep - lost} of ${keep})`,
    'NEVER present': sum(scores.map((one) => one.neverFound.length)),
    'figures lost': sum(scores.map((one) => one.figuresLost.length)),
    'figures added': sum(scores.map((one) => one.figuresAdded.length)),
    'words added': sum(scores.map((one) => one.wordsAdded.length)),
    'notes with other count of negatives': scores.filter((one) => one.negativesChanged > 0).length,
    'asks found of expected': `${percent(found, asked)} (${found} of ${asked})`,
    'asks made': made,
    'statements by engine': percent(ways('engine'), all),
    'statements by rules': percent(ways('rules'), all),
    'statements in own words': percent(ways('worker'), all),
    'chrF to reference': (sum(scores.map((one) => one.chrF)) / Math.max(1, scores.length)).toFixed(3),
    'chrF of the shorthand itself': (
      sum(scores.map((one) => one.chrFTyped)) / Math.max(1, scores.length)
    ).toFixed(3),
    'ms a note, median': (times[Math.floor(times.length / 2)] ?? 0).toFixed(1),
    'ms a note, slowest': (times.at(-1) ?? 0).toFixed(1),
  };
}

/** The figures per set, as data and as a page. */
export function report(sets: readonly SetScore[]): { json: unknown; markdown: string } {
  const columns = sets.map(totals);
  const rows = Object.keys(columns[0] ?? {}).filter((row) => row !== 'set');
  const table = [
    `| measure | ${columns.map((column) => column['set']).join(' | ')} |`,
    `| --- | ${columns.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row} | ${columns.map((column) => column[row]).join(' | ')} |`),
  ];
  const markdown = `# Drafting: figures\n\nEngine: none (rules and the worker's own words). \`npm run eval -- draft\`. The scorer shares no code with core/draft.\nFigures lost counts a corrected figure that was taken back; words added counts words that neither the shorthand nor the reference note accounts for.\nAll sets have been read by now, and kinds of question were added from them: these figures flatter. First looks: evals/cases/draft/README.md.\n\n${table.join('\n')}\n`;
  const json = {
    engine: 'none',
    sets: columns,
    cases: sets
      .filter(({ name }) => name !== 'held out')
      .flatMap(({ name, scores }) => scores.map(({ draft: _, ms: __, ...rest }) => ({ set: name, ...rest }))),
  };
  return { json, markdown };
}
