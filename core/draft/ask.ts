/** One question to the worker, in the words of knowledge/draft/asks.json. */
import type { AskKind } from '@/core/knowledge/ask-kinds';
import { asks as askData } from '@/core/knowledge/draft';
import type { Span } from './types';

export interface FoundAsk {
  kind: AskKind;
  question: string;
  source: Span;
}

const questions = new Map(askData.entries.map((entry) => [entry.kind, entry.question]));

export function askFor(kind: AskKind, source: Span, word = '', meanings = ''): FoundAsk {
  const question = (questions.get(kind) ?? '').replace('{word}', word).replace('{meanings}', meanings);
  return { kind, question, source: { start: source.start, end: source.end } };
}

/** Whether a note of this kind may need the question at all; of a note of no known kind every question is asked. */
export const isAskedIn = (ask: AskKind | 'concern', type: string | undefined): boolean =>
  type === undefined ||
  askData.kindsOfNote.every(
    (each) => each.ask !== ask || (each.only?.includes(type) !== false && each.not?.includes(type) !== true),
  );
