import { CircleCheck, CircleHelp } from 'lucide-react';
import { completeness, isUndecided } from '@/core/gaps/completeness';
import type { Gap, NoteJudgement } from '@/core/gaps/judge-note';
import { Button } from '@/components/ui/button';
import { Question } from './question';
import type { QuoteProps } from './quote';
import { missingWords } from './words';

export interface MissingActions {
  onAdd: (gap: Gap) => void;
  onNotNeeded: (id: string) => void;
  onNeededAgain: () => void;
}

interface Props extends QuoteProps, MissingActions {
  judgement: NoteJudgement;
  /** Questions put aside for this note. */
  aside: number;
  /** What the person is called. */
  name: string;
}

/** At most three questions. "Nothing more to add" is never what stands here when nothing could be judged. */
export function Missing({ judgement, aside, onNeededAgain, ...rest }: Props) {
  return (
    <section className="note-part" aria-labelledby="missing">
      <h2 id="missing">{missingWords.title}</h2>
      <Verdict judgement={judgement} aside={aside} {...rest} />
      {aside > 0 && (
        <p className="note-aside">
          {missingWords.putAside(aside)}
          <Button look="quiet" onClick={onNeededAgain}>
            {missingWords.again}
          </Button>
        </p>
      )}
    </section>
  );
}

function Verdict({ judgement, aside, ...rest }: Omit<Props, 'onNeededAgain'>) {
  const { types, gaps, asked } = judgement;
  const undecided = aside === 0 && isUndecided(judgement);
  if (types.length === 0 || undecided) {
    return (
      <div className="verdict verdict-unsure">
        <CircleHelp size={20} aria-hidden />
        <p>
          <strong>{undecided ? missingWords.undecided : missingWords.unsure}</strong>
          <span>{undecided ? missingWords.undecidedWhat : missingWords.unsureWhat}</span>
        </p>
      </div>
    );
  }
  if (asked.length === 0) {
    const { found, of } = completeness(judgement);
    return (
      <div className="verdict verdict-done">
        <CircleCheck size={20} aria-hidden />
        <p>
          <strong>{missingWords.nothing}</strong>
          <span>{missingWords.nothingWhat(found, of)}</span>
        </p>
      </div>
    );
  }
  return (
    <>
      <p className="note-small">{missingWords.lead}</p>
      <ol className="note-list">
        {asked
          .flatMap((id) => gaps.filter((gap) => gap.id === id))
          .map((gap) => (
            <li key={gap.id}>
              <Question gap={gap} {...rest} />
            </li>
          ))}
      </ol>
    </>
  );
}
