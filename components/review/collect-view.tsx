import { useState, type ReactNode } from 'react';
import { sampleWays, spreads, type SampleChoice } from '@/core/review/sample';
import { unfinished } from '@/core/review/lists';
import type { ReviewState } from '@/core/review/run';
import { Button } from '@/components/ui/button';
import { collectWords } from './words';

interface Props {
  state: ReviewState;
  trouble: ReactNode;
  /** Draws the first seed. */
  firstSeed: number;
  onCollect: (on: boolean) => void;
  onBegin: (choice: SampleChoice) => void;
  onClear: () => void;
}

const LISTS_SHOWN = 3;

/** How many notes there are, and which of them to look at. */
export function CollectView({ state, trouble, firstSeed, onCollect, onBegin, onClear }: Props) {
  const { collection, on, stage } = state;
  const isDrawn = stage.kind === 'working';
  const [choice, setChoice] = useState<SampleChoice>({
    way: 'random',
    by: 'type',
    size: 20,
    seed: firstSeed,
  });
  const change = (part: Partial<SampleChoice>) => setChoice({ ...choice, ...part });
  const { notes, pages, lists, isCut } = collection;
  const open = unfinished(lists).reverse();
  return (
    <div className="review-part">
      <section aria-labelledby="collect" className="review-card">
        <h2 id="collect">{collectWords.title}</h2>
        <p>{collectWords.how}</p>
        <p role="status" className="collect-count">
          <strong>{notes.size === 0 ? collectWords.none : collectWords.found(notes.size, pages.size)}</strong>
          <span>{isDrawn ? collectWords.drawn : on ? collectWords.on : collectWords.off}</span>
        </p>
        {trouble}
        {isCut && <p className="review-warn">{collectWords.isCut}</p>}
        {open.slice(0, LISTS_SHOWN).map(({ name, rows, total }, place) => (
          <p key={place} className="review-warn">
            {collectWords.rowsOf(name, rows.size, total)}
          </p>
        ))}
        {open.length > LISTS_SHOWN && (
          <p className="review-warn">{collectWords.moreLists(open.length - LISTS_SHOWN)}</p>
        )}
        <div className="note-row">
          {!isDrawn && (
            <Button onClick={() => onCollect(!on)}>{on ? collectWords.pause : collectWords.go}</Button>
          )}
          <Button look="quiet" onClick={onClear}>
            {collectWords.clear}
          </Button>
        </div>
      </section>
      <section aria-labelledby="sample" className="review-card">
        <h2 id="sample">{collectWords.sample}</h2>
        <fieldset className="review-ways">
          <legend>{collectWords.way}</legend>
          {sampleWays.map((way) => (
            <label key={way}>
              <input type="radio" name="way" checked={choice.way === way} onChange={() => change({ way })} />
              <strong>{collectWords.ways[way].name}</strong>
              <span className="note-small">{collectWords.ways[way].what}</span>
            </label>
          ))}
        </fieldset>
        <div className="note-row">
          {choice.way === 'spread' && (
            <label className="review-field">
              {collectWords.by}
              <select
                value={choice.by}
                onChange={({ target }) => change({ by: spreads.find((by) => by === target.value) ?? 'type' })}
              >
                {spreads.map((by) => (
                  <option key={by} value={by}>
                    {collectWords.bys[by]}
                  </option>
                ))}
              </select>
            </label>
          )}
          {choice.way !== 'all' && (
            <Figure
              label={collectWords.size}
              value={choice.size}
              least={1}
              onValue={(size) => change({ size })}
            />
          )}
          {(choice.way === 'random' || choice.way === 'spread') && (
            <Figure
              label={collectWords.seed}
              value={choice.seed}
              least={0}
              onValue={(seed) => change({ seed })}
            />
          )}
        </div>
        {notes.size === 0 ? (
          <p className="note-small">{collectWords.nobody}</p>
        ) : (
          <Button look="main" onClick={() => onBegin(choice)}>
            {collectWords.begin}
          </Button>
        )}
      </section>
    </div>
  );
}

interface FigureProps {
  label: string;
  value: number;
  least: number;
  onValue: (value: number) => void;
}

function Figure({ label, value, least, onValue }: FigureProps) {
  return (
    <label className="review-field">
      {label}
      <input
        type="number"
        min={least}
        value={value}
        onChange={({ target }) => onValue(Math.max(least, Math.floor(target.valueAsNumber) || least))}
      />
    </label>
  );
}
