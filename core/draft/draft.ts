/** Drafts a note from shorthand: facts first, then the best wording that passes the gate. */
import type { AskKind } from '@/core/knowledge/ask-kinds';
import { askFor, type FoundAsk } from './ask';
import { mostImportant } from './asks';
import { emergencyIn } from './emergency';
import { gate } from './gate';
import { sortedByKind, sortedByTime } from './order';
import { readNote } from './note';
import { planNote, type EntryPlan, type PlannedSentence } from './plan';
import type { Wording } from './rules';
import type { Check, Draft, DraftEntry, DraftInput, DraftSentence, Span, WordedBy } from './types';

/** Questions about the whole of what happened: in the middle of a sentence they would tear it apart. */
const AT_END: ReadonlySet<AskKind> = new Set<AskKind>([
  'who-told',
  'last-seen',
  'event-time',
  'wishes',
  'receipt',
  'effect',
  'advice',
  'retraction',
]);

/** What a short form means is asked where it stands first. */
const askedOnce = (asks: readonly FoundAsk[]): FoundAsk[] =>
  asks.filter(
    (ask, i) =>
      !/^(?:ambiguous|unclear)$/u.test(ask.kind) ||
      asks.findIndex(({ kind, question }) => kind === ask.kind && question === ask.question) === i,
  );

/** The questions with their place in the wording: behind the words that raised them, else at its end. */
function placeAsks(
  asks: readonly FoundAsk[],
  planned: PlannedSentence,
  wording: Wording | null,
  text: string,
): DraftSentence['asks'] {
  return asks
    .map((ask, i) => {
      const hit = wording?.ends
        .filter(({ source }) => source.start <= ask.source.start && source.end >= ask.source.start)
        .at(-1);
      const own = planned.ownAt(ask.source.end);
      const behind = Math.min(
        wording ? (hit?.at ?? text.length) : text === planned.own ? own : text.length,
        text.length,
      );
      const at = AT_END.has(ask.kind)
        ? text.replace(/[.!?]+$/u, '').length
        : behind + (/^\?(?=\s\S)/u.exec(text.slice(behind))?.[0].length ?? 0);
      return {
        id: `${planned.id}-a${i + 1}`,
        kind: ask.kind,
        at,
        question: ask.question,
        source: ask.source,
      };
    })
    .sort((a, b) => a.at - b.at);
}

function sourcesOf(planned: PlannedSentence): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of [...planned.source.pieces].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last && start - last.end <= 2) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

/** The draft sentence for one plan: rules if they pass the gate, else the worker's own words. */
export function sentenceFor(
  planned: PlannedSentence,
  wording: Wording | null,
  asks: readonly FoundAsk[],
): DraftSentence {
  const checks: Check[] = [];
  let text = planned.own;
  let wordedBy: WordedBy = 'worker';
  if (wording) {
    const reasons = gate(planned.source, wording.text);
    checks.push({ by: 'rules', text: wording.text, reasons });
    if (reasons.length === 0) {
      text = wording.text;
      wordedBy = 'rules';
    }
  }
  const used = wordedBy === 'rules' ? wording : null;
  return {
    id: planned.id,
    text,
    sources: sourcesOf(planned),
    asks: placeAsks(asks, planned, used, text),
    wordedBy,
    checks,
  };
}

export interface DraftPlan {
  input: DraftInput;
  entries: EntryPlan[];
}

/**
 * The draft by rules alone, at once.
 * @returns the draft and the plan that a better engine words again
 */
export function planDraft(input: DraftInput): { draft: Draft; plan: DraftPlan } {
  const note = readNote(input);
  const { entries, wordings } = planNote(note);
  const every: { planned: PlannedSentence; ask: FoundAsk }[] = [];
  for (const { sentences } of entries)
    for (const planned of sentences) {
      for (const source of wordings.get(planned.id)?.unclear ?? [])
        planned.asks.push(askFor('who-did', source));
      for (const ask of planned.asks) every.push({ planned, ask });
    }
  const chosen = new Set(mostImportant(askedOnce(every.map(({ ask }) => ask))));
  const built = entries.map((entry): DraftEntry => ({
    id: entry.id,
    person: entry.person,
    sentences: entry.sentences.map((planned) =>
      sentenceFor(
        planned,
        wordings.get(planned.id) ?? null,
        planned.asks.filter((ask) => chosen.has(ask)),
      ),
    ),
  }));
  const emergency = emergencyIn(input.shorthand);
  const ordered =
    input.order === 'time'
      ? built.map(sortedByTime)
      : input.order === 'type'
        ? built.map((entry) => sortedByKind(entry, input.type))
        : built;
  return {
    draft: { shorthand: input.shorthand, entries: ordered, ...(emergency ? { emergency } : {}) },
    plan: { input, entries },
  };
}

/** A draft of the shorthand by rules. Never throws; with nothing typed it has no entries. */
export function draftNote(input: DraftInput): Draft {
  return planDraft(input).draft;
}
