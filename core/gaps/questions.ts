/** What to ask: at most three, required first, in the order of care-domain 8; a short routine note gets one at most. */
import { ranks } from '@/core/knowledge/note-types';
import type { ReadyKnowledge, ReadyType } from './compile';
import type { ElementVerdict } from './judge-element';

export const MOST_QUESTIONS = 3;
/** Fewer words than this, about a dozen, on a routine task: one question at most. Source: care-domain 0.1. */
export const SHORT_NOTE_WORDS = 15;

/** With fewer required facts missing than this, only those are asked: a nearly complete note is left in peace. */
const INCOMPLETE = 2;

/**
 * A routine note that states this many required facts and seems to lack one: on labelled notes the one was more
 * often said in words Careside did not know than left out (8 of 11; half given, 5 of 7), so it is listed, and not
 * asked. Nor is half of what is required only in some notes, when that is all: 2 of 9 lacked it.
 */
const MOSTLY_SAID = 5;

/** Two questions about the same half-given words ("nurse informed") would be one question asked twice. */
const sameWords = (one: ElementVerdict, other: ElementVerdict): boolean =>
  one.spans.some((a) => other.spans.some((b) => a.start < b.end && b.start < a.end));

/** What to ask about: all that the sure types ask for, or, with none sure, only what every likely type asks for. */
function askable(sure: readonly ReadyType[], likely: readonly ReadyType[]): Set<string> {
  const idsOf = ({ elements }: ReadyType): string[] => elements.map(({ ready }) => ready.element.id);
  if (sure.length > 0) return new Set(sure.flatMap(idsOf));
  const [first, ...rest] = likely.map((type) => new Set(idsOf(type)));
  return new Set([...(first ?? [])].filter((id) => rest.every((ids) => ids.has(id))));
}

/** Which kinds of note there may be. */
interface Kinds {
  /** Those whose own questions are worth asking. */
  sure: readonly ReadyType[];
  /** Those whose own questions are worth asking only where the first kind lacks more: a nearly complete note is left in peace. */
  doubtful: readonly ReadyType[];
  /** All, the likeliest first. */
  likely: readonly ReadyType[];
}

const isOpen = ({ id, status }: ElementVerdict): boolean =>
  (status === 'absent' || status === 'partial' || status === 'unclear') && id !== 'C.author';

/** How much the note lacks of what this kind always asks for. */
function lacking(type: ReadyType | undefined, verdicts: readonly ElementVerdict[]): number {
  const required = new Set(
    type?.elements.flatMap(({ ready, req }) => (req === 'R' ? [ready.element.id] : [])),
  );
  return verdicts.filter((verdict) => isOpen(verdict) && required.has(verdict.id)).length;
}

/** What is asked before anything else, where it is open. */
interface Urgent {
  ids: readonly string[];
  /** Nothing but a danger is sure: what else would be asked is about something that the note does not tell. */
  alone: boolean;
}

/**
 * Element ids to ask about, the most useful first: beside a danger whom it was told to and what was done, before
 * anything that a routine note asks.
 */
export function chooseQuestions(
  verdicts: readonly ElementVerdict[],
  knowledge: ReadyKnowledge,
  kinds: Kinds,
  words: number,
  dismissed: ReadonlySet<string> = new Set(),
  urgent: Urgent = { ids: [], alone: false },
): string[] {
  const open = new Set(verdicts.filter(isOpen).map(({ id }) => id));
  const first = urgent.ids.filter((id) => open.has(id) && !dismissed.has(id));
  if (urgent.alone) return first.slice(0, MOST_QUESTIONS);
  const then = ordinaryQuestions(verdicts, knowledge, kinds, words, dismissed);
  return [...new Set([...first, ...then])].slice(0, MOST_QUESTIONS);
}

function ordinaryQuestions(
  verdicts: readonly ElementVerdict[],
  knowledge: ReadyKnowledge,
  { sure: surest, doubtful, likely }: Kinds,
  words: number,
  dismissed: ReadonlySet<string>,
): string[] {
  const sure = lacking(likely[0], verdicts) < INCOMPLETE ? surest : [...surest, ...doubtful];
  const types = sure.length > 0 ? sure : likely;
  const isSafety = types.some(({ type }) => type.safety);
  const safetyIds = new Set(
    types
      .filter(({ type }) => type.safety)
      .flatMap(({ elements }) => elements.map(({ ready }) => ready.element.id)),
  );
  const weight = (verdict: ElementVerdict): number => {
    const element = knowledge.byId.get(verdict.id)?.element;
    const group = verdict.req === 'r' ? 2 : safetyIds.has(verdict.id) ? 0 : 1;
    const rank = ranks.indexOf(element?.rank ?? 'other');
    return group * 1000 + rank * 10 + (verdict.status === 'partial' ? 0 : 1);
  };
  const theirs = askable(sure, likely);
  const open = verdicts.filter(
    (verdict) => isOpen(verdict) && theirs.has(verdict.id) && !dismissed.has(verdict.id),
  );
  const required = open.filter(({ req }) => req !== 'r');
  const [only] = required;
  const stated = verdicts.filter(
    ({ id, req, status }) => theirs.has(id) && req === 'R' && status === 'present',
  ).length;
  const isHalfConditional = only?.req === 'R?' && only.status === 'partial';
  if (!isSafety && required.length === 1 && (stated >= MOSTLY_SAID || isHalfConditional)) return [];
  const limit = words < SHORT_NOTE_WORDS && !isSafety ? 1 : MOST_QUESTIONS;
  const ranked = [...(required.length < INCOMPLETE ? required : open)].sort((a, b) => weight(a) - weight(b));
  const chosen: ElementVerdict[] = [];
  for (const verdict of ranked)
    if (chosen.length < limit && !chosen.some((other) => sameWords(other, verdict))) chosen.push(verdict);
  return chosen.map(({ id }) => id);
}
