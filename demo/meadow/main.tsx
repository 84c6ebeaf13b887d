import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Route, Routes } from 'react-router-dom';
import { createTheme, CssBaseline, ThemeProvider } from '@mui/material';
import { Shell } from './shell';
import { PersonPage } from './person';

const theme = createTheme({
  palette: { primary: { main: '#2f6b4f' }, secondary: { main: '#7a4b9b' } },
  shape: { borderRadius: 10 },
});

const root = document.getElementById('root');
if (!root) throw new Error('no root');
createRoot(root).render(
  <StrictMode>
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <BrowserRouter basename="/meadow">
        <Routes>
          <Route element={<Shell />}>
            <Route index element={<p>Choose a person.</p>} />
            <Route path="people/:id/:tab?" element={<PersonPage />} />
          </Route>
        </Routes>
      </BrowserRouter>
    </ThemeProvider>
  </StrictMode>,
);
