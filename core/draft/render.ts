/** A draft as text: questions in place as [ask: …], entries apart. */
import { plainWords } from '@/core/text/plain-words';
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

/** "Bert: Bert room 6 declined lunch" says the name twice. */
const headed = (person: string | null, text: string): string =>
  person === null || plainWords(`${text} `).startsWith(`${plainWords(person)} `)
    ? text
    : `${person}: ${text}`;

/** The whole draft; each other resident's part is headed by their name and stands apart. */
export function renderDraft(draft: Draft): string {
  return draft.entries
    .map((entry) => headed(entry.person, entry.sentences.map(renderSentence).join(' ')))
    .join('\n\n');
}
