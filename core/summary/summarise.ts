/** The one-screen summary: selects, orders and condenses what the page says; never adds to it. */
import { domainById } from '@/core/knowledge/domains';
import type { ReadyFlagWords } from '@/core/knowledge/flag-words';
import type { ReadyLines } from '@/core/knowledge/line-words';
import type { WhoseWeights } from '@/core/knowledge/whose';
import { readSnapshot } from '@/core/record/build';
import type { Evidence } from '@/core/record/evidence';
import type { CareRecord } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';
import { inOrder } from '@/utils/in-order';
import { labelAll, type Ranked } from './extracts';
import { mattersItems } from './extracts-matters';
import { isUrgent, recentItems } from './extracts-recent';
import { HOW_LABEL, supportItems } from './extracts-support';
import { conflictItems, findConflicts } from './conflicts';
import { inDoubt } from './conflicts-doubt';
import { findCues, Findings } from './cues';
import { flagItems } from './flag-items';
import { flagHits } from './flags';
import { inFewerLines } from './fewer-lines';
import type { Summary, SummaryItem, SummaryLength } from './item';
import { rulesLabeller, type SentenceLabeller } from './labeller';
import { LineJudge } from './line-words';
import { notFoundItems } from './not-found';
import { withoutRepeats } from './repeats';
import { roomFor, type Filled } from './room';
import { Shown } from './shown';
import { theRest } from './the-rest';
import { stalenessItems } from './staleness';
import { readStatements } from './statements';
import { whoItems } from './who';
import { ofPerson } from './whose';

export interface SummaryOptions {
  /** Today, ISO local date or date-time. */
  now: string;
  /** Default 'screen'. */
  length?: SummaryLength;
  /** Handover view: only notes from this ISO time on count as recent. */
  since?: string;
  /** Who labels sentences; the rules unless another is given. */
  labeller?: SentenceLabeller;
  /** The weights by which words raise and withhold red flags; null for the rules alone. */
  flagWeights?: ReadyFlagWords | null;
  /** By what is told whose a line is; null for what the page's structure tells alone. */
  whose?: WhoseWeights | null;
  /** What lines are weighed by; what comes with Careside unless others are tried. */
  weights?: ReadyLines;
}

/** At full length nothing is left out; at a glance only what matters most to the person is added to what must be known. */
const ALL: Filled = { matters: 40, support: 250, recent: 250, checks: 60, missing: 30 };
const GLANCE: Filled = { matters: 1, support: 0, recent: 0, checks: 0, missing: 0 };
const PER_NOTE: Record<SummaryLength, number> = { glance: 6, screen: 3, full: 30 };
const PER_DOMAIN = 4;
const GLANCE_ITEMS = 10;
const WHAT_MATTERS = 'NF13';
/** What matters most stands before how to help; what is left of it may be said there. */
const MATTERS_BEFORE = 4;

/** The best of each domain first, at most `most` in all; then in the order of a plan. */
function byDomain(ranked: readonly Ranked[], most: number, perDomain: number): SummaryItem[] {
  const counts = new Map<string, number>();
  const kept = [...ranked]
    .sort((a, b) => b.score - a.score)
    .filter((one) => {
      const key = one.item.label;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= (key === HOW_LABEL ? 2 * perDomain : perDomain);
    })
    .slice(0, most);
  const order = (one: Ranked): number => domainById(one.item.domain ?? '')?.order ?? 99;
  return kept.sort((a, b) => order(a) - order(b)).map((one) => one.item);
}

/** What is urgent, then what is newest. */
const newestFirst = (ranked: readonly Ranked[]): SummaryItem[] =>
  [...ranked]
    .sort(
      (a, b) => Number(isUrgent(b)) - Number(isUrgent(a)) || inOrder(b.item.date ?? '', a.item.date ?? ''),
    )
    .map((one) => one.item);

const unique = (items: readonly SummaryItem[]): SummaryItem[] => {
  const ids = new Set<string>();
  return items.filter((one) => !ids.has(one.id) && ids.add(one.id).size > 0);
};

