import { useCallback, useMemo } from 'react';
import { knowledgeInForce } from '@/core/gaps/in-force';
import { kindsInForce } from '@/core/gaps/kinds';
import type { Gap } from '@/core/gaps/judge-note';
import type { Note } from '@/core/record/record';
import { addedLines, currentDraft } from '@/core/session/drafts';
import type { Session } from '@/core/session/run';
import type { SessionState } from '@/core/session/state';
import { calledName } from '@/core/record/called';
import { chooseKind, chosenKind } from './form';
import { contextOf, formGapsOf, judgeShown } from './judging';
import { formActions } from './form-actions';
import { useFindings } from './use-findings';
import { useSwap } from './use-swap';

/** What the note views show and do. */
export function useNote(session: Session, state: SessionState, fixedNow: string | null) {
  const { send } = session;
  const more = { ...useSwap(session), ...formActions(session, state) };
  const reading = state.phase.kind === 'shown' ? state.phase.reading : null;
  const record = reading?.record ?? null;
  const formGaps = useMemo(() => formGapsOf(reading), [reading]);
  const { focus: field, work } = state;
  const { dismissed } = work;
  const chosen = chosenKind(state, field);
  const knowledge = knowledgeInForce();
  const context = useMemo(
    () => contextOf(record, chosen, dismissed, fixedNow, knowledge),
    [record, chosen, dismissed, fixedNow, knowledge],
  );
  const judge = useCallback(
    (note: Note) => {
      if (record === null) throw new Error('a note of a page that is not shown');
      return judgeShown(record, note, knowledge.notes);
    },
    [record, knowledge],
  );
  const note = {
    field,
    work,
    findings: useFindings(field, context),
    formGaps,
    name: record ? calledName(record) : null,
    kinds: kindsInForce(),
    chosen,
    onKind: (id: string) => field && chooseKind(session, field, id),
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
    ...more,
  };
  return { note, judge };
}
