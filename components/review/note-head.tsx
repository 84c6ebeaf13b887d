import type { SampleNote } from '@/core/review/run';
import { typeOf } from '@/core/review/look';
import { typeName } from '@/core/review/names';
import type { NoteWork } from '@/core/review/work';
import { dayWords } from '@/utils/days';
import { workWords } from './words';

interface Props {
  note: SampleNote;
  done: NoteWork['done'];
  at: number;
  of: number;
  left: number;
}

/** Which note of the sample this is, its kind and time, and why it comes this early. */
export function NoteHead({ note, done, at, of, left }: Props) {
  const { when, whenText } = note.note;
  const [day = '', time = ''] = (when ?? '').split('T');
  const { reason } = note;
  return (
    <header className="work-head">
      <h2>{workWords.note(at + 1, of)}</h2>
      <p role="status">{workWords.left(left)}</p>
      <p className="work-kind">
        <strong>{typeName(typeOf(note)) || workWords.unknownType}</strong>
        <span>{day === '' ? (whenText ?? workWords.noDate) : `${dayWords(day)} ${time}`}</span>
        {done !== 'no' && (
          <span className="work-done">{done === 'skipped' ? workWords.skipped : workWords.lookedAt}</span>
        )}
        {reason !== null && (
          <span className="work-reason">
            {(reason.safety ? workWords.safety : workWords.missing)(reason.missing, reason.of)}
          </span>
        )}
      </p>
    </header>
  );
}
