import { useState } from 'react';
import { MOST_SUGGESTIONS, type Suggestion } from '@/core/language/suggest';
import { Button } from '@/components/ui/button';
import { Feedback } from '@/components/ui/feedback';
import { NotNeeded } from './not-needed';
import { QuoteButton, type QuoteProps } from './quote';
import { suggestionNames, wordingWords } from './words';

interface Props extends QuoteProps {
  suggestions: readonly Suggestion[];
  onNotNeeded: (id: string) => void;
}

/** Words that could be clearer or kinder, and why. The worker changes them, or does not. */
export function Wording({ suggestions, onNotNeeded, ...quote }: Props) {
  const [all, setAll] = useState(false);
  if (suggestions.length === 0) return null;
  const shown = all ? suggestions : suggestions.slice(0, MOST_SUGGESTIONS);
  const left = suggestions.length - shown.length;
  return (
    <section className="note-part" aria-labelledby="wording">
      <h2 id="wording">{wordingWords.title}</h2>
      <p className="note-small">{wordingWords.lead}</p>
      <ul className="note-list">
        {shown.map(({ id, action, phrase, start, why, suggestion }) => (
          <li key={`${id}:${start}`} className="hint">
            <p className="hint-head">
              <span className="hint-name">{suggestionNames[action]}</span>
              <NotNeeded label={phrase} onClick={() => onNotNeeded(`${id}:${phrase}`)} />
            </p>
            <QuoteButton id={`word:${id}:${start}`} words={phrase} {...quote} />
            <p>{suggestion}</p>
            <p className="note-small">{why}</p>
            <Feedback help="wording" rule={id} />
          </li>
        ))}
      </ul>
      {left > 0 && <Button onClick={() => setAll(true)}>{wordingWords.more(left)}</Button>}
    </section>
  );
}
