import type { PanelProps } from '@/components/panel';
import type { Session } from '@/core/session/run';
import type { SessionState } from '@/core/session/state';
import { keepReviewTab } from '@/platform/storage/small';
import { openSettings } from '@/platform/tabs/settings';
import { askToRead } from '@/platform/tabs/site';

/** What the panel's buttons do. */
export function panelActions(
  { send, showSource }: Session,
  { place }: SessionState,
  onWelcomed: () => void,
): PanelProps['actions'] {
  return {
    onWelcomed,
    onAllow: (origin) => void askToRead(origin),
    onRead: () => send({ kind: 'read-asked' }),
    onStop: () => send({ kind: 'read-stopped' }),
    onShowAnyway: () => send({ kind: 'chosen', choices: { anyway: true } }),
    onSource: showSource,
    onView: (view) => send({ kind: 'chosen', choices: { view } }),
    onTakenClosed: () => send({ kind: 'pointed-closed' }),
    onSettings: openSettings,
    onReview: () => void keepReviewTab(place?.tab ?? -1),
  };
}