const placeOf = ({ block, start }: Evidence): string => `${block}:${start}`;

/** Summary of a page. Reads `snapshot` for the text and `record` for what it means; both must belong together. */
export function summarise(record: CareRecord, snapshot: PageSnapshot, options: SummaryOptions): Summary {
  const { now, length = 'screen', since, labeller = rulesLabeller, flagWeights, whose, weights } = options;
  if (record.several !== undefined) return { length, items: [], left: 0, several: record.several };
  const reading = readSnapshot(snapshot, { now });
  const statements = readStatements(reading, now);
  const titles = new Map(record.sections.map((section) => [section.id, section.title]));
  const titleOf = (block: string): string | null =>
    titles.get(reading.blocks.get(block)?.heading ?? '') ?? null;
  const who = whoItems(
    record,
    titleOf,
    statements.slice(0, 60).map(({ evidence }) => evidence),
  );
  const lines = ofPerson(flagHits(statements, flagWeights), reading, whose);
  const hits = lines.filter(({ isHint }) => !isHint);
  const input = {
    findings: new Findings(statements, findCues(statements), hits),
    record,
    now,
    order: reading.order,
  };
  const found = findConflicts(input);
  const flags = flagItems(lines, statements, titles, found, {
    isWhole: length === 'full',
    weights: flagWeights?.lines,
  });
  const conflicts = conflictItems(found, input);
  const stale = stalenessItems(input);
  const labelled = labelAll(statements, labeller);
  const doubtful = inDoubt(found);
  const theirs = labelled.filter(({ statement }) => !doubtful(statement));
  const judge = new LineJudge(statements, { now, order: reading.order, person: record.person }, weights);
  const matters = withoutRepeats(mattersItems(theirs, labeller, judge, new Shown(flags)), flags);
  // What the summary itself shows is not missing.
  const missing = notFoundItems(input.findings, record).filter(
    (one) => one.rule !== WHAT_MATTERS || matters.length === 0,
  );
  const asked = new Set(stale.flatMap((one) => one.evidence.slice(0, 1).map(placeOf)));
  const before = [...flags, ...conflicts, ...matters.slice(0, MATTERS_BEFORE).map((one) => one.item)];
  const helps = supportItems(theirs, labeller, judge, new Shown(before)).filter(
    (one) => !one.item.evidence.slice(0, 1).some((at) => asked.has(placeOf(at))),
  );
  const support = withoutRepeats(helps, before);
  const recent = withoutRepeats(
    recentItems(record, labelled, labeller, judge, {
      now,
      most: PER_NOTE[length],
      routine: length === 'full',
      since,
    }),
    [],
  );
  const fixed = [...who, ...(length === 'full' ? flags : inFewerLines(flags)), ...conflicts];
  const there = {
    matters: matters.map(({ score }) => score),
    support: support.map(({ score }) => score),
    recent: recent.map(({ score }) => score),
    checks: stale.length,
    missing: missing.length,
  };
  const room = length === 'full' ? ALL : length === 'glance' ? GLANCE : roomFor(fixed.length, there);
  const chosen = unique([
    ...fixed,
    ...matters.slice(0, room.matters).map((one) => one.item),
    ...byDomain(support, room.support, length === 'full' ? room.support : PER_DOMAIN),
    ...newestFirst(recent.slice(0, Math.max(room.recent, recent.filter(isUrgent).length))),
    ...stale.slice(0, room.checks),
    ...missing.slice(0, room.missing),
  ]);
  if (length === 'full') {
    const items = unique([...chosen, ...theRest(labelled, labeller, chosen)]);
    return { length, items, left: 0 };
  }
  const everything = unique([
    ...chosen,
    ...stale,
    ...missing,
    ...[...matters, ...support, ...recent].map((one) => one.item),
  ]);
  const items = length === 'glance' ? chosen.slice(0, GLANCE_ITEMS) : chosen;
  return { length, items, left: Math.max(0, everything.length - items.length) };
}
