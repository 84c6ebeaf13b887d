/** Words that may be misspelt by one letter, by how they begin and how long they are: only those are compared. */
import { deletions, withinOneEdit } from './tokens';

interface Spelt {
  word: string;
  id: number;
  /** Its place among all that were added. */
  place: number;
}

const LENGTHS = 64;

/** Words with the same first letter and length have the same. */
const keyOf = (first: number, length: number): number => first * LENGTHS + Math.min(length, LENGTHS - 1);

export class NearWords {
  private readonly spelt = new Map<number, Spelt[]>();
  private added = 0;

  get size(): number {
    return this.added;
  }

  add(word: string, id: number): void {
    const key = keyOf(word.charCodeAt(0), word.length);
    const one = { word, id, place: this.added++ };
    const known = this.spelt.get(key);
    if (known) known.push(one);
    else this.spelt.set(key, [one]);
  }

  /** Ids of the words that begin with the same letter and are at most one edit away; always in the same order. */
  near(form: string): readonly number[] {
    const found: Spelt[] = [];
    for (let length = form.length - 1; length <= form.length + 1; length++)
      for (const one of this.spelt.get(keyOf(form.charCodeAt(0), length)) ?? [])
        if (withinOneEdit(one.word, form)) found.push(one);
    if (found.length > 1) inOrderOf(form, found);
    return found.map(({ id }) => id);
  }
}

/** By the first letter of the form that has to go until what is left can be had from both; then as they were added. */
function inOrderOf(form: string, found: Spelt[]): void {
  const keys = deletions(form);
  const shared = new Map<Spelt, number>();
  for (const one of found) {
    const own = new Set(deletions(one.word));
    shared.set(
      one,
      keys.findIndex((key) => own.has(key)),
    );
  }
  found.sort((a, b) => (shared.get(a) ?? 0) - (shared.get(b) ?? 0) || a.place - b.place);
}
