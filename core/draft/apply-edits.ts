/** Carries out a tagger's edits on a wording. Every word written is the worker's own, a form of it, or from a closed list. */
import { ingOf, verbOf } from './lexicon';
import { mayInflect, mayPut } from './may-edit';

export interface WordEdit {
  word: string;
  /** keep, to-past, to-participle, to-ing or another class, which is left alone. */
  edit: string;
  /** Function words and commas to put before it; '' for none. */
  insert: string;
  /** 0 to 1. */
  confidence: number;
}

/** Edits less sure than this are not tried. */
const SURE = 0.45;

interface Placed {
  start: number;
  end: number;
  edit: WordEdit;
}

/** Each word with its place in the text, or null where the words do not stand there in this order. */
function placed(text: string, edits: readonly WordEdit[]): Placed[] | null {
  const out: Placed[] = [];
  let from = 0;
  for (const edit of edits) {
    const start = text.indexOf(edit.word, from);
    if (start < 0) return null;
    from = start + edit.word.length;
    out.push({ start, end: from, edit });
  }
  return out;
}

function inflected({ word, edit }: WordEdit): string {
  const verb = verbOf(word)?.verb;
  if (!verb) return word;
  if (edit === 'to-past') return verb.past;
  if (edit === 'to-participle') return verb.participle;
  return edit === 'to-ing' ? ingOf(verb.base) : word;
}

/** Whether an edit would change the text at its place, by what is allowed there. */
function changes(text: string, edits: readonly WordEdit[], { start, edit }: Placed, at: number): boolean {
  if (edit.confidence < SURE) return false;
  const words = edits.map(({ word }) => word);
  if (edit.insert === '') return inflected(edit) !== edit.word && mayInflect(words, at);
  const before = text.slice(0, start);
  const marked = /[,;:(–-]\s*$/u.test(before) && edit.insert.startsWith(',');
  return /\s$/u.test(before) && !marked && mayPut(edit.insert, words, at);
}

function applied(text: string, chosen: readonly Placed[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, edit } of chosen) {
    const before = text.slice(from, start);
    const { insert } = edit;
    const word = insert === '' && edit.edit.startsWith('to-') ? inflected(edit) : edit.word;
    if (insert.startsWith(',')) out += `${before.trimEnd()}${insert} ${word}`;
    else out += `${before}${insert === '' ? '' : `${insert} `}${word}`;
    from = end;
  }
  return out + text.slice(from);
}

/**
 * Wordings made from a text by the edits that are sure, best first: all of them, then without the least sure,
 * and so on. [] where nothing would change. Nothing outside the closed list is ever put in.
 */
export function wordingsOf(text: string, edits: readonly WordEdit[]): string[] {
  const sure = (placed(text, edits) ?? []).filter((one, at) => changes(text, edits, one, at));
  const bySure = [...sure].sort((a, b) => b.edit.confidence - a.edit.confidence);
  return bySure.map((_, left) => {
    const kept = new Set(bySure.slice(0, bySure.length - left));
    return applied(
      text,
      sure.filter((one) => kept.has(one)),
    );
  });
}
