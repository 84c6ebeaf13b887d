/** What a worker does with a draft: edit, restore, answer or dismiss a question. Pure: returns a new draft. */
import { replaceSentence } from './engine';
import type { DraftPlan } from './draft';
import { askKey, type Ask, type Draft, type DraftSentence } from './types';

function change(draft: Draft, sentenceId: string, to: (sentence: DraftSentence) => DraftSentence): Draft {
  const sentence = draft.entries.flatMap((entry) => entry.sentences).find((each) => each.id === sentenceId);
  return sentence ? replaceSentence(draft, to(sentence)) : draft;
}

/** Where a place of the old text is in the new one: behind the same words, before the same words, else at the end. */
function placeIn(before: string, after: string, at: number): number {
  if (after.startsWith(before.slice(0, at))) return at;
  const tail = before.slice(at);
  return tail !== '' && after.endsWith(tail) ? after.length - tail.length : after.length;
}

/** The worker's own text for one sentence; its open questions stay open. An empty text leaves the sentence out. */
export function editSentence(draft: Draft, sentenceId: string, text: string): Draft {
  return change(draft, sentenceId, (sentence) => ({
    ...sentence,
    text,
    asks: sentence.asks.map((ask) => ({ ...ask, at: placeIn(sentence.text, text, ask.at) })),
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
  return withAsk(draft, askId, (sentence, ask) => ({
    ...sentence,
    settled: [...(sentence.settled ?? []), askKey(ask)],
  }));
}

/** Puts the worker's answer where the question stood. An empty answer changes nothing. */
export function answerAsk(draft: Draft, askId: string, answer: string): Draft {
  const said = answer.trim();
  if (said === '') return draft;
  return withAsk(draft, askId, (sentence, { at, kind }) => {
    const head = sentence.text.slice(0, at);
    const tail = sentence.text.slice(at);
    const atEnd = /^[.!?]?$/u.test(tail) || (tail === '' && /[.!?]$/u.test(head));
    const placed =
      kind === 'gap'
        ? `${head}${said}${tail}`
        : atEnd
          ? `${head.replace(/[.!?]$/u, '')} (${said}).`
          : `${head} (${said})${tail}`;
    const grew = placed.length - sentence.text.length;
    // Of two questions at one place the other comes behind this answer.
    const asks = sentence.asks.map((ask) => (ask.at >= at ? { ...ask, at: ask.at + grew } : ask));
    return { ...sentence, text: placed, asks, edited: true };
  });
}

function withAsk(
  draft: Draft,
  askId: string,
  to: (sentence: DraftSentence, ask: Ask) => DraftSentence,
): Draft {
  const sentence = draft.entries
    .flatMap((entry) => entry.sentences)
    .find((each) => each.asks.some((ask) => ask.id === askId));
  const ask = sentence?.asks.find((each) => each.id === askId);
  if (!sentence || !ask) return draft;
  const open = { ...sentence, asks: sentence.asks.filter((each) => each.id !== askId) };
  return replaceSentence(draft, to(open, ask));
}

/** How many questions still hold back copying and inserting. */
export function openAsks(draft: Draft): number {
  return draft.entries.reduce(
    (sum, entry) => sum + entry.sentences.reduce((n, each) => n + each.asks.length, 0),
    0,
  );
}
