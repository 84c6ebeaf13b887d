import { Cpu } from 'lucide-react';
import type { HelperState } from '@/core/session/helper';
import { Button } from '@/components/ui/button';
import { helperSays, helperWords, wordingSays } from './words';
import './helper.css';

export interface HelperLineProps {
  /** Under a summary it says who sorted the lines, under a draft who words the note. */
  about?: 'summary' | 'draft';
  helper: Omit<HelperState, 'labeller'>;
  onTurn: (on: boolean) => void;
  onUse: () => void;
  onGet: () => void;
}

/** Which engine is at work, that it is on this computer, and a way back to plain rules. Moves nothing above it. */
export function HelperLine({ about = 'summary', helper, onTurn, onUse, onGet }: HelperLineProps) {
  const { on, isManaged, engine, writing, mayGet, placed, isUsed } = helper;
  const isDraft = about === 'draft';
  const canUse = !isDraft && on && placed > 0 && !isUsed && engine.kind !== 'failed';
  return (
    <details className="helper">
      <summary>
        <Cpu size={14} aria-hidden />
        <span>{isDraft ? wordingSays(helper) : helperSays(helper)}</span>
      </summary>
      <p>{isDraft && helper.writer ? helperWords.larger : helperWords.what}</p>
      <div className="helper-acts">
        {canUse && <Button onClick={onUse}>{helperWords.use}</Button>}
        {isDraft && writing?.kind === 'downloadable' && mayGet && (
          <Button onClick={onGet}>{helperWords.get}</Button>
        )}
        {!isManaged && (
          <Button onClick={() => onTurn(!on)}>{on ? helperWords.turnOff : helperWords.turnOn}</Button>
        )}
      </div>
    </details>
  );
}
