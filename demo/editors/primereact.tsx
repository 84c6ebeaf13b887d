import { InputTextarea } from 'primereact/inputtextarea';
import { mountReact } from './mount-react';

mountReact(({ value, onChange, locked, most }) => (
  <InputTextarea
    aria-label="Note"
    autoResize
    rows={5}
    value={value}
    disabled={locked}
    maxLength={most ?? undefined}
    onChange={(event) => onChange(event.target.value)}
  />
));
