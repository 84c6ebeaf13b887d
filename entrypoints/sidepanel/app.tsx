import { useState, useSyncExternalStore } from 'react';
import { Panel } from '@/components/panel';
import { summaryOptions } from '@/core/session/options';
import type { Session } from '@/core/session/run';
import { viewOf } from '@/core/session/view';
import { keepLength } from '@/platform/storage/small';
import { askToRead } from '@/platform/tabs/site';
import { copySummary, summaries } from './summaries';
import { useNote } from './use-note';

interface Props {
  session: Session;
  fixedNow: string | null;
  organisation: string | null;
  onWelcomed: () => void;
}

/** Joins the session to the panel's components. */
export function App({ session, fixedNow, organisation, onWelcomed }: Props) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [copied, setCopied] = useState<'yes' | 'failed' | null>(null);
  const made = summaries(state, summaryOptions(state, fixedNow));
  const note = useNote(session, state, fixedNow);
  const { send } = session;
  const copy = async () => {
    setCopied(await copySummary(state, made.summary));
    setTimeout(() => setCopied(null), 3000);
  };
  return (
    <Panel
      state={state}
      view={viewOf(state)}
      {...made}
      organisation={organisation}
      {...note}
      tools={{
        ...state.choices,
        onLength: (length) => {
          void keepLength(length);
          send({ kind: 'chosen', choices: { length } });
        },
        onHours: (hours) => send({ kind: 'chosen', choices: { hours } }),
        onPointing: (pointing) => send({ kind: 'chosen', choices: { pointing } }),
        copied,
        onCopy: () => void copy(),
        onPrint: () => print(),
      }}
      actions={{
        onWelcomed,
        onAllow: (origin) => void askToRead(origin),
        onRead: () => send({ kind: 'read-asked' }),
        onStop: () => send({ kind: 'read-stopped' }),
        onShowAnyway: () => send({ kind: 'chosen', choices: { anyway: true } }),
        onSource: session.showSource,
        onView: (view) => send({ kind: 'chosen', choices: { view } }),
        onTakenClosed: () => send({ kind: 'pointed-closed' }),
      }}
    />
  );
}
