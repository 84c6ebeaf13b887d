import { useEffect, useRef } from 'react';
import type { SampleNote } from '@/core/review/run';
import type { Work, WorkEvent } from '@/core/review/work';
import { Button } from '@/components/ui/button';
import { CheckRow } from './check-row';
import { NoteHead } from './note-head';
import { NoteText } from './note-text';
import { Remarks } from './remarks';
import { useWorkKeys } from './use-work-keys';
import { workWords } from './words';

interface Props {
  sample: readonly SampleNote[];
  work: Work;
  onWork: (event: WorkEvent) => void;
  onResults: () => void;
}

/** The sample, one note at a time: the note and what Careside says of it side by side. */
export function WorkView({ sample, work, onWork, onResults }: Props) {
  const note = sample[work.at];
  const mine = work.notes[work.at];
  return note && mine ? <OneNote {...{ sample, work, onWork, onResults, note, mine }} /> : null;
}

interface NoteProps extends Props {
  note: SampleNote;
  mine: Work['notes'][number];
}

function OneNote({ sample, work, onWork, onResults, note, mine }: NoteProps) {
  const keys = useWorkKeys(note, work, onWork);
  const list = useRef<HTMLDivElement>(null);
  const left = work.notes.filter(({ done }) => done === 'no').length;
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('li[data-current]') ?? list.current;
    if (!document.activeElement?.closest('textarea, input')) current?.focus();
  }, [work.at, keys.row, left]);
  return (
    <div className="work" onKeyDown={keys.onKeyDown}>
      <NoteHead note={note} done={mine.done} at={work.at} of={sample.length} left={left} />
      <div className="work-sides">
        <section aria-label={workWords.text} className="work-note">
          <NoteText text={note.note.text} spans={keys.check?.spans ?? []} />
          <Remarks
            note={mine}
            numbered={keys.asking === 'remark'}
            onRemark={(remark) => keys.send({ kind: 'remark', remark })}
            onWords={(words) => onWork({ kind: 'words', words })}
          />
        </section>
        <section aria-label={workWords.checks} ref={list} tabIndex={-1}>
          {note.checks.length === 0 && <p>{workWords.none}</p>}
          <ul className="check-list">
            {note.checks.map((check, index) => (
              <CheckRow
                key={check.key}
                check={check}
                verdict={mine.verdicts[check.key]}
                current={index === keys.row}
                asking={index === keys.row && keys.asking === 'reason'}
                onFocus={() => index !== keys.row && keys.move(index)}
                onAgree={() => keys.send({ kind: 'agree', check: check.key })}
                onAsk={() => keys.move(index, 'reason')}
                onReason={(reason) => keys.send({ kind: 'disagree', check: check.key, reason })}
              />
            ))}
          </ul>
        </section>
      </div>
      <div className="work-buttons">
        <Button look="main" onClick={keys.rest}>
          {workWords.rest}
        </Button>
        <Button onClick={() => keys.send({ kind: 'pass' })}>{workWords.skip}</Button>
        <Button onClick={() => keys.send({ kind: 'go', to: work.at - 1 })}>{workWords.back}</Button>
        <Button onClick={() => keys.send({ kind: 'go', to: work.at + 1 })}>{workWords.next}</Button>
        <Button onClick={() => keys.send({ kind: 'undo' })}>{workWords.undo}</Button>
        <Button look={left === 0 ? 'main' : 'quiet'} onClick={onResults}>
          {workWords.results}
        </Button>
      </div>
      <Keys />
    </div>
  );
}

function Keys() {
  return (
    <dl className="work-keys" aria-label={workWords.keys}>
      {workWords.keyList.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
