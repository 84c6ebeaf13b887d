import { Check, CircleHelp, Contrast, X } from 'lucide-react';
import { reasonsFor } from '@/core/review/reasons';
import type { CheckStatus, ReviewCheck } from '@/core/review/look';
import type { Reason, Verdict } from '@/core/review/work';
import { reasonWords, statusWords, workWords } from './words';

interface Props {
  check: ReviewCheck;
  verdict: Verdict | undefined;
  /** In front: its places are marked in the note. */
  current: boolean;
  /** The reasons are open. */
  asking: boolean;
  onFocus: () => void;
  onAgree: () => void;
  onAsk: () => void;
  onReason: (reason: Reason) => void;
}

const icons: Record<CheckStatus, typeof Check> = {
  missing: X,
  partly: Contrast,
  raised: CircleHelp,
  found: Check,
};

/** One thing Careside says, and the manager's word on it. */
export function CheckRow({ check, verdict, current, asking, ...on }: Props) {
  const Icon = icons[check.status];
  return (
    <li
      className={`check check-${check.status}`}
      data-check={check.key}
      data-current={current || undefined}
      tabIndex={current ? 0 : -1}
      aria-current={current ? 'true' : undefined}
      onFocus={on.onFocus}
    >
      <p className="check-head">
        <Icon size={16} aria-hidden />
        <span className="check-status">{statusWords[check.status]}</span>
        <strong>{check.label}</strong>
      </p>
      {check.detail !== '' && <p className="check-detail">{check.detail}</p>}
      {verdict !== undefined && (
        <p className={`check-verdict check-${verdict.says}`}>
          {verdict.says === 'agree' ? workWords.agreed : `You: ${reasonWords[verdict.reason]}`}
        </p>
      )}
      <div className="check-buttons">
        <button
          type="button"
          className="button"
          aria-label={`${workWords.agree}: ${check.label}`}
          tabIndex={current ? 0 : -1}
          onClick={on.onAgree}
        >
          {workWords.agree}
        </button>
        <button
          type="button"
          className="button"
          aria-label={`${workWords.disagree}: ${check.label}`}
          aria-expanded={asking}
          tabIndex={current ? 0 : -1}
          onClick={on.onAsk}
        >
          {workWords.disagree}
        </button>
      </div>
      {asking && (
        <div role="group" aria-label={workWords.why} className="check-reasons">
          {reasonsFor(check).map((reason, index) => (
            <button key={reason} type="button" className="button" onClick={() => on.onReason(reason)}>
              <kbd>{index + 1}</kbd>
              {reasonWords[reason]}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
