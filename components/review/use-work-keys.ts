import { useState, type KeyboardEvent } from 'react';
import { reasonsFor } from '@/core/review/reasons';
import type { SampleNote } from '@/core/review/run';
import { remarks, type Work, type WorkEvent } from '@/core/review/work';

type Asking = 'reason' | 'remark' | null;

/**
 * Which finding is in front, what is being asked, and what the keys do. Letters work while the focus is in the
 * list and not in a field.
 */
export function useWorkKeys(note: SampleNote, work: Work, onWork: (event: WorkEvent) => void) {
  const [place, setPlace] = useState({ at: work.at, row: 0, asking: null as Asking });
  const { row, asking } = place.at === work.at ? place : { row: 0, asking: null };
  const move = (to: number, next: Asking = null) => setPlace({ at: work.at, row: to, asking: next });
  const last = note.checks.length - 1;
  const check = note.checks[Math.min(row, last)];

  const send = (event: WorkEvent) => {
    onWork(event);
    const goesOn = event.kind === 'agree' || event.kind === 'disagree';
    move(goesOn ? Math.min(row + 1, Math.max(last, 0)) : row);
  };
  const rest = () => send({ kind: 'agree-rest', checks: note.checks.map(({ key }) => key) });

  const byKey: Record<string, () => void> = {
    ArrowDown: () => move(Math.min(row + 1, Math.max(last, 0))),
    ArrowUp: () => move(Math.max(row - 1, 0)),
    a: () => check && send({ kind: 'agree', check: check.key }),
    d: () => check && move(row, 'reason'),
    r: () => move(row, 'remark'),
    s: () => send({ kind: 'pass' }),
    n: () => send({ kind: 'go', to: work.at + 1 }),
    p: () => send({ kind: 'go', to: work.at - 1 }),
    u: () => send({ kind: 'undo' }),
    Enter: rest,
    Escape: () => move(row),
  };

  const choose = (number: number) => {
    const remark = remarks[number - 1];
    if (asking === 'remark' && remark) return send({ kind: 'remark', remark });
    const reason = asking === 'reason' && check ? reasonsFor(check)[number - 1] : undefined;
    if (check && reason) send({ kind: 'disagree', check: check.key, reason });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
    if (target.closest('textarea, input, select')) return;
    // A button in focus is pressed by Enter, as everywhere.
    if (key === 'Enter' && target.closest('button')) return;
    const act =
      asking !== null && /^[1-9]$/.test(key)
        ? () => choose(Number(key))
        : byKey[key.length === 1 ? key.toLowerCase() : key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return { row: Math.min(row, Math.max(last, 0)), asking, check, move, send, rest, onKeyDown };
}
