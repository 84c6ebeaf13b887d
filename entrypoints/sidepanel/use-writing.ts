import type { WritingProps } from '@/components/draft/writing';
import type { Keeper } from '@/core/session/keeping';
import { summaryOptions } from '@/core/session/options';
import type { Session } from '@/core/session/run';
import type { SessionState } from '@/core/session/state';
import { useCopy } from './use-copy';
import { useDraft } from './use-draft';

/** What can be written beside the page that is shown; null while none is. */
export function useWriting(
  session: Session,
  keeper: Keeper,
  state: SessionState,
  fixedNow: string | null,
): WritingProps | null {
  const note = useDraft(session, keeper, state, fixedNow);
  const [copied, copy] = useCopy();
  const { phase, choices } = state;
  if (note === null || phase.kind !== 'shown') return null;
  const { record } = phase.reading;
  return {
    writing: choices.writing,
    onWriting: (writing) => session.send({ kind: 'chosen', choices: { writing } }),
    note,
    handover: {
      notes: record.notes,
      since: summaryOptions(state, fixedNow).since ?? null,
      hours: choices.hours,
      onHours: (hours) => session.send({ kind: 'chosen', choices: { hours } }),
      copied: copied?.what === 'handover' ? copied.how : null,
      onCopy: (text) => copy('handover', text),
    },
    plan: { record, copied, onCopy: copy },
  };
}
