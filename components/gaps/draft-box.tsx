import { Check, Copy, Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { draftWords } from './words';

export interface DraftProps {
  draft: string;
  onDraft: (draft: string) => void;
  onCopyDraft: () => void;
  draftCopied: 'yes' | 'failed' | null;
}

/** The panel's own draft: lines to finish and copy. Nothing here reaches the page by itself. */
export function DraftBox({ draft, onDraft, onCopyDraft, draftCopied }: DraftProps) {
  if (draft === '') return null;
  const words =
    draftCopied === null
      ? draftWords.copy
      : draftCopied === 'yes'
        ? draftWords.copied
        : draftWords.copyFailed;
  return (
    <section className="note-part draft" aria-labelledby="draft">
      <h2 id="draft">{draftWords.title}</h2>
      <textarea
        aria-label={draftWords.label}
        value={draft}
        rows={Math.min(10, draft.split('\n').length + 1)}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onDraft(event.target.value)}
      />
      <p className="note-small">{draftWords.how}</p>
      <div className="note-row">
        <Button
          icon={draftCopied === 'yes' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          onClick={onCopyDraft}
        >
          {words}
        </Button>
        <Button look="quiet" icon={<Trash2 size={16} aria-hidden />} onClick={() => onDraft('')}>
          {draftWords.clear}
        </Button>
      </div>
    </section>
  );
}
