/** A line to fill in ("Told [name, role] at [time].") as a sentence of the draft, its gaps as questions. */
import type { Ask, DraftSentence } from './types';

const GAP = /\[([^[\]]*)\]/gu;
const hasWords = (text: string): boolean => /\p{L}/u.test(text);

/**
 * @param id of the new sentence
 * @param line the line with its gaps in square brackets
 * @param question asked where a gap says nothing itself ("[..]")
 * @param name what the person is called, for "[Name]"; null leaves that gap to the worker
 */
export function sentenceOfStub(
  id: string,
  line: string,
  question: string,
  name: string | null,
): DraftSentence {
  const asks: Ask[] = [];
  let text = '';
  let from = 0;
  for (const gap of line.matchAll(GAP)) {
    text += line.slice(from, gap.index);
    from = gap.index + gap[0].length;
    const says = gap[1]?.trim() ?? '';
    if (name !== null && says.toLowerCase() === 'name') {
      text += name;
      continue;
    }
    asks.push({
      id: `${id}-a${asks.length + 1}`,
      kind: 'gap',
      at: text.length,
      question: hasWords(says) ? says : question,
      source: { start: 0, end: 0 },
    });
  }
  text += line.slice(from);
  const open = asks.length === 1 && !hasWords(text) && !/[.!?]$/u.test(text) ? `${text}.` : text;
  return { id, text: open, sources: [], asks, wordedBy: 'worker', checks: [], edited: true };
}
