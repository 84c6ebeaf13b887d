import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Alert,
  Box,
  Card,
  CardContent,
  Grid,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import type { DemoPerson, PlanSection } from '../people/types';

function SectionBody({ section }: { section: PlanSection }) {
  return (
    <>
      {section.warning && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {section.warning}
        </Alert>
      )}
      {section.need && <Typography sx={{ mb: 1 }}>{section.need}</Typography>}
      {section.text?.map((line) => (
        <Typography key={line} sx={{ mb: 1 }}>
          {line}
        </Typography>
      ))}
      {section.how && (
        <ul>
          {section.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {section.facts && (
        <Grid container spacing={1}>
          {section.facts.map(([label, value]) => (
            <Grid key={label} size={6}>
              <Typography variant="caption" color="text.secondary" component="div">
                {label}
              </Typography>
              <Typography component="div">{value || '–'}</Typography>
            </Grid>
          ))}
        </Grid>
      )}
      <Typography variant="caption" color="text.secondary" component="div" sx={{ mt: 1 }}>
        Updated {section.updated} by {section.author} · Next review {section.review}
      </Typography>
    </>
  );
}

/** The first ten sections stand open; the others mount their content when opened. */
export function PlanTab({ person }: { person: DemoPerson }) {
  return (
    <>
      <Card variant="outlined" sx={{ mb: 2 }}>
        <CardContent>
          <Typography variant="h6" component="h2">
            About me
          </Typography>
          {person.aboutMe.map((line) => (
            <Typography key={line}>{line}</Typography>
          ))}
        </CardContent>
      </Card>
      {person.sections.map((section, index) => (
        <Accordion
          key={`${person.id}-${section.id}`}
          defaultExpanded={index < 10}
          slotProps={{ transition: { unmountOnExit: true, timeout: 0 } }}
        >
          <AccordionSummary
            expandIcon={<Box aria-hidden="true">▾</Box>}
            aria-controls={`${section.id}-content`}
          >
            <Typography component="span" sx={{ fontWeight: 600 }}>
              {section.title}
            </Typography>
          </AccordionSummary>
          <AccordionDetails>
            <SectionBody section={section} />
          </AccordionDetails>
        </Accordion>
      ))}
    </>
  );
}

export function MedicinesTab({ person }: { person: DemoPerson }) {
  return (
    <Table size="small" aria-label="Medicines">
      <TableHead>
        <TableRow>
          {['Medicine', 'Dose', 'Times', 'What for', 'Notes'].map((name) => (
            <TableCell key={name}>{name}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {person.medicines.map((one) => (
          <TableRow key={one.name}>
            <TableCell>{one.name}</TableCell>
            <TableCell>{one.dose}</TableCell>
            <TableCell>{one.times}</TableCell>
            <TableCell>{one.reason}</TableCell>
            <TableCell>{one.note}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

export function ContactsTab({ person }: { person: DemoPerson }) {
  return (
    <Grid container spacing={2}>
      {person.contacts.map((one) => (
        <Grid key={one.name} size={6}>
          <Card variant="outlined">
            <CardContent>
              <Typography variant="h6" component="h3">
                {one.name}
              </Typography>
              <Typography>{one.relationship}</Typography>
              <Typography>Phone: {one.phone || '–'}</Typography>
              <Typography>{one.note}</Typography>
            </CardContent>
          </Card>
        </Grid>
      ))}
    </Grid>
  );
}
