/** Whose text it is, and whether it may be put into the page that is there now. */
import type { InsertOutcome } from '@/core/ports';
import { isSettled } from './arrival';
import type { Reading } from './state';

/** The person and page that were in front when a text was begun. Plain data, so that it can be kept with the text. */
export interface Owner {
  /** Person.key; '' where the page named nobody. */
  person: string;
  /** Known by date of birth or a number, not by a name alone, which others may share. */
  certain: boolean;
  tab: number;
  /** '' where the page might have been showing another person than its address is about. */
  url: string;
}

export function ownerOf({ place, snapshot, record: { person } }: Reading): Owner {
  return {
    person: person.key,
    certain: person.dateOfBirth !== null || person.identifiers.length > 0,
    tab: place.tab,
    url: isSettled(snapshot, person) ? snapshot.url : '',
  };
}

/**
 * @param seen what the worker saw when they asked
 * @param now the page read again since
 * @returns why the text must not go into this page; null when it may
 */
export function refusalOf(owner: Owner, seen: Reading, now: Reading): InsertOutcome | null {
  const { key } = now.record.person;
  if (key !== owner.person || seen.record.person.key !== owner.person) return { kind: 'person-changed' };
  const moved =
    seen.place.tab !== now.place.tab ||
    seen.place.visit !== now.place.visit ||
    seen.snapshot.documentId !== now.snapshot.documentId ||
    seen.snapshot.url !== now.snapshot.url;
  // A name alone, or none, holds for the one page it was seen on.
  const elsewhere = !owner.certain && (owner.tab !== now.place.tab || owner.url !== now.snapshot.url);
  return moved || elsewhere ? { kind: 'page-changed' } : null;
}
