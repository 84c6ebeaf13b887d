import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import type { Ask, DraftSentence } from '@/core/draft/types';
import { isWritten } from '@/core/draft/finish';
import type { DraftAction } from '@/core/draft/work';
import { Button } from '@/components/ui/button';
import { Answer } from './answer';
import { SentenceTools } from './sentence-tools';
import { askWords, sentenceWords } from './words';

export interface SentenceProps {
  sentence: DraftSentence;
  /** The worker's words it was made of; '' for a line they added. */
  source: string;
  isOpen: boolean;
  onOpen: (id: string | null) => void;
  onAct: (action: DraftAction) => void;
}

/** One line of the draft: its words with the open questions in them, and behind a tap all that can be done to it. */
export function Sentence({ sentence, source, isOpen, onOpen, onAct }: SentenceProps) {
  const { id, text, asks, edited, outdated } = sentence;
  const [asked, setAsked] = useState<string | null>(null);
  const ask = asks.find((each) => each.id === asked) ?? null;
  const isOut = !isWritten(sentence) && !isOpen;
  const close = () => {
    // A line of the worker's own without a word in it is no line.
    if (!isWritten(sentence) && source === '') onAct({ do: 'leave-out', sentence: id });
    onOpen(null);
  };
  const flip = () => (isOpen ? close() : onOpen(id));
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  return (
    <li className="draft-line" data-open={isOpen || undefined} data-outdated={outdated || undefined}>
      <div className="draft-line-head">
        <p className={isOut ? 'draft-out' : undefined} onClick={isOut ? undefined : flip}>
          {isOut ? (
            <>
              {sentenceWords.leftOut}: <s>{source}</s>
            </>
          ) : (
            parts(sentence).map((part) =>
              typeof part === 'string' ? (
                part
              ) : (
                <Chip
                  key={part.ask.id}
                  {...part}
                  isOpen={part.ask.id === asked}
                  onPress={() => setAsked(part.ask.id === asked ? null : part.ask.id)}
                />
              ),
            )
          )}
        </p>
        {isOut ? (
          <Button look="quiet" onClick={() => onAct({ do: 'reword', sentence: id })}>
            {sentenceWords.putBack}
          </Button>
        ) : (
          <button
            type="button"
            className="draft-more"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? sentenceWords.close : sentenceWords.open}: ${text.slice(0, 60)}`}
            onClick={flip}
          >
            <Chevron size={18} aria-hidden />
          </button>
        )}
      </div>
      {ask !== null && (
        <Answer
          key={ask.id}
          ask={ask}
          onClose={() => setAsked(null)}
          onAnswer={(answer) => {
            onAct({ do: 'answer', ask: ask.id, text: answer });
            setAsked(null);
          }}
          onDismiss={() => {
            onAct(ask.kind === 'gap' ? { do: 'leave-out', sentence: id } : { do: 'dismiss', ask: ask.id });
            setAsked(null);
          }}
        />
      )}
      {outdated === true && (
        <div className="draft-outdated">
          <p>{sentenceWords.outdated}</p>
          <div className="note-row">
            <Button onClick={() => onAct({ do: 'keep', sentence: id })}>{sentenceWords.keep}</Button>
            <Button
              look="quiet"
              onClick={() =>
                onAct(source === '' ? { do: 'leave-out', sentence: id } : { do: 'reword', sentence: id })
              }
            >
              {source === '' ? sentenceWords.remove : sentenceWords.takeNew}
            </Button>
          </div>
        </div>
      )}
      {edited === true && !isOut && source !== '' && !isOpen && (
        <p className="draft-mark">{sentenceWords.changed}</p>
      )}
      {isOpen && !isOut && <SentenceTools {...{ sentence, source, onAct }} onDone={close} />}
    </li>
  );
}

interface Asked {
  ask: Ask;
  /** A stop or comma that follows: it never stands alone on the next row. */
  mark: string;
}

/** The words of a sentence with its questions where they stand. */
function parts({ text, asks }: DraftSentence): (string | Asked)[] {
  const out: (string | Asked)[] = [];
  const sorted = [...asks].sort((a, b) => a.at - b.at);
  let from = 0;
  sorted.forEach((ask, i) => {
    const end = sorted[i + 1]?.at ?? text.length;
    const mark = /^[.,;:!?)"”’]+/u.exec(text.slice(ask.at, end))?.[0] ?? '';
    out.push(text.slice(from, ask.at), { ask, mark });
    from = ask.at + mark.length;
  });
  out.push(text.slice(from));
  return out;
}

function Chip({ ask, mark, isOpen, onPress }: Asked & { isOpen: boolean; onPress: () => void }) {
  return (
    <>
      {' '}
      <span className="draft-asked">
        <button
          type="button"
          className="draft-chip"
          aria-expanded={isOpen}
          onClick={(event) => {
            event.stopPropagation();
            onPress();
          }}
        >
          <span className="unseen">{askWords.chip}: </span>
          {ask.question}
        </button>
        {mark}
      </span>
    </>
  );
}
