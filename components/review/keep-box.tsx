import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { keptWords } from './kept-words';

interface Props {
  notes: number;
  /** Homes named before. */
  homes: readonly string[];
  /** The review in front is kept already. */
  done: boolean;
  onKeep: (home: string) => void;
  onPrint: () => void;
}

/** Keeps the review in front: its counts and verdicts, under a name for the home. */
export function KeepBox({ notes, homes, done, onKeep, onPrint }: Props) {
  const [home, setHome] = useState(homes[0] ?? '');
  return (
    <section className="review-card no-print" aria-labelledby="keep">
      <h2 id="keep">{keptWords.keepTitle}</h2>
      <p className="note-small">{keptWords.keepWhat}</p>
      <label className="review-field">
        {keptWords.home}
        <input
          type="text"
          list="homes"
          maxLength={40}
          value={home}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setHome(target.value)}
        />
      </label>
      <datalist id="homes">
        {homes.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <div className="note-row">
        {notes > 0 && !done && (
          <Button look="main" onClick={() => onKeep(home.trim())}>
            {keptWords.keep}
          </Button>
        )}
        <Button onClick={onPrint}>{keptWords.print}</Button>
      </div>
    </section>
  );
}
