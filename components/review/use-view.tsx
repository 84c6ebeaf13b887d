import { checkName } from '@/core/review/names';
import type { Feedback, Help } from '@/core/review/feedback';
import { opinionsOf, usageTable } from '@/core/review/opinions';
import { whats, type Usage } from '@/core/review/usage';
import { Button } from '@/components/ui/button';
import { dayWords } from '@/components/ui/format';
import { feedbackReasonWords } from '@/components/ui/feedback-words';
import { helpNames, useWords } from './use-words';

export interface UseProps {
  feedback: readonly Feedback[];
  usage: readonly Usage[];
  onSave: (kind: 'feedback' | 'usage') => void;
}

const areaOf = (help: Help) =>
  help === 'check' ? 'check' : help === 'wording' ? 'wording' : ('element' as const);

/** How Careside is used here, and what people say of it: counts alone. */
export function UseView({ feedback, usage, onSave }: UseProps) {
  const opinions = opinionsOf(feedback);
  const days = usageTable(usage);
  return (
    <div className="review-part">
      <section className="review-card rate" aria-labelledby="usage">
        <h2 id="usage">{useWords.usage.title}</h2>
        <p className="note-small">{useWords.usage.what}</p>
        {days.length === 0 ? (
          <p>{useWords.usage.none}</p>
        ) : (
          <div className="rate-scroll" tabIndex={0} role="group" aria-labelledby="usage">
            <table aria-labelledby="usage">
              <thead>
                <tr>
                  {useWords.usage.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {days.map(({ day, help, counts }) => (
                  <tr key={`${day} ${help}`}>
                    <th scope="row">{dayWords(day)}</th>
                    <td>{helpNames[help]}</td>
                    {whats.map((what) => (
                      <td key={what} className="figure">
                        {counts[what]}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Button onClick={() => onSave('usage')}>{useWords.save}</Button>
      </section>
      <section className="review-card rate" aria-labelledby="feedback">
        <h2 id="feedback">{useWords.feedback.title}</h2>
        <p className="note-small">{useWords.feedback.what}</p>
        {opinions.length === 0 ? (
          <p>{useWords.feedback.none}</p>
        ) : (
          <div className="rate-scroll" tabIndex={0} role="group" aria-labelledby="feedback">
            <table aria-labelledby="feedback">
              <thead>
                <tr>
                  {useWords.feedback.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {opinions.map(({ help, rule, helpful, wrong, missing, reasons }) => (
                  <tr key={`${help} ${rule}`}>
                    <th scope="row">
                      {helpNames[help]}: {checkName({ id: rule, area: areaOf(help) })}
                    </th>
                    <td className="figure">{helpful}</td>
                    <td className="figure">{wrong}</td>
                    <td className="figure">{missing}</td>
                    <td>
                      {reasons
                        .map(({ reason, count }) => `${feedbackReasonWords[reason]} (${count})`)
                        .join(', ')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Button onClick={() => onSave('feedback')}>{useWords.save}</Button>
      </section>
    </div>
  );
}
