/** A worker at the keys: what a note reads after each of them. */

/** The text after each key, the one that is there already first. */
export type Keys = readonly string[];

/** One letter after another behind what is there, until the note has so many. */
export const typedAtEnd = (note: string, keys: number): Keys =>
  Array.from({ length: keys + 1 }, (_, key) => note.slice(0, note.length - keys + key));

/** Halfway through the note letters are taken out, one key each, and others typed in their place. */
export function changedInMiddle(note: string, other: string, keys: number): Keys {
  const out = Math.floor(keys / 2);
  const end = Math.floor(note.length / 2);
  const [before, behind] = [note.slice(0, end), note.slice(end)];
  const taken = Array.from({ length: out + 1 }, (_, key) => before.slice(0, before.length - key) + behind);
  const left = before.slice(0, before.length - out);
  const typed = Array.from({ length: keys - out }, (_, key) => left + other.slice(0, key + 1) + behind);
  return [...taken, ...typed];
}
