/** How the place that raises a red flag is shown: its row, its label, the sentence it goes on from. */
import type { RedFlag } from '@/core/knowledge/red-flags';
import { tellsEnd } from './assertion';
import { show, showRow, withoutCode, type Shown } from './compose';
import type { FlagHit } from './flags';
import type { Statement } from './statements';

/** The statements beside a hit, and which flags each of them raises. */
export interface Around {
  statements: readonly Statement[];
  flags: ReadonlyMap<Statement, readonly RedFlag[]>;
}

export const ROW_MAX = 200;

function rowOf(hit: FlagHit, rows: ReadonlyMap<string, Statement[]>): Shown | null {
  const cells = hit.statement.row ? rows.get(hit.statement.row) : undefined;
  if (!cells || cells.length < 2 || hit.statement.note) return null;
  const shown = showRow(cells);
  return shown.text.length <= ROW_MAX ? shown : null;
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
  const joined = hit.negative ? null : withNeighbours(hit, around);
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
const wordsOf = (one: Statement): number =>
  one.tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.norm)).length;
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
  const { start } = first.evidence;
  const { end } = last.evidence;
  if ((first === statement && last === statement) || end - start > JOINED_MAX) return null;
  const quote = statement.blockText.slice(start, end);
  return {
    ...statement,
    first: first.first,
    evidence: { ...statement.evidence, start, end, quote },
    text: quote,
  };
}
