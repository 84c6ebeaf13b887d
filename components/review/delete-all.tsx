import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { keptWords } from './kept-words';

/** Deletes everything kept, after one question. */
export function DeleteAll({ onDelete }: { onDelete: () => void }) {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <Button look="quiet" onClick={() => setAsked(true)}>
        {keptWords.removeAll}
      </Button>
    );
  return (
    <span role="group" aria-label={keptWords.removeAllSure} className="note-row">
      <span>{keptWords.removeAllSure}</span>
      <Button
        onClick={() => {
          setAsked(false);
          onDelete();
        }}
      >
        {keptWords.yes}
      </Button>
      <Button look="quiet" onClick={() => setAsked(false)}>
        {keptWords.no}
      </Button>
    </span>
  );
}
