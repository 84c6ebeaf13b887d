/** The one-screen summary: selects, orders and condenses what the page says; never adds to it. */
import { domainById } from '@/core/knowledge/domains';
import { readSnapshot } from '@/core/record/build';
import type { Evidence } from '@/core/record/evidence';
import type { CareRecord } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';
import { labelAll, type Ranked } from './extracts';
import { mattersItems } from './extracts-matters';
import { recentItems } from './extracts-recent';
import { HOW_LABEL, supportItems } from './extracts-support';
import { conflictItems, findConflicts } from './conflicts';
import { findCues, Findings } from './cues';
import { flagItems } from './flag-items';
import { findFlags } from './flags';
import type { Summary, SummaryItem, SummaryLength } from './item';
import { rulesLabeller, type SentenceLabeller } from './labeller';
import { notFoundItems } from './not-found';
import { withoutRepeats } from './repeats';
import { Shown } from './shown';
import { stalenessItems } from './staleness';
import { readStatements } from './statements';
import { whoItems } from './who';

export interface SummaryOptions {
  /** Today, ISO local date or date-time. */
  now: string;
  /** Default 'screen'. */
  length?: SummaryLength;
  /** Handover view: only notes from this ISO time on count as recent. */
  since?: string;
  /** Who labels sentences; the rules unless another is given. */
  labeller?: SentenceLabeller;
}

interface Budget {
  matters: number;
  support: number;
  perDomain: number;
  recent: number;
  perNote: number;
  checks: number;
  missing: number;
}

const BUDGETS: Record<SummaryLength, Budget> = {
  glance: { matters: 1, support: 0, perDomain: 0, recent: 0, perNote: 6, checks: 0, missing: 0 },
  screen: { matters: 5, support: 8, perDomain: 2, recent: 6, perNote: 2, checks: 14, missing: 8 },
  full: { matters: 20, support: 80, perDomain: 8, recent: 60, perNote: 30, checks: 60, missing: 30 },
};
const GLANCE_ITEMS = 10;
const WHAT_MATTERS = 'NF13';
const NOTES_PAGE_EXTRA = 8;

function byDomain(ranked: readonly Ranked[], budget: Budget): SummaryItem[] {
  const counts = new Map<string, number>();
  const kept = [...ranked]
    .sort((a, b) => b.score - a.score)
    .filter((one) => {
      const key = one.item.label;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= (key === HOW_LABEL ? 2 * budget.perDomain : budget.perDomain);
    })
    .slice(0, budget.support);
  const order = (one: Ranked): number => domainById(one.item.domain ?? '')?.order ?? 99;
  return kept.sort((a, b) => order(a) - order(b)).map((one) => one.item);
}

const newestFirst = (ranked: readonly Ranked[]): SummaryItem[] =>
  ranked.map((one) => one.item).sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));

const unique = (items: readonly SummaryItem[]): SummaryItem[] => {
  const ids = new Set<string>();
  return items.filter((one) => !ids.has(one.id) && ids.add(one.id).size > 0);
};

const placeOf = ({ block, start }: Evidence): string => `${block}:${start}`;

/** Summary of a page. Reads `snapshot` for the text and `record` for what it means; both must belong together. */
export function summarise(record: CareRecord, snapshot: PageSnapshot, options: SummaryOptions): Summary {
  const { now, length = 'screen', since, labeller = rulesLabeller } = options;
  const reading = readSnapshot(snapshot, { now });
  const statements = readStatements(reading, now);
  const titles = new Map(record.sections.map((section) => [section.id, section.title]));
  const titleOf = (block: string): string | null =>
    titles.get(reading.blocks.get(block)?.heading ?? '') ?? null;
  const who = whoItems(record, titleOf);
  const hits = findFlags(statements);
  const input = {
    findings: new Findings(statements, findCues(statements), hits),
    record,
    now,
    order: reading.order,
  };
  const found = findConflicts(input);
  const flags = flagItems(hits, statements, titles, found);
  const conflicts = conflictItems(found, input);
  const stale = stalenessItems(input);
  const labelled = labelAll(statements, labeller);
  const budget = BUDGETS[length];
  const matters = withoutRepeats(mattersItems(labelled, labeller, new Shown(flags)), flags);
  // What the summary itself shows is not missing.
  const missing = notFoundItems(input.findings, record).filter(
    (one) => one.rule !== WHAT_MATTERS || matters.length === 0,
  );
  const checks = [...stale, ...missing];
  const asked = new Set(stale.flatMap((one) => one.evidence.slice(0, 1).map(placeOf)));
  const before = [...flags, ...conflicts, ...matters.slice(0, budget.matters).map((one) => one.item)];
  const helps = supportItems(labelled, labeller, new Shown(before)).filter(
    (one) => !one.item.evidence.slice(0, 1).some((at) => asked.has(placeOf(at))),
  );
  const support = withoutRepeats(helps, before);
  const recent = withoutRepeats(
    recentItems(record, labelled, labeller, {
      most: budget.perNote,
      now,
      order: reading.order,
      since,
    }),
    [],
  );
  const plain = record.notes.length > 0 && support.length < budget.support ? NOTES_PAGE_EXTRA : 0;
  const all = [
    ...who,
    ...flags,
    ...conflicts,
    ...matters.slice(0, budget.matters).map((one) => one.item),
    ...byDomain(support, budget),
    ...newestFirst(recent.slice(0, budget.recent + (length === 'screen' ? plain : 0))),
    ...stale.slice(0, budget.checks),
    ...missing.slice(0, budget.missing),
  ];
  const everything = unique([
    ...who,
    ...flags,
    ...conflicts,
    ...checks,
    ...matters.map((one) => one.item),
    ...support.map((one) => one.item),
    ...recent.map((one) => one.item),
  ]);
  const items = length === 'glance' ? unique(all).slice(0, GLANCE_ITEMS) : unique(all);
  return { length, items, left: Math.max(0, everything.length - items.length) };
}
