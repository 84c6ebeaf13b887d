import type { ReactNode } from 'react';

interface Props {
  /** Id of the heading that names it. */
  labelledBy: string;
  columns: readonly string[];
  /** Rows. */
  children: ReactNode;
}

/** A table that scrolls sideways by itself where it is wider than the page. */
export function ScrollTable({ labelledBy, columns, children }: Props) {
  return (
    <div className="rate-scroll" tabIndex={0} role="group" aria-labelledby={labelledBy}>
      <table aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
