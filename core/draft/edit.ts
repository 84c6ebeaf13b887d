/** What a worker does with a draft: edit, restore, answer or dismiss a question. Pure: returns a new draft. */
import { replaceSentence } from './engine';
import type { DraftPlan } from './draft';
import type { Draft, DraftSentence } from './types';

function change(draft: Draft, sentenceId: string, to: (sentence: DraftSentence) => DraftSentence): Draft {
  const sentence = draft.entries.flatMap((entry) => entry.sentences).find((each) => each.id === sentenceId);
  return sentence ? replaceSentence(draft, to(sentence)) : draft;
}

/** The worker's own text for one sentence; its questions are theirs to keep in mind. */
export function editSentence(draft: Draft, sentenceId: string, text: string): Draft {
  return change(draft, sentenceId, (sentence) => ({
    ...sentence,
    text,
    asks: [],
    wordedBy: 'worker',
    edited: true,
  }));
}

/** Back to the words of the shorthand. */
export function restoreOwnWords(draft: Draft, plan: DraftPlan, sentenceId: string): Draft {
  const planned = plan.entries.flatMap((entry) => entry.sentences).find((each) => each.id === sentenceId);
  if (!planned) return draft;
  return change(draft, sentenceId, (sentence) => ({
    ...sentence,
    text: planned.own,
    wordedBy: 'worker',
    edited: true,
    asks: sentence.asks.map((ask) => ({ ...ask, at: planned.own.length })),
  }));
}

/** Takes a question away; nothing about it is written. */
export function dismissAsk(draft: Draft, askId: string): Draft {
  return withAsk(draft, askId, (sentence) => sentence);
}

/** Puts the worker's answer where the question stood. An empty answer changes nothing. */
export function answerAsk(draft: Draft, askId: string, answer: string): Draft {
  const said = answer.trim();
  if (said === '') return draft;
  return withAsk(draft, askId, (sentence, at) => {
    const head = sentence.text.slice(0, at);
    const tail = sentence.text.slice(at);
    const atEnd = /^[.!?]?$/u.test(tail) || (tail === '' && /[.!?]$/u.test(head));
    const placed = atEnd ? `${head.replace(/[.!?]$/u, '')} (${said}).` : `${head} (${said})${tail}`;
    const grew = placed.length - sentence.text.length;
    const asks = sentence.asks.map((ask) => (ask.at > at ? { ...ask, at: ask.at + grew } : ask));
    return { ...sentence, text: placed, asks, edited: true };
  });
}

function withAsk(
  draft: Draft,
  askId: string,
  to: (sentence: DraftSentence, at: number) => DraftSentence,
): Draft {
  const sentence = draft.entries
    .flatMap((entry) => entry.sentences)
    .find((each) => each.asks.some((ask) => ask.id === askId));
  const ask = sentence?.asks.find((each) => each.id === askId);
  if (!sentence || !ask) return draft;
  const open = { ...sentence, asks: sentence.asks.filter((each) => each.id !== askId) };
  return replaceSentence(draft, to(open, ask.at));
}

/** How many questions still hold back copying and inserting. */
export function openAsks(draft: Draft): number {
  return draft.entries.reduce(
    (sum, entry) => sum + entry.sentences.reduce((n, each) => n + each.asks.length, 0),
    0,
  );
}
