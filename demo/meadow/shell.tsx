import {
  AppBar,
  Autocomplete,
  Box,
  Drawer,
  List,
  ListItemButton,
  ListItemText,
  TextField,
  Toolbar,
  Typography,
} from '@mui/material';
import { NavLink, Outlet, useNavigate } from 'react-router-dom';
import { useData } from './data';

interface ShortPerson {
  id: string;
  name: string;
  place: string;
}

/** App bar with search, drawer of people, and the page. */
export function Shell() {
  const people = useData<ShortPerson[]>('people') ?? [];
  const go = useNavigate();
  return (
    <Box sx={{ display: 'flex' }}>
      <AppBar position="fixed" sx={{ zIndex: 1300 }}>
        <Toolbar sx={{ gap: 3 }}>
          <Typography variant="h6" component="div" sx={{ flexGrow: 1 }}>
            Meadow
          </Typography>
          <Autocomplete
            size="small"
            sx={{ width: 280, bgcolor: 'white', borderRadius: 1 }}
            options={people}
            getOptionLabel={(one) => one.name}
            onChange={(_, one) => one && go(`/people/${one.id}`)}
            renderInput={(props) => <TextField {...props} label="Find a person" />}
          />
        </Toolbar>
      </AppBar>
      <Drawer
        variant="permanent"
        sx={{ width: 220, flexShrink: 0, '& .MuiDrawer-paper': { width: 220, bgcolor: '#eef3ee' } }}
      >
        <Toolbar />
        <List component="nav" aria-label="People">
          {people.map((one) => (
            <ListItemButton key={one.id} component={NavLink} to={`/people/${one.id}`}>
              <ListItemText primary={one.name} secondary={one.place} />
            </ListItemButton>
          ))}
        </List>
      </Drawer>
      <Box component="main" sx={{ flexGrow: 1, p: 3, minWidth: 0 }}>
        <Toolbar />
        <Outlet />
      </Box>
    </Box>
  );
}
