import { Plus, X } from 'lucide-react';
import type { Gap } from '@/core/gaps/judge-note';
import { Feedback } from '@/components/ui/feedback';
import { useIsOff } from '@/components/ui/parts';
import { QuoteButton, type QuoteProps } from './quote';
import { missingWords } from './words';

interface Props extends QuoteProps {
  gap: Gap;
  /** What the person is called, for the gaps in the questions. */
  name: string;
  onAdd: (gap: Gap) => void;
  onNotNeeded: (id: string) => void;
}

/** One thing worth adding: the question, what was found of it, why it matters, and two taps. */
export function Question({ gap, name, onAdd, onNotNeeded, ...quote }: Props) {
  const question = gap.question.replaceAll('[name]', name);
  const evidence = gap.evidence[0];
  const noDrafts = useIsOff('drafts');
  return (
    <article className="question" aria-label={question}>
      <h3>{question}</h3>
      {evidence === undefined ? (
        <p className="note-small">{missingWords.notFound}</p>
      ) : (
        <p className="note-small">
          {missingWords.found}: <QuoteButton id={`gap:${gap.id}`} words={evidence.quote} {...quote} />
        </p>
      )}
      {gap.missing.length > 0 && (
        <p className="question-still">
          {missingWords.still}: <strong>{gap.missing.join(', ')}</strong>
        </p>
      )}
      <p className="note-small">
        {missingWords.why}: {gap.why}
      </p>
      <div className="note-row">
        {!noDrafts && (
          <button
            type="button"
            className="button button-main"
            aria-label={missingWords.addWhat(gap.label)}
            onClick={() => onAdd(gap)}
          >
            <Plus size={16} aria-hidden />
            <span>{missingWords.add}</span>
          </button>
        )}
        <button
          type="button"
          className="button button-quiet"
          aria-label={missingWords.notNeededWhat(gap.label)}
          onClick={() => onNotNeeded(gap.id)}
        >
          <X size={16} aria-hidden />
          <span>{missingWords.notNeeded}</span>
        </button>
      </div>
      <Feedback help="gaps" rule={gap.id} />
    </article>
  );
}
