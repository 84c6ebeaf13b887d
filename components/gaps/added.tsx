import { PenLine } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { addedWords } from './words';

export interface AddedProps {
  /** Lines of the draft that were added from questions. */
  added: number;
  /** Opens the draft. */
  onDraft: () => void;
}

/** What "Add" did, and the way to the draft. */
export function Added({ added, onDraft }: AddedProps) {
  return (
    <div role="status">
      {added > 0 && (
        <p className="note-aside">
          {addedWords.count(added)}
          <Button look="quiet" icon={<PenLine size={16} aria-hidden />} onClick={onDraft}>
            {addedWords.open}
          </Button>
        </p>
      )}
    </div>
  );
}
