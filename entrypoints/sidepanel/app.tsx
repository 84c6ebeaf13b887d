import { useState, useSyncExternalStore } from 'react';
import { Panel } from '@/components/panel';
import { FeedbackContext } from '@/components/ui/feedback';
import { PartsOffContext } from '@/components/ui/parts';
import { summaryOptions } from '@/core/session/options';
import type { Helper } from '@/core/session/helper';
import type { Keeper } from '@/core/session/keeping';
import type { Session } from '@/core/session/run';
import { viewOf } from '@/core/session/view';
import type { Policy } from '@/platform/policy/managed';
import { panelActions } from './actions';
import { useHelper } from './helper';
import { startOpinions } from './opinions';
import { setUpOf } from './policy';
import { summaries, summaryText } from './summaries';
import { useNote } from './use-note';
import { useTools } from './use-tools';
import { useUpdateReady } from './use-update';
import { useWriting } from './use-writing';

interface Props {
  session: Session;
  keeper: Keeper;
  helper: Helper;
  fixedNow: string | null;
  policy: Policy | null;
  onWelcomed: () => void;
}

/** Joins the session to the panel's components. */
export function App({ session, keeper, helper, fixedNow, policy, onWelcomed }: Props) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { labeller, ...helping } = useHelper(helper);
  const made = summaries(state, summaryOptions(state, fixedNow), labeller);
  const [hear] = useState(() => startOpinions(session));
  return (
    <PartsOffContext value={policy?.settings.partsOff ?? []}>
      <FeedbackContext value={hear}>
        <Panel
          state={state}
          view={viewOf(state)}
          {...made}
          {...setUpOf(policy)}
          updateReady={useUpdateReady()}
          {...useNote(session, state, fixedNow)}
          draft={useWriting(session, keeper, state, fixedNow)}
          tools={useTools(session, state, () => summaryText(state, made.summary))}
          helper={helping}
          actions={panelActions(session, state, onWelcomed)}
        />
      </FeedbackContext>
    </PartsOffContext>
  );
}
