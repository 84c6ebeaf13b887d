import { useSyncExternalStore } from 'react';
import { Panel } from '@/components/panel';
import { summaryOptions } from '@/core/session/options';
import type { Keeper } from '@/core/session/keeping';
import type { Session } from '@/core/session/run';
import { viewOf } from '@/core/session/view';
import { keepOwn, type Policy } from '@/platform/policy/managed';
import { panelActions } from './actions';
import { setUpOf } from './policy';
import { summaries, summaryText } from './summaries';
import { useCopy } from './use-copy';
import { useDraft } from './use-draft';
import { useNote } from './use-note';

interface Props {
  session: Session;
  keeper: Keeper;
  fixedNow: string | null;
  policy: Policy | null;
  onWelcomed: () => void;
}

/** Joins the session to the panel's components. */
export function App({ session, keeper, fixedNow, policy, onWelcomed }: Props) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [copied, copy] = useCopy();
  const made = summaries(state, summaryOptions(state, fixedNow));
  return (
    <Panel
      state={state}
      view={viewOf(state)}
      {...made}
      {...setUpOf(policy)}
      {...useNote(session, state, fixedNow)}
      draft={useDraft(session, keeper, state)}
      tools={{
        ...state.choices,
        onLength: (length) => {
          void keepOwn('summaryLength', length);
          session.send({ kind: 'chosen', choices: { length } });
        },
        onHours: (hours) => session.send({ kind: 'chosen', choices: { hours } }),
        onPointing: (pointing) => session.send({ kind: 'chosen', choices: { pointing } }),
        copied: copied?.how ?? null,
        onCopy: () => copy('summary', summaryText(state, made.summary)),
        onPrint: () => print(),
      }}
      actions={panelActions(session, state, onWelcomed)}
    />
  );
}
