import { TextField } from '@mui/material';
import { mountReact } from './mount-react';

mountReact(({ value, onChange, locked, most }) => (
  <TextField
    label="Note"
    multiline
    minRows={4}
    fullWidth
    value={value}
    disabled={locked}
    onChange={(event) => onChange(event.target.value)}
    slotProps={{ htmlInput: { maxLength: most ?? undefined } }}
  />
));
