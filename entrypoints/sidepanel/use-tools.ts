import type { ToolbarProps } from '@/components/summary/toolbar';
import type { Session } from '@/core/session/run';
import type { SessionState } from '@/core/session/state';
import { keepOwn } from '@/platform/policy/managed';
import { useCopy } from './use-copy';

/** What the row above the summary shows and does. */
export function useTools(
  session: Session,
  { choices }: SessionState,
  text: () => string | null,
): ToolbarProps {
  const [copied, copy] = useCopy();
  const choose = (changed: Partial<SessionState['choices']>) =>
    session.send({ kind: 'chosen', choices: changed });
  return {
    ...choices,
    onLength: (length) => {
      void keepOwn('summaryLength', length);
      choose({ length });
    },
    onHours: (hours) => choose({ hours }),
    onPointing: (pointing) => choose({ pointing }),
    copied: copied?.how ?? null,
    onCopy: () => copy('summary', text()),
    onPrint: () => print(),
  };
}
