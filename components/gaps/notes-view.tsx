import { CircleCheck, CircleHelp, NotebookPen } from 'lucide-react';
import { useMemo, useState } from 'react';
import { completeness, isUndecided } from '@/core/gaps/completeness';
import type { NoteJudgement } from '@/core/gaps/judge-note';
import type { Note } from '@/core/record/record';
import { Notice } from '@/components/states/notice';
import { foundWords, type SourceProps } from '@/components/summary/source-button';
import { Button } from '@/components/ui/button';
import { useJudgedNotes } from './use-judged-notes';
import { whenWords } from './when';
import { notesWords } from './words';
import './gaps.css';
import './parts.css';
import './rows.css';

interface Props extends SourceProps {
  notes: readonly Note[];
  judge: (note: Note) => NoteJudgement;
  grey: boolean;
}

const PAGE = 20;

/** The notes that stand on the page, one row each: when, what kind, how much was found, what could be added. */
export function NotesView({ notes, judge, grey, ...source }: Props) {
  const [rows, setRows] = useState(PAGE);
  const shown = useMemo(() => notes.slice(0, rows), [notes, rows]);
  const judged = useJudgedNotes(shown, judge);
  if (notes.length === 0) {
    return (
      <Notice under icon={<NotebookPen size={24} aria-hidden />} title={notesWords.none.title}>
        <p>{notesWords.none.what}</p>
      </Notice>
    );
  }
  const left = notes.length - shown.length;
  return (
    <section className="note" aria-labelledby="notes" data-grey={grey || undefined}>
      <h2 id="notes">{notesWords.title}</h2>
      <p className="note-small">{notesWords.lead}</p>
      <ul className="note-list">
        {shown.map((note) => (
          <li key={note.id}>
            <NoteRow note={note} judgement={judged.get(note.id) ?? null} {...source} />
          </li>
        ))}
      </ul>
      {left > 0 && <Button onClick={() => setRows(rows + PAGE)}>{notesWords.more(left)}</Button>}
    </section>
  );
}

interface RowProps extends SourceProps {
  note: Note;
  judgement: NoteJudgement | null;
}

function NoteRow({ note, judgement, pointer, onSource }: RowProps) {
  const id = `note:${note.id}`;
  const picked = pointer?.item === id;
  const types = judgement?.types.map(({ name }) => name).join(', ') ?? '';
  return (
    <div className="source" data-picked={picked || undefined}>
      <button type="button" className="source-button row" onClick={() => onSource(id, note.evidence)}>
        <span className="row-when">{whenWords(note.when, note.whenText)}</span>
        <span className="row-kind">{types || note.type}</span>
        <span className="row-text">{note.text}</span>
        <Verdict judgement={judgement} />
      </button>
      {picked && <p className="quote-found">{foundWords(pointer)}</p>}
    </div>
  );
}

function Verdict({ judgement }: { judgement: NoteJudgement | null }) {
  if (judgement === null) return <span className="row-count row-soft">{notesWords.waiting}</span>;
  const undecided = isUndecided(judgement);
  if (judgement.types.length === 0 || undecided) {
    return (
      <span className="row-count row-soft">
        <CircleHelp size={16} aria-hidden />
        {undecided ? notesWords.undecided : notesWords.unsure}
      </span>
    );
  }
  const { found, of, first } = completeness(judgement);
  return (
    <>
      <span className="row-count">
        <span className="row-bar" aria-hidden>
          <span style={{ inlineSize: `${of === 0 ? 100 : Math.round((found / of) * 100)}%` }} />
        </span>
        {notesWords.of(found, of)}
      </span>
      {first === null ? (
        <span className="row-add row-good">
          <CircleCheck size={16} aria-hidden />
          {notesWords.nothing}
        </span>
      ) : (
        <span className="row-add">
          {notesWords.add}: <strong>{first.label}</strong>
        </span>
      )}
    </>
  );
}
