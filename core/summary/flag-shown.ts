/** How the place that raises a red flag is shown: its row, its label, the sentence it goes on from. */
import { domainOfHeading } from '@/core/knowledge/domains';
import { topicsOf } from '@/core/knowledge/flag-topics';
import { labelSets } from '@/core/knowledge/page-words';
import type { RedFlag } from '@/core/knowledge/red-flags';
import { plainWords } from '@/core/text/plain-words';
import { assertionOf, tellsEnd } from './assertion';
import { show, showRow, TEXT_MAX, withoutCode, type Shown } from './compose';
import { isStamp } from './flag-entry';
import { flagIndex, termsIn } from './flag-index';
import { rowNameOf } from './flag-rows';
import { topicFlags } from './flag-topics';
import type { FlagHit } from './flags';
import { isWordy } from '@/core/text/tokens';
import type { Statement } from './statements';

/** The statements beside a hit, and which flags each of them raises. */
export interface Around {
  statements: readonly Statement[];
  flags: ReadonlyMap<Statement, readonly RedFlag[]>;
}

export const ROW_MAX = 200;
/** How many sentences that say nothing of the flag may lie between two that do. */
const GAP_MAX = 1;
const SAYS_NO = /^(?:no|none|nil|never|not|nothing|nobody|has not|has never)\b/iu;

/** Whether the name of a statement's place holds a word of the flag: "Leaving the building". */
const namesIt = (statement: Statement, flag: RedFlag): boolean =>
  statement.label !== '' &&
  termsIn(statement.label).some((match) => match.value.role === 'term' && match.value.flag === flag);

const PROSE_WORDS = 5;
const isProse = ({ blockText }: Statement): boolean =>
  blockText.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word)).length >= PROSE_WORDS;

/**
 * Of a row of sentences its cells up to the telling one, where the row's name is the flag's; null for that cell alone.
 * Without its name, which is shown as the place, and without what stands behind: equipment, dates.
 */
function tellingOf({ statement, flag }: FlagHit, cells: readonly Statement[]): Statement[] | null {
  const [head] = cells;
  const rest = cells.filter((cell) => cell.evidence.block !== head?.evidence.block);
  if (!head || isProse(head) || !rest.some(isProse)) return [...cells];
  if (head.evidence.block === statement.evidence.block) return [head, ...rest.filter(isProse)];
  if (!topicsOf(head.text).includes(flag) && domainOfHeading(head.text) !== flag.domain)
    return isProse(statement) ? null : [...cells];
  const beyond = isProse(statement) ? undefined : rest.find((one) => one.at > statement.at && isProse(one));
  const last = beyond ?? statement;
  return rest.filter((one) => one.at <= last.at);
}

/** A row of short values is shown whole. */
function rowOf(hit: FlagHit, rows: ReadonlyMap<string, Statement[]>): Shown | null {
  const { row, note } = hit.statement;
  const cells = row === null ? undefined : rows.get(row);
  if (!cells || cells.length < 2 || note) return null;
  const chosen = tellingOf(hit, cells);
  const shown = chosen && showRow(chosen);
  return shown && shown.text.length <= ROW_MAX ? shown : null;
}

/** What a hit shows of the page; codes beside it are left out. */
export function shownOf(hit: FlagHit, rows: ReadonlyMap<string, Statement[]>, around: Around): Shown {
  if (hit.secret) {
    const safe = withoutCode(show(hit.statement, hit.focus).evidence[0] ?? hit.statement.evidence, hit.focus);
    if (hit.inLabel && hit.statement.labelEvidence && /[\d•]{3,}/u.test(hit.statement.text))
      return { text: hit.statement.labelEvidence.quote, evidence: [hit.statement.labelEvidence] };
    return { text: safe.quote, evidence: [safe] };
  }
  const row = rowOf(hit, rows);
  if (row) return row;
  const { statement } = hit;
  const joined = hit.negative ? null : (entryOf(hit, rows, around) ?? withNeighbours(hit, around));
  const now = joined ?? (hit.flag.keepsHistory ? statement : current(statement, hit.focus));
  const shown = show(
    now,
    now.text === statement.text ? hit.focus : 0,
    hit.inLabel || (joined?.first ?? false),
    hit.inLabel,
  );
  const label = statement.labelEvidence;
  // The label of a later sentence is no part of its wording, but tells whom or what it is about.
  return label && !shown.evidence.some((one) => one.block === label.block && one.start === label.start)
    ? { ...shown, evidence: [...shown.evidence, label] }
    : shown;
}

/** Lines of a box of alerts tell of different things. */
const isListed = ({ label, title }: Statement): boolean =>
  [label, title ?? ''].some((name) => labelSets.tags.has(plainWords(name)));

/** Whether two sentences stand in one entry and may be read as one. */
const goTogether = (one: Statement, other: Statement): boolean =>
  !isListed(one) &&
  other.evidence.block === one.evidence.block &&
  other.label === one.label &&
  other.title === one.title &&
  !other.blank &&
  !other.template &&
  !other.struck &&
  !other.over &&
  !isStamp(other.text) &&
  other.whose === one.whose;

