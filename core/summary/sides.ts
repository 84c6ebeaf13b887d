/** The two sides of a conflict, each with its place on the page. */
import { conflictRules, type Conflict } from '@/core/knowledge/checks';
import { sideOrdered } from '@/core/knowledge/sides';
import type { Evidence } from '@/core/record/evidence';
import type { CareRecord } from '@/core/record/record';
import { PhraseIndex } from '@/core/text/phrases';
import { quick } from '@/core/text/quick';
import { tokenise } from '@/core/text/tokens';
import { clip, whereOf } from './compose';
import type { Findings } from './cues';
import type { Statement } from './statements';

/** One side of a conflict: what it says and where. */
export interface Side {
  section: string | null;
  evidence: Evidence;
  /** The statement it stands in and where in it, unless it is a fact of the person's own strip. */
  said?: { statement: Statement; focus: number };
}

/** Two sides that cannot both be right. */
export type Pair = [Side, Side];

/** Two places that disagree, and the rule that says so. */
export interface FoundConflict {
  rule: Conflict;
  pair: Pair;
}

export interface ConflictInput {
  findings: Findings;
  record: CareRecord;
  now: string;
  order: 'dmy' | 'mdy';
}

const SIDE_MAX = 140;

/** What the plan says of the person today: no note, no example, nobody else, nothing that is over. */
export const ofPlan = (one: Statement): boolean =>
  one.note === null &&
  one.whose === 'person' &&
  !(one.blank || one.struck || one.template || one.over || one.denied);

const ordered = quick(new RegExp(sideOrdered, 'iu'));
const lasting = quick(new RegExp(conflictRules.lasting, 'iu'));

/** What a note says is so from now on, or who ordered it: "swapped on to elbow crutches", "SLT says level 4". */
export const fromNowOn = (one: Statement): boolean =>
  one.note !== null &&
  one.whose === 'person' &&
  !(one.blank || one.struck || one.template) &&
  (lasting.test(one.text) || ordered.test(one.text));

/** Whether what stands at a place of a statement is said of somebody else. */
export const isOfAnother = ({ others }: Statement, at: number): boolean =>
  others.some(({ start, end }) => start <= at && at < end);

/** Two notes tell of two days. */
export const inNotes = (one: Statement, other: Statement): boolean =>
  one.note !== null && other.note !== null;

export const sideOf = (statement: Statement, focus = 0): Side => {
  const value = clip(statement.evidence, focus, SIDE_MAX);
  return {
    section: whereOf(statement, value.quote),
    evidence:
      statement.first && statement.labelEvidence && value.quote.length < 12
        ? withLabel(statement, value)
        : value,
    said: { statement, focus },
  };
};

/** The stretch [start, end) of a statement as a side of its own. */
export function partOf(statement: Statement, start: number, end: number): Side {
  const { text, evidence } = statement;
  const quote = text.slice(start, end);
  const body = quote.trim();
  const from = evidence.start + start + (quote.length - quote.trimStart().length);
  return {
    section: whereOf(statement, body),
    evidence: { block: evidence.block, start: from, end: from + body.length, quote: body },
    said: { statement, focus: start },
  };
}

/** "Age: 89": label and value in one stretch where they stand in the same block. */
function withLabel(statement: Statement, value: Evidence): Evidence {
  const label = statement.labelEvidence;
  if (!label || label.block !== value.block || label.start > value.start || value.start - label.end > 4)
    return value;
  return joinEvidence(label, value, statement);
}

function joinEvidence(label: Evidence, value: Evidence, statement: Statement): Evidence {
  const between = statement.blockText.slice(label.end, value.start);
  return {
    block: value.block,
    start: label.start,
    end: value.end,
    quote: `${label.quote}${between}${value.quote}`,
  };
}

const situations = new PhraseIndex<{ id: string; of: string }>(
  conflictRules.situations.flatMap(({ id, of, terms }) =>
    terms.map((phrase) => ({ phrase, value: { id, of }, exact: true as const })),
  ),
);

/** Everything that names or says it, as one text. */
export const wholeOf = (one: Statement): string => `${one.title ?? ''}\n${one.label}\n${one.text}`;

/** "Day and night" limits nothing. */
function atAllTimes(found: readonly { id: string; of: string }[]): readonly { id: string; of: string }[] {
  const has = (id: string): boolean => found.some((one) => one.id === id);
  return has('day') && has('night') ? found.filter(({ of }) => of !== 'time') : found;
}

const known = new WeakMap<Statement, readonly { id: string; of: string }[]>();

/** The times, places and people a statement names. */
export function situationsOf(one: Statement): readonly { id: string; of: string }[] {
  let found = known.get(one);
  if (!found) {
    found = atAllTimes(situations.find(tokenise(wholeOf(one))).map((hit) => hit.value));
    known.set(one, found);
  }
  return found;
}

/** Statements with the same key name the same situations. */
export const situationKey = (one: Statement): string =>
  [...new Set(situationsOf(one).map(({ id, of }) => `${of}:${id}`))].sort().join('|');

/**
 * The first few of each kind, in their order. Where nothing but its kind decides whether one contradicts another, the
 * others of that kind need not be compared: a page may say the same a thousand times.
 */
export function firstOfKind<T>(list: readonly T[], kindOf: (one: T) => string, few = 1): T[] {
  const counts = new Map<string, number>();
  return list.filter((one) => {
    const kind = kindOf(one);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= few;
  });
}

/** Whether two statements can be about the same thing: not one of the night and one of the day. */
export function sameSituation(one: Statement, other: Statement): boolean {
  const [here, there] = [situationsOf(one), situationsOf(other)];
  return here.every(({ of }) => {
    const [mine, theirs] = [here, there].map((list) => list.filter((each) => each.of === of));
    return !theirs?.length || theirs.some((each) => mine?.some((own) => own.id === each.id));
  });
}
