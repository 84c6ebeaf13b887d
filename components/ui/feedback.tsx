import { CircleCheckBig, CirclePlus, CircleX } from 'lucide-react';
import { createContext, useContext, useRef, useState, type KeyboardEvent } from 'react';
import { feedbackReasonsFor, says, type Opinion } from '@/core/review/feedback';
import { feedbackReasonWords, feedbackWords } from './feedback-words';
import './feedback.css';

/** Hears what is said; null where nobody listens, and then nothing is drawn. */
export const FeedbackContext = createContext<((opinion: Opinion) => void) | null>(null);

interface Props {
  help: Opinion['help'];
  /** Id of the rule, element, check or phrase. */
  rule: string;
}

const icons = { helpful: CircleCheckBig, wrong: CircleX, missing: CirclePlus };

/** Helpful, wrong, or missing something: one tap, then a reason if one likes. One stop of the Tab key. */
export function Feedback({ help, rule }: Props) {
  const hear = useContext(FeedbackContext);
  const group = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<Opinion | null>(null);
  const [thanked, setThanked] = useState(false);
  if (hear === null) return null;
  const say = (opinion: Opinion) => {
    setSaid(opinion);
    setThanked(opinion.reason !== '');
    // The reason comes as a second line, so that what was said is kept even when none is given.
    hear(opinion);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  };
  const reasons = said === null || thanked ? [] : feedbackReasonsFor(said);
  return (
    <div
      ref={group}
      role="group"
      aria-label={feedbackWords.ask}
      className="feedback"
      data-asks={reasons.length > 0 || undefined}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        // Whoever goes on does not want to say why.
        if (relatedTarget && !group.current?.contains(relatedTarget)) setThanked(said !== null);
      }}
    >
      {said === null && <span aria-hidden>{feedbackWords.ask}</span>}
      {said === null ? (
        says.map((one, index) => {
          const Icon = icons[one];
          return (
            <button
              key={one}
              type="button"
              tabIndex={index === 0 ? 0 : -1}
              aria-label={feedbackWords[one]}
              title={feedbackWords[one]}
              onClick={() => say({ help, rule, says: one, reason: '' })}
            >
              <Icon size={14} aria-hidden />
            </button>
          );
        })
      ) : (
        <span role="status">{feedbackWords.thanks}</span>
      )}
      {said !== null &&
        reasons.map((reason) => (
          <button
            key={reason}
            type="button"
            className="feedback-reason"
            onClick={() => say({ ...said, reason })}
          >
            {feedbackReasonWords[reason]}
          </button>
        ))}
    </div>
  );
}
