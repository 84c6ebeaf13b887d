/** Better wordings from an engine, each checked by the same gate as the rules. Without an engine nothing changes. */
import type { CancelSignal } from '@/core/ports';
import { gate } from './gate';
import { maskFacts, unmask, type Masked } from './mask';
import { samePlace } from './diff';
import type { DraftPlan } from './draft';
import type { PlannedSentence } from './plan';
import type { Check, Draft, DraftSentence, WordedBy } from './types';

/**
 * What an engine is asked: one masked statement at a time. Known names, roles, numbers,
 * medicines and spoken words are masked in it; sides, negations and other words are not.
 */
export interface WordingRequest {
  masked: string;
  masks: Masked['masks'];
  /** How the statement is worded now, facts as they stand. For an engine that only mends, on this machine. */
  wording: string;
  /** What the person may be called when a subject is missing, or null. */
  subject: string | null;
}

/**
 * Offers wordings of one statement, best first; [] where it has none. May reject: the rules' wording stays.
 * An offer holds the masks of the request, each once, unless the engine mends the wording as it stands.
 */
export interface WordingEngine {
  readonly mends?: true;
  /** Asked where no offer passes the gate. */
  readonly otherwise?: WordingEngine;
  word(request: WordingRequest, signal: CancelSignal): Promise<readonly string[]>;
}

/** With a capital: a sentence may begin with a mark, and what stands for it may be typed small. */
const opened = (text: string | null): string | null =>
  text?.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) ?? null;

async function wordingsFor(
  engine: WordingEngine,
  planned: PlannedSentence,
  wording: string,
  signal: CancelSignal,
): Promise<{ text: string | null; by: WordedBy; checks: Check[] }> {
  const { source, context } = planned;
  const masked = maskFacts(source.pieces, source.names, source.initials);
  let offered: readonly string[];
  const by: WordedBy = engine.mends ? 'engine' : 'writer';
  const checks: Check[] = [];
  try {
    offered = await engine.word(
      { masked: masked.text, masks: masked.masks, wording, subject: context.person },
      signal,
    );
  } catch {
    checks.push({ by, text: '', reasons: ['the engine failed'] });
    offered = [];
  }
  for (const offer of offered) {
    const text = engine.mends ? offer : opened(unmask(offer, masked.masks));
    const reasons = text === null ? ['a fact was lost, doubled or made up'] : gate(source, text);
    checks.push({ by, text: text ?? offer, reasons });
    if (text !== null && reasons.length === 0) return { text, by, checks };
  }
  if (!engine.otherwise || signal.aborted) return { text: null, by, checks };
  const next = await wordingsFor(engine.otherwise, planned, wording, signal);
  return { ...next, checks: [...checks, ...next.checks] };
}

/**
 * Words every sentence again, in order; yields the draft each time one became better. A sentence the worker
 * edited, and one whose correction is not plain, stay as they are. Stops when the signal is aborted.
 */
export async function* improveDraft(
  draft: Draft,
  plan: DraftPlan,
  engine: WordingEngine,
  signal: CancelSignal,
): AsyncGenerator<Draft> {
  let current = draft;
  for (const planned of plan.entries.flatMap((entry) => entry.sentences)) {
    if (signal.aborted) return;
    const sentence = current.entries
      .flatMap((entry) => entry.sentences)
      .find((each) => each.id === planned.id);
    if (!sentence || sentence.edited || planned.keepOwn) continue;
    const { text, by, checks } = await wordingsFor(engine, planned, sentence.text, signal);
    if (signal.aborted) return;
    const better: DraftSentence =
      text === null
        ? { ...sentence, checks: [...sentence.checks, ...checks] }
        : worded(sentence, text, by, checks);
    current = replaceSentence(current, better);
    if (text !== null) yield current;
  }
}

function worded(sentence: DraftSentence, text: string, wordedBy: WordedBy, checks: Check[]): DraftSentence {
  return {
    ...sentence,
    text,
    wordedBy,
    checks: [...checks, ...sentence.checks],
    asks: sentence.asks.map((ask) => ({ ...ask, at: samePlace(sentence.text, text, ask.at) })),
  };
}

/** The draft with one sentence replaced by id. */
export function replaceSentence(draft: Draft, sentence: DraftSentence): Draft {
  const entries = draft.entries.map((entry) => ({
    ...entry,
    sentences: entry.sentences.map((each) => (each.id === sentence.id ? sentence : each)),
  }));
  return { ...draft, entries };
}
