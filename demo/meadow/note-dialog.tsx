import { useState } from 'react';
import {
  Autocomplete,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  MenuItem,
  Stack,
  TextField,
} from '@mui/material';
import type { DemoPerson } from '../people/types';

const types = ['Daily note', 'Medicines', 'Fall', 'Food and drink', 'Skin', 'Night', 'Professional visit'];

/** Note entry: floating labels, autocomplete, a controlled multi-line field. Saving posts and keeps nothing. */
export function NoteDialog({ person, onClose }: { person: DemoPerson; onClose: () => void }) {
  const [text, setText] = useState('');
  const [shift, setShift] = useState('');
  const save = () => {
    void fetch(`/meadow/api/people/${person.id}/notes/new`, { method: 'POST', redirect: 'manual' });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>Add note for {person.preferredName}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          <Autocomplete
            options={types}
            renderInput={(props) => <TextField {...props} label="Type of note" required />}
          />
          <TextField label="Time" type="time" required slotProps={{ inputLabel: { shrink: true } }} />
          <TextField select label="Shift" value={shift} onChange={(event) => setShift(event.target.value)}>
            {['Early', 'Late', 'Night'].map((name) => (
              <MenuItem key={name} value={name}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <TextField label="Fluid (ml)" type="number" />
          <TextField
            // As where each shift has a form of its own: the field is made anew, with the words it had.
            key={shift}
            label="Note"
            multiline
            minRows={5}
            required
            value={text}
            onChange={(event) => setText(event.target.value)}
            helperText={`${text.length} of 2000`}
            slotProps={{ htmlInput: { maxLength: 2000 } }}
          />
          <Autocomplete
            multiple
            freeSolo
            options={person.contacts.map((one) => one.name)}
            renderInput={(props) => <TextField {...props} label="Who was told" />}
          />
          <FormControlLabel control={<Checkbox />} label="Body map done" />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" onClick={save}>
          Save
        </Button>
      </DialogActions>
    </Dialog>
  );
}
