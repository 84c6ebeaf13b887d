/** The people whom a record names: who somebody is must be no sign for anything the summary weighs. */
import type { CareRecord } from '@/core/record/record';
import { withNames } from '@/core/text/known-names';
import { namesOfPeople } from '@/core/text/names-of-people';
import { tokenise, type Token } from '@/core/text/tokens';

/** A longer one is a sentence about names. */
const CALLED_WORDS = 3;

/** What reads a text with the names of the person and of those who write the notes marked. */
export function wordsWithNames({ person, notes }: CareRecord): (text: string) => readonly Token[] {
  const called = person.preferredName?.value;
  const names = namesOfPeople({
    name: person.name?.value,
    called: called && called.split(/\s+/u).length <= CALLED_WORDS ? called : undefined,
    others: [...new Set(notes.flatMap(({ author }) => author ?? []))],
  });
  return (text) => withNames(tokenise(text), names);
}
