import { remarks, type NoteWork, type Remark } from '@/core/review/work';
import { remarkWords, workWords } from './words';

interface Props {
  note: NoteWork;
  /** Numbers choose a remark. */
  numbered: boolean;
  onRemark: (remark: Remark) => void;
  onWords: (words: string) => void;
}

/** What a manager wants to remember of a note: from a list that is kept, and own words that are not. */
export function Remarks({ note, numbered, onRemark, onWords }: Props) {
  return (
    <section aria-label={workWords.remark} className="review-remarks">
      <h3>{workWords.remark}</h3>
      <div className="check-reasons">
        {remarks.map((remark, index) => (
          <button
            key={remark}
            type="button"
            className="button"
            aria-pressed={note.remarks.includes(remark)}
            onClick={() => onRemark(remark)}
          >
            {numbered && <kbd>{index + 1}</kbd>}
            {remarkWords[remark]}
          </button>
        ))}
      </div>
      <label className="review-field">
        {workWords.ownWords}
        <textarea
          rows={2}
          value={note.words}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onWords(event.target.value)}
        />
        <span className="note-small">{workWords.ownWordsHow}</span>
      </label>
    </section>
  );
}
