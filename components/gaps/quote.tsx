import { CornerDownRight } from 'lucide-react';
import type { Pointer } from '@/core/session/state';
import { foundWords } from '@/components/summary/source-button';
import { missingWords } from './words';

export interface QuoteProps {
  pointer: Pointer | null;
  /** Marks these words where they stand on the page. */
  onWords: (id: string, words: string) => void;
}

interface Props extends QuoteProps {
  id: string;
  words: string;
}

const MOST = 120;

/** Words of the note; pressing them shows on the page where they stand. */
export function QuoteButton({ id, words, pointer, onWords }: Props) {
  const shown = words.length > MOST ? `${words.slice(0, MOST)}…` : words;
  return (
    <>
      <button type="button" className="quote" onClick={() => onWords(id, words)}>
        <CornerDownRight size={14} aria-hidden />
        <q>{shown.trim()}</q>
        <span className="unseen">. {missingWords.show}</span>
      </button>
      {pointer?.item === id && <span className="quote-found">{foundWords(pointer)}</span>}
    </>
  );
}
