import { Replace, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { DraftEntry } from '@/core/draft/types';
import type { DraftAction } from '@/core/draft/work';
import { draftSwaps, type DraftSwap } from '@/core/draft/wording';
import type { Suggestion } from '@/core/language/suggest';
import { NotNeeded } from '@/components/gaps/not-needed';
import { suggestionNames, swapWords, wordingWords } from '@/components/gaps/words';
import { Button } from '@/components/ui/button';
import { Feedback } from '@/components/ui/feedback';

interface Props {
  entry: DraftEntry;
  suggest: (text: string) => readonly Suggestion[];
  onAct: (action: DraftAction) => void;
}

/** Other words for some of the draft's, each with one tap, and the way back. */
export function DraftWording({ entry, suggest, onAct }: Props) {
  const [aside, setAside] = useState<readonly string[]>([]);
  const [last, setLast] = useState<DraftSwap | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const swaps = draftSwaps(entry, suggest, aside);
  // The way back stands for as long as the line is as it was left.
  const isLast =
    last !== null && entry.sentences.some(({ id, text }) => id === last.sentence.id && text === last.text);
  if (swaps.length === 0 && !isLast) return null;
  const put = (swap: DraftSwap | null, sentence: string, text: string) => {
    title.current?.focus();
    setLast(swap);
    onAct({ do: 'edit', sentence, text });
  };
  const heading = `wording-${entry.id}`;
  return (
    <section className="note-part" aria-labelledby={heading}>
      <h4 id={heading} ref={title} tabIndex={-1}>
        {wordingWords.title}
      </h4>
      <div role="status">
        {isLast && (
          <div className="note-aside">
            <p>{swapWords.doneInDraft(last.now, last.old)}</p>
            <Button
              look="quiet"
              icon={<Undo2 size={16} aria-hidden />}
              onClick={() => put(null, last.sentence.id, last.sentence.text)}
            >
              {swapWords.back}
            </Button>
          </div>
        )}
      </div>
      <ul className="note-list">
        {swaps.map((swap) => (
          <li key={swap.id} className="hint">
            <p className="hint-head">
              <span className="hint-name">{suggestionNames.S}</span>
              <NotNeeded label={swap.old} onClick={() => setAside([...aside, swap.id])} />
            </p>
            <p>{swapWords.offer(swap.now, swap.old)}</p>
            <p className="note-small">{swap.suggestion.why}</p>
            <button
              type="button"
              className="button button-plain"
              aria-label={swapWords.useWhat(swap.now, swap.old)}
              onClick={() => put(swap, swap.sentence.id, swap.text)}
            >
              <Replace size={16} aria-hidden />
              <span>{swapWords.use}</span>
            </button>
            <Feedback help="wording" rule={swap.suggestion.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
