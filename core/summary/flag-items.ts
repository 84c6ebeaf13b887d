import type { FlagWords } from '@/core/knowledge/flag-words';
import { redFlags, type RedFlag } from '@/core/knowledge/red-flags';
import { contentWords, item, saysAll, whereOf, type Shown } from './compose';
import type { FoundConflict } from './conflicts';
import { chosenLines } from './flag-lines';
import { rowsOf } from './flag-rows';
import { ROW_MAX, shownOf, type Around } from './flag-shown';
import type { FlagHit } from './flags';
import type { SummaryItem } from './item';
import type { Statement } from './statements';

interface Candidate {
  hit: FlagHit;
  /** Another label than the flag's own: what the page disagrees on. */
  label?: string;
  shown: Shown;
  words: Set<string>;
  score: number;
}

/** What the page chose goes before what only the full length adds. */
const CHOSEN = 100;
const NOTES_MAX = 2;
const STATED_MAX = 2;

/** How well a place speaks for a flag: the plan before notes, the flag's own section, clear words, a full statement. */
function scoreOf({ statement, flag, strong, inLabel }: FlagHit): number {
  const words = statement.tokens.length;
  return (
    (statement.note ? 0 : 20) +
    (strong ? 8 : 0) +
    (statement.domain === flag.domain ? 4 : 0) +
    (inLabel ? 2 : 0) +
    (statement.loud ? 2 : 0) +
    (words >= 3 && words <= 40 ? 3 : 0)
  );
}

/** One candidate for each different thing said; what is said twice keeps both places as evidence. */
function distinct(candidates: Candidate[], most: number): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const known = kept.find(
      (one) => saysAll(one.words, candidate.words) || one.hit.statement.at === candidate.hit.statement.at,
    );
    if (known) {
      known.shown = { ...known.shown, evidence: merge(known.shown.evidence, candidate.shown.evidence) };
      continue;
    }
    const smaller = kept.find(
      (one) =>
        saysAll(candidate.words, one.words) && one.words.size <= 3 && candidate.shown.text.length < ROW_MAX,
    );
    if (smaller) {
      smaller.shown = {
        text: candidate.shown.text,
        evidence: merge(candidate.shown.evidence, smaller.shown.evidence),
      };
      smaller.words = candidate.words;
      smaller.hit = candidate.hit;
    } else if (kept.length < most) kept.push(candidate);
  }
  return kept;
}

function merge(first: Shown['evidence'], second: Shown['evidence']): Shown['evidence'] {
  const fresh = second.filter(
    (one) => !first.some((other) => other.block === one.block && other.start === one.start),
  );
  return [...first, ...fresh].slice(0, 8);
}

function itemOf({ hit, shown, label: other }: Candidate, titles: ReadonlyMap<string, string>): SummaryItem {
  const { flag, statement, negative } = hit;
  const label = other ?? (negative ? (flag.stated?.label ?? flag.label) : flag.label);
  // "Allergies: None known" under "Allergies": said once.
  const said = shown.text.toLowerCase().startsWith(`${label.toLowerCase()}: `);
  return item({
    kind: 'red-flag',
    rule: negative ? `${flag.id}-stated` : flag.id,
    label,
    ...shown,
    text: said ? shown.text.slice(label.length + 2) : shown.text,
    section:
      whereOf(statement, shown.text) ?? (statement.section ? (titles.get(statement.section) ?? null) : null),
    date: statement.date,
    domain: flag.domain,
  });
}

/** A plan that only hints does not stand in for a note that tells. */
function planFirst(hits: readonly FlagHit[]): readonly FlagHit[] {
  const plan = hits.filter((hit) => !hit.statement.note);
  return plan.some((hit) => hit.strong)
    ? plan
    : [...plan, ...hits.filter((hit) => hit.statement.note && hit.strong)];
}

