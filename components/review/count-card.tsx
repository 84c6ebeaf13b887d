import { Button } from '@/components/ui/button';
import { ScrollTable } from './scroll-table';

interface Row {
  key: string;
  head: string;
  /** A number is a figure; everything else is words. */
  cells: readonly (string | number)[];
}

interface Props {
  /** Id of the heading. */
  id: string;
  words: { title: string; what: string; none: string; columns: readonly string[] };
  rows: readonly Row[];
  save: string;
  onSave: () => void;
}

/** Counts as a table that can be saved, or a line that says there are none. */
export function CountCard({ id, words, rows, save, onSave }: Props) {
  return (
    <section className="review-card rate" aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <p className="note-small">{words.what}</p>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ScrollTable labelledBy={id} columns={words.columns}>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, at) => (
                <td key={at} className={typeof cell === 'number' ? 'figure' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </ScrollTable>
      )}
      <Button onClick={onSave}>{save}</Button>
    </section>
  );
}
