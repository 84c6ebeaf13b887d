import {
  BookOpenText,
  Check,
  CircleAlert,
  FileQuestion,
  FileX,
  Globe,
  HandHeart,
  KeyRound,
  RefreshCw,
  ShieldOff,
  Square,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { SessionState } from '@/core/session/state';
import type { View } from '@/core/session/view';
import { Button } from '@/components/ui/button';
import { siteWords } from '@/components/ui/format';
import { screens, welcome } from '@/components/ui/words';
import { Notice } from './notice';

export interface StateActions {
  onWelcomed: () => void;
  onAllow: (origin: string) => void;
  onRead: () => void;
  onStop: () => void;
  onShowAnyway: () => void;
}

interface Props extends StateActions {
  view: View;
  phase: SessionState['phase'];
}

/** Every screen of the panel but the summary itself. */
export function StateScreen({ view, phase, ...actions }: Props) {
  const again = (
    <Button look="main" icon={<RefreshCw size={16} aria-hidden />} onClick={actions.onRead}>
      {screens.tryAgain}
    </Button>
  );
  switch (view.screen) {
    case 'first-run':
      return <FirstRun onWelcomed={actions.onWelcomed} />;
    case 'reading':
      return (
        <Notice
          busy
          icon={<BookOpenText size={24} aria-hidden />}
          title={screens.reading.title}
          action={
            <Button icon={<Square size={14} aria-hidden />} onClick={actions.onStop}>
              {screens.reading.stop}
            </Button>
          }
        >
          <p>{screens.reading.what}</p>
          <progress className="unseen" aria-label={screens.reading.title} />
        </Notice>
      );
    case 'permission-needed':
      return <Permission origin={phase.kind === 'permission-needed' ? phase.origin : ''} {...actions} />;
    case 'not-a-page': {
      const why = phase.kind === 'not-a-page' ? phase.why : 'browser-page';
      const isPolicy = why === 'not-allowed-by-policy' || why === 'settings-awaited';
      const icon = isPolicy ? <ShieldOff size={24} /> : <Globe size={24} />;
      return (
        <Notice icon={icon} title={screens[why].title} action={why === 'not-loaded' ? again : undefined}>
          <p>{screens[why].what}</p>
        </Notice>
      );
    }
    case 'not-care':
      return (
        <Notice
          icon={<FileQuestion size={24} />}
          title={screens['not-care'].title}
          action={<Button onClick={actions.onShowAnyway}>{screens['not-care'].anyway}</Button>}
        >
          <p>{screens['not-care'].what}</p>
        </Notice>
      );
    case 'failed':
      return <Failed message={phase.kind === 'failed' ? phase.message : ''} action={again} />;
    case 'starting':
      return (
        <Notice busy icon={<HandHeart size={24} />} title={screens.starting.title}>
          <p>{screens.starting.what}</p>
        </Notice>
      );
    case 'nothing-found':
    case 'gone':
    case 'extension-updated':
    case 'stopped':
      return (
        <Notice icon={<FileX size={24} />} title={screens[view.screen].title} action={again}>
          <p>{screens[view.screen].what}</p>
        </Notice>
      );
    case 'summary':
      return null;
  }
}

function FirstRun({ onWelcomed }: { onWelcomed: () => void }) {
  return (
    <Notice
      icon={<HandHeart size={24} />}
      title={welcome.title}
      action={
        <Button look="main" onClick={onWelcomed}>
          {welcome.button}
        </Button>
      }
    >
      <ul className="notice-what">
        {welcome.sentences.map((sentence) => (
          <li key={sentence}>
            <Check size={16} aria-hidden />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Permission({ origin, onAllow }: { origin: string; onAllow: (origin: string) => void }) {
  if (origin === '') {
    return (
      <Notice icon={<Globe size={24} />} title={screens.unknownSite.title}>
        <p>{screens.unknownSite.what}</p>
      </Notice>
    );
  }
  return (
    <Notice
      icon={<KeyRound size={24} />}
      title={screens.permission.title}
      action={
        <Button look="main" onClick={() => onAllow(origin)}>
          {screens.permission.button(siteWords(origin))}
        </Button>
      }
    >
      <p>{screens.permission.what}</p>
    </Notice>
  );
}

/** Something went wrong that the person can only report or try again. */
export function Failed({ message, action }: { message: string; action?: ReactNode }) {
  return (
    <Notice icon={<CircleAlert size={24} />} title={screens.failed.title} action={action}>
      <p>{screens.failed.what}</p>
      {message !== '' && <p className="notice-message">{message}</p>}
    </Notice>
  );
}