function choose(
  hits: readonly FlagHit[],
  flag: RedFlag,
  rows: ReadonlyMap<string, Statement[]>,
  around: Around,
  worth: ReadonlyMap<FlagHit, number>,
): Candidate[] {
  const candidates = hits
    .map((hit) => {
      const shown = shownOf(hit, rows, around);
      const own = worth.get(hit);
      const score = own === undefined ? scoreOf(hit) : CHOSEN + own;
      return { hit, shown, words: contentWords(shown.text), score };
    })
    .filter((candidate) => candidate.shown.text !== '')
    .sort((a, b) => b.score - a.score || a.hit.statement.at - b.hit.statement.at);
  return distinct(candidates, hits.some((hit) => !hit.statement.note) ? flag.max : NOTES_MAX);
}

/** Both sides of each conflict about a flag: where the page gives two values, none is left out. */
function besides(
  conflicts: readonly FoundConflict[],
  flag: RedFlag,
  own: readonly FlagHit[],
  shown: readonly Candidate[],
  rows: ReadonlyMap<string, Statement[]>,
  around: Around,
): Candidate[] {
  const added: Candidate[] = [];
  for (const { rule, pair } of conflicts) {
    if (rule.flag !== flag.id) continue;
    for (const { said, evidence } of pair) {
      const there = [...shown, ...added].some((one) =>
        one.shown.evidence.some(
          (place) =>
            place.block === evidence.block && place.start < evidence.end && place.end > evidence.start,
        ),
      );
      if (!said || there) continue;
      const known = own.find((hit) => hit.statement.at === said.statement.at);
      const hit = known ?? {
        flag,
        recogniser: 'conflict',
        statement: said.statement,
        focus: said.focus,
        inLabel: said.statement.first && said.statement.labelEvidence !== null,
        negative: false,
        strong: true,
        secret: false,
        sums: null,
        isHint: false,
      };
      const text = shownOf(hit, rows, around);
      const words = contentWords(text.text);
      added.push({ hit, shown: text, words, score: 0, ...(known ? {} : { label: rule.label }) });
    }
  }
  return added;
}

interface FlagOptions {
  /** Every line that tells a flag, not only those chosen for one screen. */
  isWhole?: boolean;
  /** What lines are chosen by; what comes with Careside unless others are tried. */
  weights?: FlagWords['lines'] | undefined;
}

/**
 * Red-flag items in the order of care-domain §2.2; a stated negative stands where the flag would.
 * @param conflicts where the page disagrees: each side stands beside the flag that the conflict is about
 */
export function flagItems(
  hits: readonly FlagHit[],
  statements: readonly Statement[],
  titles: ReadonlyMap<string, string>,
  conflicts: readonly FoundConflict[] = [],
  { isWhole = false, weights }: FlagOptions = {},
): SummaryItem[] {
  const rows = rowsOf(statements);
  const chosen = chosenLines(hits, weights);
  const sure = hits.filter(({ isHint }) => !isHint);
  const raised = new Map<Statement, RedFlag[]>();
  for (const { statement, flag } of [...sure, ...chosen.keys()])
    raised.set(statement, [...(raised.get(statement) ?? []), flag]);
  const around: Around = { statements, flags: raised };
  const disputed = new Set(conflicts.map(({ rule }) => rule.flag));
  const flags = redFlags.filter((flag) => disputed.has(flag.id) || hits.some((hit) => hit.flag === flag));
  flags.sort((a, b) => a.order - b.order);
  return flags.flatMap((flag) => {
    const own = sure.filter((hit) => hit.flag === flag);
    const byRules = own.filter(({ negative, sums }) => !negative && (isWhole || sums === null));
    const byPage = [...chosen.keys()].filter((hit) => hit.flag === flag);
    const told = new Set([...byPage, ...planFirst(byRules)]);
    const positive = choose([...told], flag, rows, around, chosen);
    const denied = planFirst(own.filter((hit) => hit.negative));
    const stated = choose(denied, flag, rows, around, chosen).slice(0, STATED_MAX);
    const shown = [...positive, ...stated];
    return [...shown, ...besides(conflicts, flag, own, shown, rows, around)].map((candidate) =>
      itemOf(candidate, titles),
    );
  });
}
