import { Eraser, Pencil, Quote, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { DraftSentence } from '@/core/draft/types';
import type { DraftAction } from '@/core/draft/work';
import { Button } from '@/components/ui/button';
import { Feedback } from '@/components/ui/feedback';
import { sentenceWords } from './words';

interface Props {
  sentence: DraftSentence;
  source: string;
  onAct: (action: DraftAction) => void;
  onDone: () => void;
}

/** What one line came from, and what can be done to it. Every key of an edit counts at once: nothing to save. */
export function SentenceTools({ sentence, source, onAct, onDone }: Props) {
  const { id, text, wordedBy, edited, required } = sentence;
  const [editing, setEditing] = useState(false);
  const act = (name: 'reword' | 'own-words' | 'leave-out') => {
    setEditing(false);
    if (name === 'leave-out') onDone();
    onAct({ do: name, sentence: id });
  };
  if (required === true) return <p className="note-small">{sentenceWords.required}</p>;
  return (
    <div className="draft-tools">
      {source === '' ? (
        <p className="note-small">{sentenceWords.ownLine}</p>
      ) : (
        <p className="note-small">
          {sentenceWords.from}: <q>{source}</q>
        </p>
      )}
      {wordedBy === 'engine' && edited !== true && <p className="note-small">{sentenceWords.mended}</p>}
      {wordedBy === 'writer' && edited !== true && <p className="note-small">{sentenceWords.written}</p>}
      {wordedBy === 'worker' && edited !== true && <p className="note-small">{sentenceWords.asTyped}</p>}
      {editing ? (
        <>
          <textarea
            className="draft-box"
            aria-label={sentenceWords.editing}
            value={text}
            rows={Math.min(8, Math.max(2, Math.ceil(text.length / 40) + 1))}
            spellCheck={false}
            autoComplete="off"
            autoFocus
            onChange={(event) => onAct({ do: 'edit', sentence: id, text: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onDone();
            }}
          />
          <div className="note-row">
            <Button look="main" onClick={onDone}>
              {sentenceWords.done}
            </Button>
          </div>
        </>
      ) : (
        <div className="note-row">
          <Button icon={<Pencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
            {sentenceWords.edit}
          </Button>
          {source !== '' && (
            <>
              <Button icon={<RefreshCw size={16} aria-hidden />} onClick={() => act('reword')}>
                {sentenceWords.reword}
              </Button>
              <Button icon={<Quote size={16} aria-hidden />} onClick={() => act('own-words')}>
                {sentenceWords.ownWords}
              </Button>
            </>
          )}
          <Button icon={<Eraser size={16} aria-hidden />} onClick={() => act('leave-out')}>
            {sentenceWords.leaveOut}
          </Button>
        </div>
      )}
      <Feedback help="draft" rule="sentence" />
    </div>
  );
}
