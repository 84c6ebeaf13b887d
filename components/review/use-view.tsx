import { checkName } from '@/core/review/names';
import type { Feedback, Help } from '@/core/review/feedback';
import { opinionsOf, usageTable } from '@/core/review/opinions';
import { whats, type Usage } from '@/core/review/usage';
import { dayWords } from '@/utils/days';
import { feedbackReasonWords } from '@/components/ui/feedback-words';
import { CountCard } from './count-card';
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
  const days = usageTable(usage).map(({ day, help, counts }) => ({
    key: `${day} ${help}`,
    head: dayWords(day),
    cells: [helpNames[help], ...whats.map((what) => counts[what])],
  }));
  const opinions = opinionsOf(feedback).map(({ help, rule, helpful, wrong, missing, reasons }) => ({
    key: `${help} ${rule}`,
    head: `${helpNames[help]}: ${checkName({ id: rule, area: areaOf(help) })}`,
    cells: [
      helpful,
      wrong,
      missing,
      reasons.map(({ reason, count }) => `${feedbackReasonWords[reason]} (${count})`).join(', '),
    ],
  }));
  const { save } = useWords;
  return (
    <div className="review-part">
      <CountCard id="usage" words={useWords.usage} rows={days} save={save} onSave={() => onSave('usage')} />
      <CountCard
        id="feedback"
        words={useWords.feedback}
        rows={opinions}
        save={save}
        onSave={() => onSave('feedback')}
      />
    </div>
  );
}
