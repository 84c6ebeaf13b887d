import { Cpu } from 'lucide-react';
import type { HelperState } from '@/core/session/helper';
import { Button } from '@/components/ui/button';
import { helperSays, helperWords, writerSays } from './words';
import './helper.css';

export interface HelperLineProps {
  helper: Omit<HelperState, 'labeller'>;
  onTurn: (on: boolean) => void;
  onUse: () => void;
  onGet: () => void;
}

/** Which engine is at work, that it is on this computer, and a way back to plain rules. Moves nothing above it. */
export function HelperLine({ helper, onTurn, onUse, onGet }: HelperLineProps) {
  const { on, isManaged, engine, writing, mayGet, placed, isUsed } = helper;
  const canUse = on && placed > 0 && !isUsed && engine.kind !== 'failed';
  return (
    <details className="helper">
      <summary>
        <Cpu size={14} aria-hidden />
        <span>{helperSays(helper)}</span>
      </summary>
      <p>{helperWords.what}</p>
      {writing && <p role="status">{writerSays(writing, mayGet)}</p>}
      <div className="helper-acts">
        {canUse && <Button onClick={onUse}>{helperWords.use}</Button>}
        {writing?.kind === 'downloadable' && mayGet && <Button onClick={onGet}>{helperWords.get}</Button>}
        {!isManaged && (
          <Button onClick={() => onTurn(!on)}>{on ? helperWords.turnOff : helperWords.turnOn}</Button>
        )}
      </div>
    </details>
  );
}
