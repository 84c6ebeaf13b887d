/** A draft as text: questions in place as [ask: …], entries apart. */
import type { Draft, DraftSentence } from './types';

/** One sentence with its open questions in place. */
export function renderSentence(sentence: DraftSentence): string {
  let text = sentence.text;
  for (const ask of [...sentence.asks].sort((a, b) => b.at - a.at)) {
    const head = text.slice(0, ask.at);
    const tail = text.slice(ask.at);
    text = `${head} [ask: ${ask.question}]${/^[\s.,;:!?)"]|^$/u.test(tail) ? '' : ' '}${tail}`;
  }
  return text;
}

/** The whole draft; each other resident's part is headed by their name and stands apart. */
export function renderDraft(draft: Draft): string {
  return draft.entries
    .map((entry) => (entry.person ? `${entry.person}: ` : '') + entry.sentences.map(renderSentence).join(' '))
    .join('\n\n');
}
