import type { NoteKnowledge } from '@/core/knowledge/note-types';
import { notesInForce } from './in-force';

const named = new WeakMap<NoteKnowledge, { id: string; name: string }[]>();

/** Every kind of note that is in force, by name. */
export function kindsInForce(): readonly { id: string; name: string }[] {
  const notes = notesInForce();
  const sorted = () =>
    notes.types.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
  const kinds = named.get(notes) ?? sorted();
  named.set(notes, kinds);
  return kinds;
}
