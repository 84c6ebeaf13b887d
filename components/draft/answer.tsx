import { useState } from 'react';
import type { Ask } from '@/core/draft/types';
import { Button } from '@/components/ui/button';
import { askWords } from './words';

interface Props {
  ask: Ask;
  onAnswer: (text: string) => void;
  onDismiss: () => void;
  /** Leaves it open. */
  onClose: () => void;
}

/** One question, its answer, and the way to send it away. Enter puts the answer in. */
export function Answer({ ask, onAnswer, onDismiss, onClose }: Props) {
  const [text, setText] = useState('');
  const id = `answer-${ask.id}`;
  return (
    <form
      className="draft-answer"
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(text);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label htmlFor={id}>{questionWords(ask)}</label>
      <input
        id={id}
        type="text"
        value={text}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <div className="note-row">
        <button type="submit" className="button button-main" disabled={text.trim() === ''}>
          {askWords.put}
        </button>
        <Button look="quiet" onClick={onDismiss}>
          {ask.kind === 'gap' ? askWords.leaveLine : askWords.notNeeded}
        </Button>
      </div>
    </form>
  );
}

/** "how much exactly?" -> "How much exactly?" */
export const questionWords = ({ question }: Ask): string =>
  question.charAt(0).toUpperCase() + question.slice(1);
