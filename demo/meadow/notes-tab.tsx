import { useMemo, useState } from 'react';
import { Button, Dialog, DialogContent, DialogTitle, Typography } from '@mui/material';
import { AgGridReact } from 'ag-grid-react';
import { AllCommunityModule, ModuleRegistry, themeQuartz, type ColDef } from 'ag-grid-community';
import type { CareNote, DemoPerson } from '../people/types';
import { NoteDialog } from './note-dialog';

ModuleRegistry.registerModules([AllCommunityModule]);

const columns: ColDef<CareNote>[] = [
  {
    field: 'when',
    headerName: 'When',
    width: 160,
    valueFormatter: (cell) => String(cell.value).replace('T', ' '),
  },
  { field: 'type', headerName: 'Type', width: 140 },
  { field: 'author', headerName: 'Author', width: 150 },
  { field: 'text', headerName: 'Note', flex: 1, minWidth: 320, wrapText: true, autoHeight: true },
];

/** All notes of one person in a virtualised grid: only the rows in view are in the page. */
export function NotesTab({ person }: { person: DemoPerson }) {
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<CareNote | null>(null);
  const rows = useMemo(() => [...person.notes], [person]);
  return (
    <>
      <Button variant="contained" onClick={() => setAdding(true)} sx={{ mb: 2 }}>
        Add note
      </Button>
      <Typography component="h2" variant="h6">
        Notes ({rows.length})
      </Typography>
      <div style={{ height: 520 }}>
        <AgGridReact<CareNote>
          theme={themeQuartz}
          rowData={rows}
          columnDefs={columns}
          getRowId={(row) => row.data.id}
          onRowDoubleClicked={(event) => setShown(event.data ?? null)}
        />
      </div>
      {adding && <NoteDialog person={person} onClose={() => setAdding(false)} />}
      <Dialog open={shown !== null} onClose={() => setShown(null)}>
        <DialogTitle>{shown?.type}</DialogTitle>
        <DialogContent>
          <Typography color="text.secondary">
            {shown?.when.replace('T', ' ')} · {shown?.author}
          </Typography>
          <Typography>{shown?.text}</Typography>
        </DialogContent>
      </Dialog>
    </>
  );
}
