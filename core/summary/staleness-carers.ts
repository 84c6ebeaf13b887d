/** Two carers asked for by the plan, and notes of just that work by one. */
import type { Staleness } from '@/core/knowledge/checks';
import type { Note } from '@/core/record/record';
import { onceEach } from '@/utils/once-each';
import type { Found, StalenessInput } from './staleness-found';
import type { Statement } from './statements';

/** "Ann and Bo", "AK/MD". */
const TWO_AUTHORS = /[&+/]|,\s*\p{Lu}|\band\b|\bwith\b/u;

/** So many notes of the work before anybody is asked: one may have left the other out. */
const NOTES_LEAST = 2;

/** The notes that tell of the work, where none of them names or counts a second carer. */
export function oneCarerNoted(rule: Staleness, { findings, record }: StalenessInput): Found[] {
  const [asked] = findings.inPlan(rule.when ?? '').filter(({ statement }) => !statement.heading);
  if (!asked) return [];
  const working = new Map<Note, Statement>();
  for (const { statement } of findings.of(rule.with ?? ''))
    if (statement.note?.author && !working.has(statement.note)) working.set(statement.note, statement);
  const authorsAt = onceEach(
    (when: string) => new Set(record.notes.flatMap((note) => (note.when === when ? [note.author] : []))).size,
  );
  const second = new Set(findings.of(rule.unless ?? '').map(({ statement }) => statement.note));
  const isByTwo = (note: Note): boolean =>
    second.has(note) ||
    TWO_AUTHORS.test(note.author ?? '') ||
    (note.when !== null && note.when.length > 10 && authorsAt(note.when) > 1);
  const notes = [...working.keys()];
  if (notes.length < NOTES_LEAST || notes.some(isByTwo)) return [];
  const [first] = working.values();
  return first
    ? [
        {
          statement: asked.statement,
          focus: asked.focus,
          slots: { n: String(notes.length), author: first.note?.author ?? '' },
          also: [...working.values()].slice(0, NOTES_LEAST),
        },
      ]
    : [];
}
