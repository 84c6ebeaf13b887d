import { Copy, Undo2 } from 'lucide-react';
import type { Swapped } from '@/core/session/state';
import { Button } from '@/components/ui/button';
import { swapRefusals, swapWords } from './words';

interface Props {
  swapped: Swapped | null;
  onBack: () => void;
  copied: { what: string; how: 'yes' | 'failed' } | null;
  onCopy: (what: string, text: string) => void;
}

const WHAT = 'swap';

/** What came of the last swap: the way back, or why nothing was changed and a copy instead. */
export function SwapDone({ swapped, onBack, copied, onCopy }: Props) {
  const how = copied?.what === WHAT ? copied.how : null;
  const outcome = swapped?.outcome;
  return (
    <div role="status">
      {swapped !== null && (
        <div className="note-aside">
          <p>
            {!outcome
              ? swapWords.under
              : outcome.kind === 'inserted'
                ? swapWords.done(swapped.now, swapped.old)
                : swapRefusals[outcome.kind]}
          </p>
          {outcome?.kind === 'inserted' ? (
            <Button look="quiet" icon={<Undo2 size={16} aria-hidden />} onClick={onBack}>
              {swapWords.back}
            </Button>
          ) : (
            outcome && (
              <Button
                look="quiet"
                icon={<Copy size={16} aria-hidden />}
                onClick={() => onCopy(WHAT, swapped.now)}
              >
                {how === null ? swapWords.copy : how === 'yes' ? swapWords.copied : swapWords.copyFailed}
              </Button>
            )
          )}
        </div>
      )}
    </div>
  );
}
