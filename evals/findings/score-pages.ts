/** What the summary shows of pages whose every line is labelled: npm run eval -- findings --pages. */
import { readSnapshot } from '@/core/record/build';
import type { SummaryItem } from '@/core/summary/item';
import { summarise, type SummaryOptions } from '@/core/summary/summarise';
import type { LinedPage } from './pages';

const NEEDED = ['matters', 'support', 'recent'] as const;
/** A further flag that the field guide's list of 34 does not hold is neither right nor wrong. */
const LISTED = /^RF(?:[0-2]\d|3[0-4])$/u;

/** Weights that are tried instead of those that come with Careside. */
export type Tried = Pick<SummaryOptions, 'flagWeights' | 'weights'>;

export interface PageScore {
  /** A red flag of a page, labelled on any of its lines; found where a line that raises it is shown under it. */
  flags: { wanted: number; found: number };
  /** Flags raised that no line of the page raises. */
  wrong: number;
  /** Lines shown under a flag, and those of them that raise it. */
  flagLines: { shown: number; right: number };
  needs: Record<(typeof NEEDED)[number], { wanted: number; shown: number }>;
  /** Lines shown under any heading, and those that belong nowhere. */
  lines: { shown: number; none: number };
  items: number;
}

/** Lines an item shows: where its words come from, not the label they stand under, unless it is all there is. */
export function linesIn(
  { text, evidence, sides = [] }: SummaryItem,
  { lineOf, lines }: LinedPage,
): Set<number> {
  const all = [...evidence, ...sides.flatMap((side) => side.evidence)];
  return new Set(
    all.flatMap(({ block, quote }) => {
      const at = lineOf.get(block);
      if (at === undefined) return [];
      const line = lines[at];
      return sides.length > 0 || line?.label !== quote || line.text === '' || text === quote ? [at] : [];
    }),
  );
}

const CHOSEN = new Set<string>(['red-flag', 'matters', 'support', 'recent']);

/** What of a page is shown on one screen, against what its author says of each line. */
export function scorePage(page: LinedPage, tried: Tried = {}): PageScore {
  const { lines, snapshot, now } = page;
  const { items } = summarise(readSnapshot(snapshot, { now }).record, snapshot, { now, ...tried });
  const wanted = new Set(lines.flatMap(({ flags = [] }) => flags));
  const raised = new Map<string, Set<number>>();
  const shown = new Set<number>();
  for (const item of items) {
    const own = linesIn(item, page);
    if (CHOSEN.has(item.kind)) for (const at of own) shown.add(at);
    if (item.kind !== 'red-flag' || !LISTED.test(item.rule)) continue;
    raised.set(item.rule, new Set([...(raised.get(item.rule) ?? []), ...own]));
  }
  const raises = (at: number, flag: string): boolean => lines[at]?.flags?.includes(flag) ?? false;
  const pairs = [...raised].flatMap(([flag, at]) => [...at].map((one) => raises(one, flag)));
  const need = (kind: string): { wanted: number; shown: number } => {
    const all = lines.flatMap((line, at) => (line.show === kind && line.need === 1 ? [at] : []));
    return { wanted: all.length, shown: all.filter((at) => shown.has(at)).length };
  };
  return {
    flags: {
      wanted: wanted.size,
      found: [...wanted].filter((flag) => [...(raised.get(flag) ?? [])].some((at) => raises(at, flag)))
        .length,
    },
    wrong: [...raised.keys()].filter((flag) => !wanted.has(flag)).length,
    flagLines: { shown: pairs.length, right: pairs.filter(Boolean).length },
    needs: { matters: need('matters'), support: need('support'), recent: need('recent') },
    lines: {
      shown: shown.size,
      none: [...shown].filter((at) => lines[at]?.show === 'none' && !lines[at]?.flags?.length).length,
    },
    items: items.length,
  };
}

export const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;

/** One row of figures of some pages. */
export function scoreRow(name: string, pages: readonly LinedPage[], tried: Tried = {}): string {
  const scores = pages.map((page) => scorePage(page, tried));
  const sum = (of: (one: PageScore) => number): number => scores.reduce((all, one) => all + of(one), 0);
  const each = (of: (one: PageScore) => number): string => (sum(of) / Math.max(1, pages.length)).toFixed(1);
  const cells = [
    name,
    `${pages.length}`,
    share(
      sum(({ flags }) => flags.found),
      sum(({ flags }) => flags.wanted),
    ),
    each(({ wrong }) => wrong),
    share(
      sum(({ flagLines }) => flagLines.right),
      sum(({ flagLines }) => flagLines.shown),
    ),
    ...NEEDED.map((kind) =>
      share(
        sum(({ needs }) => needs[kind].shown),
        sum(({ needs }) => needs[kind].wanted),
      ),
    ),
    share(
      sum(({ lines }) => lines.none),
      sum(({ lines }) => lines.shown),
    ),
    each(({ items }) => items),
  ];
  return `| ${cells.join(' | ')} |`;
}

export const HEAD: readonly string[] = [
  '| author | pages | red flags of a page found | flags a page that no line raises | lines under a flag that raise it | needed: matters | needed: support | needed: recent | lines shown that belong nowhere | items a page |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
];

/** The table of every author, what may be read and what is held. */
export function scoreTable(pages: readonly LinedPage[]): string {
  const authors = [...new Set(pages.map(({ author }) => author))];
  const rows = authors.flatMap((author) =>
    [false, true].flatMap((held) => {
      const own = pages.filter((one) => one.author === author && one.held === held);
      return own.length === 0 ? [] : [scoreRow(`${author}${held ? ', held' : ''}`, own)];
    }),
  );
  return [...HEAD, ...rows].join('\n');
}
