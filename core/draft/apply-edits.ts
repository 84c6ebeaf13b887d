/** Carries out a tagger's edits. Every word written is the worker's own, a form of it, or from the closed list. */
import type { Subject, Wording } from '@/core/engine';
import { verbOf, ingOf } from './lexicon';

export interface WordEdit {
  word: string;
  /** keep, drop, expand, to-past, to-participle, to-ing, to-third, to-plural */
  edit: string;
  /** Function words to put before it; SUBJ and POSS stand for the person. '' for none. */
  insert: string;
  /** 0 to 1. */
  confidence: number;
}

const CLOSING = /^[,.;:!?)\]”’]$/u;
const OPENING = /^[([“‘]$/u;

function inflected(word: string, edit: string): string {
  const verb = verbOf(word.toLowerCase())?.verb;
  if (!verb) return word;
  if (edit === 'to-past') return verb.past;
  if (edit === 'to-participle') return verb.participle;
  if (edit === 'to-ing') return ingOf(verb.base);
  return word;
}

/** The inserted words; the name where no pronoun is stated, "the" for a possessive of a name. */
function inserted(phrase: string, subject: Subject, first: boolean): string[] {
  return phrase.split(' ').flatMap((word) => {
    if (word === 'SUBJ') return [!first && subject.pronouns ? subject.pronouns.subject : subject.name];
    if (word === 'POSS') return [subject.pronouns?.possessive ?? 'the'];
    return word ? [word] : [];
  });
}

/** Text of the words with normal spacing, a capital at the start and a full stop at the end. */
function written(words: readonly string[]): string {
  let text = '';
  let glued = true;
  let quoted = false;
  for (const word of words) {
    const closes = CLOSING.test(word) || (word === '"' && quoted);
    text += glued || closes ? word : ` ${word}`;
    glued = OPENING.test(word) || (word === '"' && !quoted);
    if (word === '"') quoted = !quoted;
  }
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]["”]?$/u.test(start) ? start : `${start}.`;
}

/**
 * One wording from the tagged words of a statement.
 * @returns the text, and the least certain of the edits that changed something (1 when nothing changed)
 */
export function applyEdits(edits: readonly WordEdit[], subject: Subject): Wording {
  let confidence = 1;
  const out: string[] = [];
  for (const { word, edit, insert, confidence: sure } of edits) {
    const next = edit.startsWith('to-') ? inflected(word, edit) : word;
    if (insert || next !== word) confidence = Math.min(confidence, sure);
    out.push(...inserted(insert, subject, out.length === 0), next);
  }
  return { text: written(out), confidence };
}
