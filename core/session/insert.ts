/** One insertion, start to end: reads the page again, compares the person, and only then asks for the write. */
import type { InsertOutcome, InsertPlace, InsertRequest } from '@/core/ports';
import { isSettled } from './arrival';
import { identityOf } from './identity';
import { refusalOf, type Owner } from './owner';
import type { Reading, SessionState } from './state';

export interface Insertion {
  text: string;
  where: InsertPlace;
  /** Whose text it is: ownerOf() of the reading beside which it was begun. */
  owner: Owner;
}

interface Needs {
  state: () => SessionState;
  /** Reads the page in front once more; resolves with the state when that has ended. */
  readAgain: () => Promise<SessionState>;
  write: (tab: number, request: InsertRequest) => Promise<InsertOutcome>;
}

/** Resolves, never rejects. The field is the one that was typed in when the worker asked. */
export async function insertInto({ text, where, owner }: Insertion, needs: Needs): Promise<InsertOutcome> {
  const before = needs.state();
  const seen = shownIn(before);
  const field = before.focus;
  if (!seen) return { kind: 'page-changed' };
  if (!field) return { kind: 'field-gone' };
  const now = shownIn(await needs.readAgain());
  if (!now) return { kind: 'page-changed' };
  const refused = refusalOf(owner, seen, now);
  if (refused) return refused;
  if (!isSettled(now.snapshot, now.record.person)) return { kind: 'page-changed' };
  return needs.write(now.place.tab, {
    snapshotId: now.snapshot.snapshotId,
    identity: identityOf(now.record.person),
    field: field.key,
    expected: field.text,
    where,
    text,
  });
}

/** What is shown, unless the page has moved on from it or is gone. A page that goes on changing was still read. */
function shownIn({ phase }: SessionState): Reading | null {
  if (phase.kind !== 'shown') return null;
  return phase.stale === null || phase.stale === 'changed' ? phase.reading : null;
}
