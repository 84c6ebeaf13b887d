import { useSyncExternalStore } from 'react';
import { startHelper, type Helper } from '@/core/session/helper';
import { localTime } from '@/core/session/options';
import type { Session } from '@/core/session/run';
import { startBrowserModel } from '@/platform/engine/browser/start';
import { startPack } from '@/platform/engine/packs/start';
import { startTagger } from '@/platform/engine/tagger/start';
import { keepOwn, onPolicyChanged, packPins, readPolicy, type Policy } from '@/platform/policy/managed';
import { later } from './follow';

/** Careside's own model beside the session; asleep until the settings are known and it is first needed. */
export function openHelper(session: Session, fixedNow: string | null): Helper {
  const helper = startHelper({
    session,
    port: startTagger(),
    writers: { browser: startBrowserModel(), pack: startPack(packPins) },
    nowOf: ({ snapshot }) => fixedNow ?? localTime(snapshot.readAt),
    later,
  });
  const tell = ({ settings, managed }: Policy) =>
    helper.decide({
      on: settings.engine !== 'rules',
      isManaged: managed.includes('engine'),
      writer: settings.engine === 'browser' || settings.engine === 'pack' ? settings.engine : null,
      mayGet: settings.browserModelDownload,
    });
  void readPolicy().then(tell);
  onPolicyChanged(tell);
  return helper;
}

/** Where the helper stands, who labels sentences, and what the person can do about it. */
export function useHelper(helper: Helper) {
  const { labeller, ...state } = useSyncExternalStore(helper.subscribe, helper.state);
  const onTurn = (on: boolean) => void keepOwn('engine', on ? 'own' : 'rules');
  return { labeller, helper: state, onUse: helper.use, onGet: helper.get, onTurn };
}
