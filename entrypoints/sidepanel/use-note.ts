import { useCallback, useMemo, useState } from 'react';
import type { Note } from '@/core/record/record';
import type { Session } from '@/core/session/run';
import type { SessionState } from '@/core/session/state';
import { keepKinds } from '@/platform/storage/small';
import { calledName } from '@/core/record/called';
import { contextOf, formGapsOf, formOf, judgeShown, kinds } from './judging';
import { useFindings } from './use-findings';

/** What the note views show and do. */
export function useNote(session: Session, state: SessionState, fixedNow: string | null) {
  const { send } = session;
  const [draftCopied, setDraftCopied] = useState<'yes' | 'failed' | null>(null);
  const reading = state.phase.kind === 'shown' ? state.phase.reading : null;
  const record = reading?.record ?? null;
  const formGaps = useMemo(() => formGapsOf(reading), [reading]);
  const { focus: field, work } = state;
  const { dismissed, draft } = work;
  const form = field === null ? '' : formOf(state, field);
  const chosen = state.kinds[form] ?? '';
  const context = useMemo(
    () => contextOf(record, chosen, dismissed, fixedNow),
    [record, chosen, dismissed, fixedNow],
  );
  const judge = useCallback(
    (note: Note) => {
      if (record === null) throw new Error('a note of a page that is not shown');
      return judgeShown(record, note);
    },
    [record],
  );
  const onCopyDraft = async () => {
    const copied = navigator.clipboard.writeText(draft);
    setDraftCopied(await copied.then(() => 'yes' as const).catch(() => 'failed' as const));
    setTimeout(() => setDraftCopied(null), 3000);
  };
  const onKind = (id: string) => {
    const { [form]: _before, ...rest } = state.kinds;
    const known = id === '' ? rest : { ...rest, [form]: id };
    void keepKinds(known);
    send({ kind: 'kinds-known', kinds: known });
  };
  const note = {
    field,
    work,
    findings: useFindings(field, context),
    formGaps,
    name: record ? calledName(record) : null,
    kinds,
    chosen,
    onKind,
    onNotNeeded: (id: string) => send({ kind: 'not-needed', id }),
    onNeededAgain: () => send({ kind: 'needed-again' }),
    onDraft: (text: string) => send({ kind: 'draft-changed', draft: text }),
    onCopyDraft: () => void onCopyDraft(),
    draftCopied,
    onWords: session.showInField,
  };
  return { note, judge };
}
