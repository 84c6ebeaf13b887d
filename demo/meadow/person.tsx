import { useEffect } from 'react';
import { Avatar, Box, Chip, Paper, Skeleton, Stack, Tab, Tabs, Typography } from '@mui/material';
import { useNavigate, useParams } from 'react-router-dom';
import type { DemoPerson } from '../people/types';
import { useData } from './data';
import { ContactsTab, MedicinesTab, PlanTab } from './plan-tabs';
import { NotesTab } from './notes-tab';

const tabs = {
  plan: ['Care plan', PlanTab],
  medicines: ['Medicines', MedicinesTab],
  contacts: ['Contacts', ContactsTab],
  notes: ['Notes', NotesTab],
} as const;

function Loading() {
  return (
    <Stack spacing={2} aria-busy="true" aria-label="Loading record">
      <Skeleton variant="rounded" height={120} />
      <Skeleton variant="text" width="40%" />
      <Skeleton variant="rounded" height={220} />
    </Stack>
  );
}

function Banner({ person }: { person: DemoPerson }) {
  return (
    <Paper
      component="section"
      aria-label="Person"
      sx={{ p: 2, mb: 2, position: 'sticky', top: 64, zIndex: 2 }}
    >
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
        <Avatar sx={{ bgcolor: 'secondary.main', width: 56, height: 56 }}>{person.preferredName[0]}</Avatar>
        <Box>
          <Typography variant="h5" component="h1">
            {person.name}
          </Typography>
          <Typography color="text.secondary">
            Preferred name: {person.preferredName} · DOB: {person.dateOfBirth} · Age: {person.age} · Pronouns:{' '}
            {person.pronouns} · NHS No: {person.nhsNumber}
          </Typography>
          <Typography color="text.secondary">{person.place}</Typography>
          <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
            {person.tags.map((tag) => (
              <Chip key={tag} size="small" color="error" variant="outlined" label={tag} />
            ))}
          </Stack>
        </Box>
      </Stack>
    </Paper>
  );
}

/** One person: banner, then tabs whose content is mounted only when chosen. */
export function PersonPage() {
  const { id = '', tab = 'plan' } = useParams();
  const go = useNavigate();
  const person = useData<DemoPerson>(`people/${id}`);
  useEffect(() => {
    document.title = 'Meadow';
  }, [id]);
  if (!person) return <Loading />;
  const chosen = tab in tabs ? (tab as keyof typeof tabs) : 'plan';
  const Content = tabs[chosen][1];
  return (
    <>
      <Banner person={person} />
      <Tabs value={chosen} onChange={(_, next: string) => go(`/people/${id}/${next}`)} aria-label="Record">
        {Object.entries(tabs).map(([key, [name]]) => (
          <Tab key={key} value={key} label={name} id={`tab-${key}`} aria-controls={`panel-${key}`} />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`panel-${chosen}`} aria-labelledby={`tab-${chosen}`} sx={{ pt: 2 }}>
        <Content person={person} />
      </Box>
    </>
  );
}
