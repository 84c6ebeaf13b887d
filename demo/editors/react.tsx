import { mountReact } from './mount-react';

mountReact(({ value, onChange, locked, most }) => (
  <textarea
    aria-label="Note"
    rows={6}
    value={value}
    readOnly={locked}
    maxLength={most ?? undefined}
    onChange={(event) => onChange(event.target.value)}
  />
));
