/** The whole outcome of reading one page as JSON: what `npm run try -- --json` prints and the panel shows. */
import { z } from 'zod';
import { readSnapshot } from './record/build';
import { careRecordSchema, formSchema, noteSchema, personSchema } from './record/record';
import { coverageSchema, fieldSchema, type PageSnapshot } from './record/snapshot';
import { noNotes, noteReportSchema, reportNotes } from './report-notes';
import { summarySchema, type SummaryLength } from './summary/item';
import { summarise } from './summary/summarise';

const filledFormSchema = formSchema.extend({
  fields: z.array(fieldSchema.pick({ id: true, type: true, label: true, value: true, required: true })),
});

export const reportSchema = z.object({
  page: z.object({ url: z.string(), title: z.string(), lang: z.string() }),
  coverage: coverageSchema.nullable(),
  /** Rows and entries about other people, left out. */
  others: z.number().int().nonnegative(),
  person: personSchema.nullable(),
  looksLikeCare: careRecordSchema.shape.looksLikeCare.nullable(),
  summary: summarySchema,
  forms: z.array(filledFormSchema),
  notes: z.array(noteSchema),
  ...noteReportSchema.shape,
  /** Milliseconds: reading the page, understanding it, summarising it, judging all its notes and forms. */
  timings: z.object({ read: z.number(), record: z.number(), summary: z.number(), notes: z.number() }),
  errors: z.array(z.string()),
});

export type Report = z.infer<typeof reportSchema>;

export interface ReportOptions {
  /** Today, ISO local date or date-time. */
  now: string;
  length?: SummaryLength;
  since?: string;
  /** Milliseconds from some fixed point; without it the two timings of core are 0. */
  clock?: () => number;
}

/** The report of a page that was read. */
export function buildReport(
  snapshot: PageSnapshot,
  { now, length, since, clock = () => 0 }: ReportOptions,
): Report {
  const started = clock();
  const { record } = readSnapshot(snapshot, { now });
  const understood = clock();
  const summary = summarise(record, snapshot, {
    now,
    ...(length ? { length } : {}),
    ...(since ? { since } : {}),
  });
  const summarised = clock();
  const judged = reportNotes(record, snapshot, now);
  const done = clock();
  const fields = new Map(snapshot.fields.map((field) => [field.id, field]));
  return {
    page: { url: snapshot.url, title: snapshot.title, lang: snapshot.lang },
    coverage: snapshot.coverage,
    others: record.others ?? 0,
    person: record.person,
    looksLikeCare: record.looksLikeCare,
    summary,
    forms: record.forms.map((form) => ({
      ...form,
      fields: form.fields.flatMap((id) => {
        const field = fields.get(id);
        if (!field) return [];
        const { type, label, value, required } = field;
        return [{ id, type, label, value, required }];
      }),
    })),
    notes: record.notes,
    ...judged,
    timings: {
      read: snapshot.timings.total,
      record: understood - started,
      summary: summarised - understood,
      notes: done - summarised,
    },
    errors: [],
  };
}

/** The report of a page that could not be read: the reasons, and nothing else. */
export function failedReport(page: string, errors: readonly string[]): Report {
  return {
    page: { url: page, title: '', lang: '' },
    coverage: null,
    others: 0,
    person: null,
    looksLikeCare: null,
    summary: { length: 'screen', items: [], left: 0 },
    forms: [],
    notes: [],
    ...noNotes,
    timings: { read: 0, record: 0, summary: 0, notes: 0 },
    errors: [...errors],
  };
}
