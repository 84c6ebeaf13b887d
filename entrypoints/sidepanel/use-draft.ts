import type { DraftViewProps } from '@/components/draft/draft-view';
import type { DraftEntry } from '@/core/draft/types';
import { calledName } from '@/core/record/called';
import { currentDraft, draftsElsewhere } from '@/core/session/drafts';
import type { Keeper } from '@/core/session/keeping';
import { ownerOf } from '@/core/session/owner';
import type { Session } from '@/core/session/run';
import type { SessionState } from '@/core/session/state';
import { useCopy } from './use-copy';
import { useWording } from './use-wording';

/** What the draft view shows and does; null while no page is shown. */
export function useDraft(
  session: Session,
  keeper: Keeper,
  state: SessionState,
  fixedNow: string | null,
): DraftViewProps | null {
  const { send } = session;
  const [copied, copy] = useCopy();
  const { phase, drafts, focus, inserted } = state;
  const current = currentDraft(state);
  const suggest = useWording(phase.kind === 'shown' ? phase.reading.record : null, fixedNow);
  if (current === null || phase.kind !== 'shown') return null;
  const { id } = current;
  const now = () => Date.now();

  /** That it was asked for is kept before anything is written: a panel that dies in between cannot do it twice. */
  const put = async (entry: DraftEntry, text: string) => {
    if (inserted?.outcome === null) return;
    send({ kind: 'put-asked', id, entry: entry.id, text, at: now() });
    await keeper.kept();
    session.insert({ text, where: 'cursor', owner: ownerOf(phase.reading) });
  };
  return {
    current,
    name: calledName(phase.reading.record),
    suggest,
    drafts,
    elsewhere: draftsElsewhere(state),
    field: focus,
    inserted,
    stale: phase.stale !== null && phase.stale !== 'changed',
    copied,
    onText: (text) => send({ kind: 'draft-typed', id, text, at: now() }),
    onAct: (action) => send({ kind: 'draft-acted', id, action, at: now() }),
    onOpen: (sentence) => send({ kind: 'sentence-opened', id: sentence }),
    onPut: (entry, text) => void put(entry, text),
    onCopy: (entry, text) => copy(entry.id, text),
    onSettle: (entry, isIn) => send({ kind: 'put-settled', id, entry: entry.id, isIn }),
    onBring: (from) => send({ kind: 'draft-brought', id: from, at: now() }),
    onClear: (gone) => send({ kind: 'draft-cleared', id: gone }),
    onClearAll: () => send({ kind: 'drafts-cleared' }),
    onRead: () => send({ kind: 'wiped-read' }),
  };
}
