import { Check, CircleHelp, Contrast, Minus, X } from 'lucide-react';
import { completeness } from '@/core/gaps/completeness';
import { elementStatuses, type ElementStatus } from '@/core/gaps/judge-element';
import type { NoteJudgement } from '@/core/gaps/judge-note';
import { QuoteButton, type QuoteProps } from './quote';
import { elementWords, missingWords, statusNames } from './words';

interface Props extends QuoteProps {
  judgement: NoteJudgement;
}

const icons: Record<ElementStatus, typeof Check> = {
  present: Check,
  partial: Contrast,
  absent: X,
  'not-applicable': Minus,
  unclear: CircleHelp,
};

/** The whole list on demand: what was looked for, how it stands, and where. */
export function Elements({ judgement, ...quote }: Props) {
  const { found, of } = completeness(judgement);
  const sorted = elementStatuses.flatMap((status) => judgement.gaps.filter((gap) => gap.status === status));
  return (
    <details className="elements">
      <summary>{elementWords.title(found, of)}</summary>
      <ul className="note-list">
        {sorted.map((gap) => {
          const Icon = icons[gap.status];
          const evidence = gap.evidence[0];
          return (
            <li key={gap.id} className={`element element-${gap.status}`}>
              <Icon size={16} aria-hidden />
              <div>
                <p>
                  {gap.label}
                  {gap.req === 'r' && <span className="note-small"> ({elementWords.nice})</span>}
                </p>
                <p className="note-small">
                  {statusNames[gap.status]}
                  {gap.missing.length > 0 && `. ${missingWords.still}: ${gap.missing.join(', ')}`}
                </p>
                {gap.why !== '' && (
                  <details className="note-small">
                    <summary>{elementWords.why}</summary>
                    {gap.why}
                  </details>
                )}
                {evidence !== undefined && (
                  <QuoteButton id={`element:${gap.id}`} words={evidence.quote} {...quote} />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