/** Whether a sentence denies, ends or says of somebody else what any flag is told by. */
const saysOtherwise = (one: Statement): boolean =>
  SAYS_NO.test(one.text) ||
  flagIndex.find(one.tokens).some(({ value, firstToken, endToken }) => {
    if (value.role === 'stated') return true;
    if (value.role !== 'term') return false;
    const how = assertionOf(one.tokens, firstToken, endToken, one.label);
    return how === 'denied' || how === 'ended' || how === 'other-person';
  });

/**
 * The entry a hit stands in, as far as it speaks for the same flag: from the first to the last sentence that raises
 * it, and all of a short entry whose name is the flag's own.
 */
function entryOf(hit: FlagHit, rows: ReadonlyMap<string, Statement[]>, around: Around): Statement | null {
  const { statement, flag } = hit;
  if (statement.note) return null;
  const named = topicFlags(statement, rowNameOf(statement, rows)).includes(flag) || namesIt(statement, flag);
  const raises = (one: Statement): boolean => around.flags.get(one)?.includes(flag) ?? false;
  const joins = (one: Statement): boolean => named && !around.flags.has(one);
  let first = statement;
  let last = statement;
  for (const step of [-1, 1]) {
    let gap = 0;
    for (let at = statement.at + step; gap <= GAP_MAX; at += step) {
      const one = around.statements[at];
      if (!one || !goTogether(statement, one) || saysOtherwise(one)) break;
      const start = Math.min(first.evidence.start, one.evidence.start);
      const end = Math.max(last.evidence.end, one.evidence.end);
      if (end - start > TEXT_MAX) break;
      if (!raises(one) && !joins(one)) {
        gap += 1;
        continue;
      }
      if (step < 0) first = one;
      else last = one;
    }
  }
  if (flag.keepsHistory) last = andSince(last, around.statements);
  return first === last ? null : spanOf(statement, first, last);
}

const SINCE = /^(?:none|no|nothing|not|never|has not|denies|currently|now|at present|since then)\b/iu;
const NOW = /\b(?:since|now|current\w*|at present|denies|to date)\b/iu;

/** What was is not shown without how it is now, said right behind: "None since. Currently denies any thoughts." */
function andSince(last: Statement, statements: Around['statements']): Statement {
  const next = statements[last.at + 1];
  const isSince = next !== undefined && SINCE.test(next.text) && NOW.test(next.text);
  return isSince && goTogether(last, next) ? andSince(next, statements) : last;
}

function spanOf(statement: Statement, first: Statement, last: Statement): Statement {
  const { start } = first.evidence;
  const { end } = last.evidence;
  const quote = statement.blockText.slice(start, end);
  return {
    ...statement,
    first: first.first,
    evidence: { ...statement.evidence, start, end, quote },
    text: quote,
  };
}

/** "Dabigatran stopped, now apixaban": what is over before the telling words is left out. */
function current(statement: Statement, focus: number): Statement {
  const marks = [...statement.text.slice(0, focus).matchAll(/[,;]\s+|\sbut\s|\s[–—]\s/giu)];
  const last = marks.at(-1);
  if (!last) return statement;
  const cut = last.index + last[0].length;
  if (!tellsEnd(statement.tokens.filter((token) => token.end <= cut))) return statement;
  const text = statement.text.slice(cut);
  const { evidence } = statement;
  return { ...statement, text, evidence: { ...evidence, start: evidence.start + cut, quote: text } };
}

const SHORT_WORDS = 9;
const JOINED_MAX = 170;
const wordsOf = (one: Statement): number => one.tokens.filter((token) => isWordy(token.norm)).length;
/** A sentence without a subject goes on about the one before; one that is only a name leads into the next. */
const GOES_ON =
  /^(?:has|had|is|was|must|may|can|will|needs?|takes?|bites?|nips?|does|should|often|usually|likely)\b/iu;
const ONLY_NAME = /^(?:(?:Mr|Mrs|Ms|Miss|Dr)\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}\.$/u;

/** "Tyson, Staffie cross." reads on into "Has nipped a carer."; "Craig Lee." leads into "No contact of any sort." */
function withNeighbours(hit: FlagHit, around: Around): Statement | null {
  const { statement } = hit;
  const fits = (one: Statement | undefined): one is Statement =>
    one !== undefined &&
    one.evidence.block === statement.evidence.block &&
    one.label === statement.label &&
    !one.blank &&
    !one.template &&
    !one.over &&
    one.whose === statement.whose &&
    (around.flags.get(one)?.every((flag) => flag === hit.flag) ?? true);
  const before = around.statements[statement.at - 1];
  const after = around.statements[statement.at + 1];
  const first = fits(before) && ONLY_NAME.test(before.text) ? before : statement;
  const last =
    wordsOf(statement) < SHORT_WORDS && fits(after) && GOES_ON.test(after.text) ? after : statement;
  const length = last.evidence.end - first.evidence.start;
  return (first === statement && last === statement) || length > JOINED_MAX
    ? null
    : spanOf(statement, first, last);
}
