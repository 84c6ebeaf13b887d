/** CareRecord: the snapshot understood as a care record. Built by core/record, pure, replayable. */
import { z } from 'zod';
import { evidenceSchema } from './evidence';

const found = z.object({ value: z.string(), evidence: z.array(evidenceSchema).min(1) });

export const personSchema = z.object({
  /** Stable for one person in one record system, different for another; '' when the page names nobody. */
  key: z.string(),
  name: found.nullable(),
  preferredName: found.nullable(),
  /** value is ISO yyyy-mm-dd. */
  dateOfBirth: found.nullable(),
  age: found.nullable(),
  /** e.g. "she/her", only as the page states them. */
  pronouns: found.nullable(),
  identifiers: z.array(
    z.object({ label: z.string(), value: z.string(), evidence: z.array(evidenceSchema).min(1) }),
  ),
});

export const sectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  level: z.number().int(),
  parent: z.string().nullable(),
  /** Care-plan domain id of knowledge/domains, where the heading or the content says so. */
  domain: z.string().nullable(),
  blocks: z.array(z.string()),
});

export const factSchema = z.object({
  id: z.string(),
  label: z.string(),
  value: z.string(),
  section: z.string().nullable(),
  domain: z.string().nullable(),
  /** The page leaves it blank, or holds only a dash or a placeholder. */
  blank: z.boolean(),
  evidence: z.array(evidenceSchema),
});

export const noteSchema = z.object({
  id: z.string(),
  /** ISO local date-time without zone, as exact as the page gives it; null when it does not. */
  when: z.string().nullable(),
  whenText: z.string().nullable(),
  author: z.string().nullable(),
  type: z.string().nullable(),
  text: z.string(),
  section: z.string().nullable(),
  evidence: z.array(evidenceSchema).min(1),
});

export const formSchema = z.object({
  id: z.string(),
  title: z.string(),
  section: z.string().nullable(),
  /** Field ids of the snapshot, in reading order. */
  fields: z.array(z.string()),
});

export const careRecordSchema = z.object({
  snapshotId: z.string(),
  person: personSchema,
  sections: z.array(sectionSchema),
  facts: z.array(factSchema),
  notes: z.array(noteSchema),
  forms: z.array(formSchema),
  /** How far this page looks like a care record at all: what spoke for it. */
  looksLikeCare: z.object({ yes: z.boolean(), because: z.array(z.string()) }),
  /** Rows and entries about other people, left out; absent where there are none. */
  others: z.number().int().positive().optional(),
  /** How many people it lists where it is nobody's own record; absent where it is somebody's. */
  several: z.number().int().min(2).optional(),
});

export type Person = z.infer<typeof personSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Note = z.infer<typeof noteSchema>;
export type Form = z.infer<typeof formSchema>;
export type CareRecord = z.infer<typeof careRecordSchema>;
