/** What the summary checks of pages whose contradictions and stale lines are marked: npm run eval -- findings --pages. */
import { readSnapshot } from '@/core/record/build';
import { summarise } from '@/core/summary/summarise';
import type { LinedPage } from './pages';
import { linesIn, share } from './score-pages';

export interface ChecksScore {
  /** Marked pairs, and those with both lines in one conflict; conflicts that hold no marked pair. */
  conflicts: { wanted: number; found: number; wrong: number };
  /** Marked lines, and those a check points to; checks that point to no marked line. */
  stale: { wanted: number; found: number; wrong: number };
}

/** What of a page is checked at one screen, against its author's marks. */
export function scoreChecks(page: LinedPage): ChecksScore {
  const { lines, snapshot, now } = page;
  const { items } = summarise(readSnapshot(snapshot, { now }).record, snapshot, { now });
  const shown = (kind: string): Set<number>[] =>
    items.filter((item) => item.kind === kind).map((item) => linesIn(item, page));
  const marks = new Map<string, number[]>();
  lines.forEach(({ against }, at) => {
    if (against !== undefined) marks.set(against, [...(marks.get(against) ?? []), at]);
  });
  const pairs = [...marks.values()];
  const conflicts = shown('conflict');
  const tells = (own: ReadonlySet<number>, pair: readonly number[]): boolean =>
    pair.every((at) => own.has(at));
  const stale = lines.flatMap((line, at) => (line.stale === undefined ? [] : [at]));
  const checks = shown('staleness');
  return {
    conflicts: {
      wanted: pairs.length,
      found: pairs.filter((pair) => conflicts.some((own) => tells(own, pair))).length,
      wrong: conflicts.filter((own) => !pairs.some((pair) => tells(own, pair))).length,
    },
    stale: {
      wanted: stale.length,
      found: stale.filter((at) => checks.some((own) => own.has(at))).length,
      wrong: checks.filter((own) => !stale.some((at) => own.has(at))).length,
    },
  };
}

/** The table of every author who marked them, what may be read and what is held. */
export function checksTable(pages: readonly LinedPage[]): string {
  const marked = pages.filter(({ lines }) => lines.some(({ against }) => against !== undefined));
  const authors = [...new Set(marked.map(({ author }) => author))];
  const rows = authors.flatMap((author) =>
    [false, true].flatMap((held) => {
      const own = pages.filter((one) => one.author === author && one.held === held);
      if (own.length === 0) return [];
      const scores = own.map(scoreChecks);
      const sum = (of: (one: ChecksScore) => number): number => scores.reduce((all, one) => all + of(one), 0);
      const cells = (['conflicts', 'stale'] as const).flatMap((kind) => [
        share(
          sum((one) => one[kind].found),
          sum((one) => one[kind].wanted),
        ),
        `${sum((one) => one[kind].wrong)}`,
      ]);
      return [`| ${[`${author}${held ? ', held' : ''}`, own.length, ...cells].join(' | ')} |`];
    }),
  );
  return [
    '| author | pages | contradictions shown | others shown | stale lines shown | others shown |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
