/** A phrase of the knowledge as words. */
import { tokenise } from './tokens';

interface Word {
  text: string;
  stem: boolean;
}

const PLAIN = /^[a-z]+$/u;

/** The words of a phrase in order; `chat*` stands for every word that begins so. */
export function wordsOf(phrase: string): Word[] {
  const words: Word[] = [];
  for (const part of phrase.split(/\s+/u)) {
    const stem = part.length > 1 && part.endsWith('*');
    const text = stem ? part.slice(0, -1) : part;
    if (PLAIN.test(text)) words.push({ text, stem });
    else {
      const pieces = tokenise(text).filter((piece) => piece.text !== '-');
      for (const piece of pieces) words.push({ text: piece.text, stem: stem && piece === pieces.at(-1) });
    }
  }
  return words;
}
