import type { CaseScore } from './run';
import { mayBeShown } from './unread';

export interface SetScore {
  name: string;
  scores: CaseScore[];
}

export interface EngineScore {
  engine: string;
  sets: SetScore[];
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
  const first = scores.map((one) => one.ms).sort((a, b) => a - b);
  const last = scores.map((one) => one.lastMs).sort((a, b) => a - b);
  return {
    set: name,
    notes: scores.length,
    'KEEP kept': `${percent(keep - lost, keep)} (${keep - lost} of ${keep})`,
    'NEVER present': sum(scores.map((one) => one.neverFound.length)),
    'NEVER in what may be put in': sum(scores.map((one) => one.neverPutIn)),
    'figures lost': sum(scores.map((one) => one.figuresLost.length)),
    'figures added': sum(scores.map((one) => one.figuresAdded.length)),
    'words added': sum(scores.map((one) => one.wordsAdded.length)),
    'notes with other count of negatives': scores.filter((one) => one.negativesChanged > 0).length,
    'facts changed, to be looked at': sum(scores.map((one) => one.changed.length)),
    'asks found of expected': `${percent(found, asked)} (${found} of ${asked})`,
    'asks made': made,
    'of these on notes that need none': `${sum(scores.map((one) => one.asksNeedless))} (${scores.filter((one) => one.asksFound.length + one.asksMissed.length === 0).length} such notes)`,
    'statements by engine': percent(ways('engine'), all),
    'statements by rules': percent(ways('rules'), all),
    'statements in own words': percent(ways('worker'), all),
    'chrF to reference': (sum(scores.map((one) => one.chrF)) / Math.max(1, scores.length)).toFixed(3),
    'chrF of the shorthand itself': (
      sum(scores.map((one) => one.chrFTyped)) / Math.max(1, scores.length)
    ).toFixed(3),
    'ms to the first word, median and slowest': middleAndMost(first),
    'ms to the last word, median and slowest': middleAndMost(last),
  };
}

const middleAndMost = (sorted: readonly number[]): string =>
  `${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1)}, ${(sorted.at(-1) ?? 0).toFixed(1)}`;

function table(columns: readonly Record<string, string | number>[]): string {
  const rows = Object.keys(columns[0] ?? {}).filter((row) => row !== 'set');
  return [
    `| measure | ${columns.map((column) => column['set']).join(' | ')} |`,
    `| --- | ${columns.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row} | ${columns.map((column) => column[row]).join(' | ')} |`),
  ].join('\n');
}

const intro = `# Drafting: figures

\`npm run eval -- draft --heldout\`. The scorer shares no code with core/draft.
Figures lost counts a corrected figure that was taken back; words added counts words that neither the shorthand nor the reference note accounts for. Facts changed counts where people may have changed places, sides, subjects, what is denied or unsure, or the order of events (\`evals/draft/changed\`): few of them have (three of 32 in 1,604 drafts of the opened sets), so each is to be looked at. Those of opened sets are listed; unread sets are only counted.
NEVER counts every part of a draft; “may be put in” leaves out the parts about other residents, which the panel only copies.
All sets have been read by now, and kinds of question were added from them: these figures flatter. First looks: evals/cases/draft/README.md.
`;

/** Facts that a draft may have changed, one a line; an unread set is only counted. */
function toLookAt(scored: readonly EngineScore[]): string[] {
  const hits = new Set(
    scored
      .flatMap(({ sets }) => sets.filter(({ name }) => mayBeShown(name)))
      .flatMap(({ name, scores }) =>
        scores.flatMap(({ id, changed }) =>
          changed.map(({ kind, words }) => `- ${name} ${id}, ${kind}: ${words}`),
        ),
      ),
  );
  return hits.size === 0 ? [] : [`## Facts changed, to be looked at\n\n${[...hits].join('\n')}\n`];
}

/** The figures per engine and set, as data and as a page. */
export function report(scored: readonly EngineScore[]): { json: unknown; markdown: string } {
  const engines = scored.map(({ engine, sets }) => ({ engine, sets: sets.map(totals) }));
  const parts = engines.map(({ engine, sets }) => `## Engine: ${engine}\n\n${table(sets)}\n`);
  const cases = (scored[0]?.sets ?? [])
    .filter(({ name }) => mayBeShown(name))
    .flatMap(({ name, scores }) =>
      scores.map(({ draft: _, ms: __, lastMs: ___, ...rest }) => ({ set: name, ...rest })),
    );
  return { json: { engines, cases }, markdown: `${intro}\n${[...parts, ...toLookAt(scored)].join('\n')}` };
}
