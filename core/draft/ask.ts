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
