import { Copy, Replace } from 'lucide-react';
import { useRef, useState } from 'react';
import { MOST_SUGGESTIONS, type Suggestion } from '@/core/language/suggest';
import type { Swapped } from '@/core/session/state';
import { Button } from '@/components/ui/button';
import { Feedback } from '@/components/ui/feedback';
import { useIsOff } from '@/components/ui/parts';
import { NotNeeded } from './not-needed';
import { QuoteButton, type QuoteProps } from './quote';
import { SwapDone } from './swap-done';
import { suggestionNames, swapWords, wordingWords } from './words';

export interface SwapProps {
  /** The words last swapped in this note; null while there are none. */
  swapped: Swapped | null;
  onSwap: (suggestion: Suggestion) => void;
  onSwapBack: () => void;
  copied: { what: string; how: 'yes' | 'failed' } | null;
  onCopy: (what: string, text: string) => void;
}

interface Props extends QuoteProps, SwapProps {
  suggestions: readonly Suggestion[];
  onNotNeeded: (id: string) => void;
}

/** Words that could be clearer or kinder, and why. The worker changes them, with one tap where that is safe, or does not. */
export function Wording({
  suggestions,
  onNotNeeded,
  onSwap,
  swapped,
  onSwapBack,
  copied,
  onCopy,
  ...quote
}: Props) {
  const [all, setAll] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  if (suggestions.length === 0 && swapped === null) return null;
  const shown = all ? suggestions : suggestions.slice(0, MOST_SUGGESTIONS);
  const left = suggestions.length - shown.length;
  // The row that was pressed is about to go: the keyboard stays in this part.
  const stay = (then: () => void) => {
    title.current?.focus();
    then();
  };
  return (
    <section className="note-part" aria-labelledby="wording">
      <h2 id="wording" ref={title} tabIndex={-1}>
        {wordingWords.title}
      </h2>
      <SwapDone {...{ swapped, copied, onCopy }} onBack={() => stay(onSwapBack)} />
      {shown.length > 0 && <p className="note-small">{wordingWords.lead}</p>}
      <ul className="note-list">
        {shown.map((one) => {
          const { id, action, phrase, start, why, suggestion } = one;
          const key = `${id}:${start}`;
          return (
            <li key={key} className="hint">
              <p className="hint-head">
                <span className="hint-name">{suggestionNames[action]}</span>
                <NotNeeded label={phrase} onClick={() => onNotNeeded(`${id}:${phrase}`)} />
              </p>
              <QuoteButton id={`word:${key}`} words={phrase} {...quote} />
              <p>{suggestion}</p>
              <p className="note-small">{why}</p>
              <SwapOffer {...{ one, copied, onCopy }} onSwap={() => stay(() => onSwap(one))} />
              <Feedback help="wording" rule={id} />
            </li>
          );
        })}
      </ul>
      {left > 0 && <Button onClick={() => setAll(true)}>{wordingWords.more(left)}</Button>}
    </section>
  );
}

interface OfferProps extends Pick<SwapProps, 'copied' | 'onCopy'> {
  one: Suggestion;
  onSwap: () => void;
}

/** The one tap; a copy where nothing may be put into pages. */
function SwapOffer({ one: { id, swap }, onSwap, copied, onCopy }: OfferProps) {
  const noInsertion = useIsOff('insertion');
  if (swap === undefined) return null;
  const { words, text, start } = swap;
  const what = `${id}:${start}`;
  const how = copied?.what === what ? copied.how : null;
  return (
    <>
      <p>{swapWords.offer(text, words)}</p>
      {noInsertion ? (
        <Button icon={<Copy size={16} aria-hidden />} onClick={() => onCopy(what, text)}>
          {how === null ? swapWords.copy : how === 'yes' ? swapWords.copied : swapWords.copyFailed}
        </Button>
      ) : (
        <button
          type="button"
          className="button button-plain"
          aria-label={swapWords.useWhat(text, words)}
          onClick={onSwap}
        >
          <Replace size={16} aria-hidden />
          <span>{swapWords.use}</span>
        </button>
      )}
    </>
  );
}
