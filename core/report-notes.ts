/** What the report says of every note and form of a page: what is missing, its wording, and what to check. */
import { z } from 'zod';
import { formGapKinds, judgeForms, type FormGap } from './gaps/forms';
import { elementStatuses } from './gaps/judge-element';
import { isBegun } from './gaps/begun';
import { endOf, judgeFormNote, judgePageNote, type NoteFindings } from './gaps/judge-field';
import { gapSchema } from './gaps/judge-note';
import { planFactsOf } from './gaps/plan-of';
import { findingSchema } from './hygiene/finding';
import { suggestionSchema } from './language/suggest';
import type { CareRecord, Form } from './record/record';
import type { PageSnapshot } from './record/snapshot';

/** Id of the note or form that an entry is about. */
const about = { in: z.string() };

export const noteReportSchema = z.object({
  gaps: z.array(
    z.object({
      ...about,
      /** Kinds of note, the likeliest first; none when Careside cannot tell. */
      types: z.array(z.string()),
      elements: z.record(z.string(), z.enum(elementStatuses)),
      /** What is still to be said of elements that are half there. */
      missing: z.record(z.string(), z.array(z.string())),
      asked: z.array(z.string()),
      /** Where each element stands, in the text of the note or form. */
      spans: z.record(z.string(), gapSchema.shape.evidence),
      /** Fields of a form that are empty, unfinished, in the wrong place or at odds; none for a note. */
      form: z.array(
        z.object({
          kind: z.enum(formGapKinds),
          fields: z.array(z.string()),
          labels: z.array(z.string()),
          values: z.array(z.string()),
        }),
      ),
    }),
  ),
  language: z.array(suggestionSchema.extend(about)),
  hygiene: z.array(findingSchema.extend(about)),
});

export type NoteReport = z.infer<typeof noteReportSchema>;

export const noNotes: NoteReport = { gaps: [], language: [], hygiene: [] };

/** One shape for every kind of form finding. */
const flat = (gap: FormGap) =>
  gap.kind === 'contradiction'
    ? { kind: gap.kind, fields: [...gap.fields], labels: [...gap.labels], values: [...gap.values] }
    : {
        kind: gap.kind,
        fields: [gap.field],
        labels: [gap.label],
        values: gap.kind === 'required-empty' ? [] : [gap.value],
      };

const LONG: readonly string[] = ['multiline', 'rich-text'];

/** The free text of a form, with its other fields beside it. */
function formNote(form: Form, snapshot: PageSnapshot) {
  const fields = snapshot.fields.filter(({ id }) => form.fields.includes(id));
  const nameOf = (field: PageSnapshot['fields'][number]) => field.question ?? field.label;
  return {
    text: fields.flatMap(({ type, value }) => (LONG.includes(type) && value ? [value] : [])).join('\n'),
    labels: [form.title, ...fields.map(nameOf)].filter((label) => label !== ''),
    fields: fields.flatMap((field) =>
      !LONG.includes(field.type) && field.value !== '' ? [{ label: nameOf(field), value: field.value }] : [],
    ),
  };
}

/** Judges every note, and every form with a text in it. @param now ISO local date or date-time, for forms */
export function reportNotes(record: CareRecord, snapshot: PageSnapshot, now: string): NoteReport {
  const report: NoteReport = { gaps: [], language: [], hygiene: [] };
  const plan = planFactsOf(record);
  const forms = judgeForms(record, snapshot);
  const add = (id: string, { judgement, language, hygiene }: NoteFindings) => {
    const { types, gaps, asked } = judgement;
    const each = <T>(list: typeof gaps, value: (gap: (typeof gaps)[number]) => T) =>
      Object.fromEntries(list.map((gap) => [gap.id, value(gap)]));
    report.gaps.push({
      in: id,
      types: types.map((type) => type.id),
      elements: each(gaps, ({ status }) => status),
      missing: each(
        gaps.filter(({ missing }) => missing.length > 0),
        ({ missing }) => missing,
      ),
      asked,
      spans: each(
        gaps.filter(({ evidence }) => evidence.length > 0),
        ({ evidence }) => evidence,
      ),
      form: (forms.get(id) ?? []).map(flat),
    });
    report.language.push(...language.map((one) => ({ ...one, in: id })));
    report.hygiene.push(...hygiene.map((one) => ({ ...one, in: id })));
  };
  for (const note of record.notes) add(note.id, judgePageNote(note, record, plan));
  for (const form of record.forms) {
    const note = formNote(form, snapshot);
    if (isBegun(note.text))
      add(form.id, judgeFormNote(note, { now: endOf(now), plan, earlier: record.notes }));
    else if (forms.has(form.id))
      report.gaps.push({
        in: form.id,
        types: [],
        elements: {},
        missing: {},
        asked: [],
        spans: {},
        form: (forms.get(form.id) ?? []).map(flat),
      });
  }
  return report;
}
