import { Check, ClipboardPaste, Copy } from 'lucide-react';
import type { Insertion } from '@/core/draft/kept';
import { isHeld, type Held } from '@/core/draft/finish';
import type { InsertOutcome } from '@/core/ports';
import type { FocusedField } from '@/core/record/focused';
import { Button } from '@/components/ui/button';
import { clockWords } from '@/components/ui/format';
import { useIsOff } from '@/components/ui/parts';
import { heldWords, outcomeWords, putWords } from './words';

export interface PutInProps {
  held: Held;
  /** Where it would go; null while no field of the page was clicked into. */
  field: FocusedField | null;
  /** The field holds the text: what was put in, or else what would be. */
  isThere: boolean;
  insertion: Insertion | null;
  /** What came of it just now; null while it is under way, undefined when nothing was asked. */
  outcome: InsertOutcome | null | undefined;
  /** The page in front may not be the page of this draft. */
  stale: boolean;
  /** A part about somebody else is only ever copied. */
  copyOnly: boolean;
  copied: 'yes' | 'failed' | null;
  onPut: () => void;
  onCopy: () => void;
  onNext: () => void;
  onSettle: (isIn: boolean) => void;
}

/** One click into the note, or a copy. Held back until every question is answered or sent away. */
export function PutIn(props: PutInProps) {
  const { held, field, isThere, insertion, outcome, stale, copyOnly, onPut, onNext, onSettle } = props;
  const noInsertion = useIsOff('insertion');
  if (isHeld(held)) {
    return (
      <div className="draft-put">
        {heldWords(held).map((words) => (
          <p key={words} className="draft-held">
            {words}
          </p>
        ))}
        {held.asks + held.outdated > 0 && (
          <Button look="main" onClick={onNext}>
            {putWords.next}
          </Button>
        )}
      </div>
    );
  }
  if (copyOnly || noInsertion) return <CopyButton {...props} words={putWords.copy} look="main" />;
  const unsure = insertion?.state === 'unknown' && !isThere;
  const done = insertion?.state === 'done' || isThere;
  const isPutting = outcome === null;
  return (
    <div className="draft-put">
      <Outcome {...props} />
      {unsure && !isPutting && (
        <div className="draft-outdated">
          {outcome === undefined && <p>{putWords.unsure}</p>}
          <div className="note-row">
            <Button onClick={() => onSettle(true)}>{putWords.isThere}</Button>
            <Button onClick={() => onSettle(false)}>{putWords.isNotThere}</Button>
          </div>
        </div>
      )}
      {stale ? (
        <p className="draft-held">{putWords.stale}</p>
      ) : field === null ? (
        <p className="draft-held">{putWords.noField}</p>
      ) : (
        <>
          {isThere && outcome === undefined && (
            <p className="draft-held">
              {insertion?.state === 'done' ? putWords.done(clockWords(insertion.at)) : putWords.there}{' '}
              {putWords.undo}
            </p>
          )}
          {!unsure && (
            <Button
              look={done ? 'plain' : 'main'}
              icon={<ClipboardPaste size={16} aria-hidden />}
              onClick={onPut}
            >
              {isPutting ? putWords.putting : done ? putWords.again : putWords.put}
            </Button>
          )}
          <p className="note-small">{putWords.into(field.label || putWords.unnamed)}</p>
        </>
      )}
      <CopyButton
        {...props}
        words={outcome && outcome.kind !== 'inserted' ? putWords.copyInstead : putWords.copy}
        look={outcome && outcome.kind !== 'inserted' ? 'main' : 'plain'}
      />
    </div>
  );
}

/** What came of it, for as long as it is so: an undo or a page loaded again takes the text out of the note. */
function Outcome({ outcome, insertion, isThere, field }: PutInProps) {
  const good = outcome?.kind === 'inserted';
  const isPast = insertion?.state === 'done' && !isThere && (good || outcome === undefined);
  const words = outcome && !isPast ? outcomeWords(outcome) : null;
  return (
    <div role="status">
      {isPast && (
        <p className="draft-held">
          {putWords.done(clockWords(insertion.at))} {field !== null && putWords.notNow}
        </p>
      )}
      {words !== null && (
        <div className={good ? 'draft-outcome draft-good' : 'draft-outcome'}>
          <strong>{words.title}</strong>
          <span>{words.what}</span>
        </div>
      )}
    </div>
  );
}

function CopyButton({ copied, words, look, onCopy }: PutInProps & { words: string; look: 'main' | 'plain' }) {
  return (
    <>
      <Button
        look={look}
        icon={copied === 'yes' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        onClick={onCopy}
      >
        {copied === 'yes' ? putWords.copied : words}
      </Button>
      <p className="note-small" role="status">
        {copied === 'failed' ? putWords.copyFailed : ''}
        {copied === 'yes' && <span className="unseen">{putWords.copied}</span>}
      </p>
    </>
  );
}
