import { useCallback, useMemo } from 'react';
import { knowledgeInForce } from '@/core/gaps/in-force';
import type { Gap } from '@/core/gaps/judge-note';
import type { Note } from '@/core/record/record';
import { addedLines, currentDraft } from '@/core/session/drafts';
import type { Session } from '@/core/session/run';
import type { SessionState } from '@/core/session/state';
import { keepKinds } from '@/platform/storage/small';
import { calledName } from '@/core/record/called';
import { chosenKind, contextOf, formGapsOf, formOf, judgeShown, kindsInForce } from './judging';
import { useFindings } from './use-findings';

/** What the note views show and do. */
export function useNote(session: Session, state: SessionState, fixedNow: string | null) {
  const { send } = session;
  const reading = state.phase.kind === 'shown' ? state.phase.reading : null;
  const record = reading?.record ?? null;
  const formGaps = useMemo(() => formGapsOf(reading), [reading]);
  const { focus: field, work } = state;
  const { dismissed } = work;
  const form = field === null ? '' : formOf(state, field);
  const chosen = chosenKind(state, field);
  const knowledge = knowledgeInForce();
  const context = useMemo(
    () => contextOf(record, chosen, dismissed, fixedNow, knowledge),
    [record, chosen, dismissed, fixedNow, knowledge],
  );
  const judge = useCallback(
    (note: Note) => {
      if (record === null) throw new Error('a note of a page that is not shown');
      return judgeShown(record, note);
    },
    [record],
  );
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
    kinds: kindsInForce(),
    chosen,
    onKind,
    onNotNeeded: (id: string) => send({ kind: 'not-needed', id }),
    onNeededAgain: () => send({ kind: 'needed-again' }),
    added: addedLines(state),
    onAdd: ({ stub, question }: Gap) => {
      const current = currentDraft(session.state());
      const action = { do: 'add', stub, question } as const;
      if (current) send({ kind: 'draft-acted', id: current.id, action, at: Date.now() });
    },
    onDraft: () => send({ kind: 'chosen', choices: { view: 'draft' } }),
    onWords: session.showInField,
  };
  return { note, judge };
}
