import { useId, useState, type ReactNode } from 'react';
import type { Rate } from '@/core/review/interval';
import { Button } from '@/components/ui/button';
import { RateCells } from './rate-bar';
import { ScrollTable } from './scroll-table';
import { resultWords } from './words';

export interface RateRow {
  key: string;
  name: string;
  /** What it is called in an organisation's own documents, where somebody may want to change it there. */
  code?: string;
  rate: Rate;
  /** Places in the sample, while it is open. */
  notes?: readonly number[];
}

interface Props {
  title: string;
  /** What a share is a share of. */
  what: string;
  rows: readonly RateRow[];
  onNote?: ((at: number) => void) | undefined;
  children?: ReactNode;
}

const FIRST = 8;

/** A chart that is a table: one share a row, with the number it rests on and its interval. */
export function RateTable({ title, what, rows, onNote, children }: Props) {
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <section className="review-card rate" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className="note-small">{what}</p>
      {rows.length === 0 ? (
        <p>{resultWords.nothing}</p>
      ) : (
        <ScrollTable labelledBy={id} columns={resultWords.columns}>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.name}
                {row.code !== undefined && <span className="rate-code">{row.code}</span>}
                {onNote && row.notes && row.notes.length > 0 && (
                  <Drill name={row.name} notes={row.notes} onNote={onNote} />
                )}
              </th>
              <RateCells rate={row.rate} />
            </tr>
          ))}
        </ScrollTable>
      )}
      {rows.length > FIRST && (
        <Button look="quiet" onClick={() => setAll(!all)}>
          {all ? resultWords.fewer : resultWords.more(rows.length - FIRST)}
        </Button>
      )}
      {children}
    </section>
  );
}

interface DrillProps {
  name: string;
  notes: readonly number[];
  onNote: (at: number) => void;
}

function Drill({ name, notes, onNote }: DrillProps) {
  return (
    <details className="drill">
      <summary aria-label={resultWords.drillWhat(name)}>{resultWords.drill(notes.length)}</summary>
      {notes.map((at) => (
        <button key={at} type="button" className="button" onClick={() => onNote(at)}>
          {resultWords.note(at + 1)}
        </button>
      ))}
    </details>
  );
}
