/** Putting a part of a draft into the page, as state. A part is asked for once, and what came of it is kept. */
import type { DraftWork, Insertion } from '@/core/draft/kept';
import type { InsertOutcome } from '@/core/ports';
import type { DraftsState } from './draft-state';
import type { SessionEvent } from './state';

/** What an event means for what is being put in. */
export function reducePut(drafts: DraftsState, event: SessionEvent): DraftsState {
  const { put } = drafts;
  switch (event.kind) {
    case 'put-asked': {
      const { id, entry, text, at } = event;
      const asked: Insertion = { state: 'asked', at, entry, text };
      return withInsertion({ ...drafts, put: { id, entry } }, id, entry, () => asked);
    }
    case 'insert-ended':
      if (!put) return drafts;
      return withInsertion(drafts, put.id, put.entry, (asked) => afterwards(asked, event.outcome));
    case 'put-settled': {
      const settled = { ...drafts, put: null };
      return withInsertion(settled, event.id, event.entry, (before) =>
        before && event.isIn ? { ...before, state: 'done' } : undefined,
      );
    }
    case 'insert-closed':
      return put ? { ...drafts, put: null } : drafts;
    default:
      return drafts;
  }
}

/** Where nobody can tell whether the text stands in the field, it must not be put in again unseen. */
function afterwards(asked: Insertion | undefined, { kind }: InsertOutcome): Insertion | undefined {
  if (!asked) return undefined;
  if (kind === 'inserted') return { ...asked, state: 'done' };
  return kind === 'not-kept' || kind === 'gone' ? { ...asked, state: 'unknown' } : undefined;
}

/** @param to what is known of one part from now on; undefined forgets it, so that it can be put in again */
function withInsertion(
  drafts: DraftsState,
  id: string,
  entry: string,
  to: (before: Insertion | undefined) => Insertion | undefined,
): DraftsState {
  const work = drafts.all[id];
  if (!work) return drafts;
  const after = to(work.insertions.find((one) => one.entry === entry));
  const others = work.insertions.filter((one) => one.entry !== entry);
  const next: DraftWork = {
    ...work,
    insertions: after ? [...others, after] : others,
    // Later than what another panel holds, so that both come to show the same.
    changedAt: work.changedAt + 1,
  };
  return { ...drafts, all: { ...drafts.all, [id]: next } };
}
