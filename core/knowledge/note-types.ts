/** The shape of a note type and its elements: what knowledge/notes and an organisation's own template must look like. */
import { z } from 'zod';

const confidence = z.enum(['V', 'S', 'K', 'J']);
const cue = z.string().min(1).max(120);

/** Groups of care-domain 8: what to ask first. */
export const ranks = [
  'told',
  'outcome',
  'time',
  'amount',
  'words',
  'skin',
  'change',
  'next',
  'bodymap',
  'source',
  'other',
] as const;

const partsSchema = z.strictObject({
  /** all: every part makes it present. each: the same, and any one part begins it. two: two parts are enough. */
  need: z.enum(['all', 'each', 'two']),
  window: z.enum(['sentence', 'near', 'note']),
  /** How many of the first parts must be there before the element counts as begun. */
  core: z.number().int().min(1).max(3),
  list: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        cues: z.array(cue).min(1),
        /** Where what was done is denied of somebody, no time need be said: "GP not informed". */
        role: z.enum(['done', 'whom', 'time']).optional(),
        /** Words that leave it open all the same: "family" does not say which of them. */
        vague: z.array(z.string().min(1)).optional(),
      }),
    )
    .min(2),
});

export const elementSchema = z.strictObject({
  id: z.string().regex(/^(?:C|N\d\d|X\d\d)\.[a-z][a-z0-9_]*$/),
  /** R required, r recommended, R? required when the condition holds. */
  req: z.enum(['R', 'r', 'R?']),
  condition: z.strictObject({ text: z.string(), note: z.array(cue), plan: z.array(cue) }).optional(),
  label: z.string().min(1),
  why: z.string().min(1),
  question: z.string().min(1),
  stub: z.string().min(1),
  cuesInWords: z.string(),
  rank: z.enum(ranks),
  present: z.array(cue),
  partial: z.array(z.strictObject({ cue, missing: z.string().min(1) })),
  parts: partsSchema.optional(),
  /** In a safety kind half of it is asked about whatever else the note says: "checked head to toe" tells nothing of the head. */
  halfStays: z.literal(true).optional(),
  scope: z.strictObject({
    negated: z.literal('ignored').optional(),
    future: z.literal('counts').optional(),
    quoted: z.literal('counts').optional(),
    thirdParty: z.literal('counts').optional(),
  }),
  examples: z
    .strictObject({
      present: z.array(z.string()).optional(),
      partial: z.array(z.string()).optional(),
      absent: z.array(z.string()).optional(),
    })
    .optional(),
  source: z.string().min(1),
  confidence,
});

export const noteTypeSchema = z.strictObject({
  id: z.string().regex(/^[NX]\d\d$/),
  slug: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: z.string().min(1),
  safety: z.boolean(),
  source: z.string().min(1),
  confidence,
  /** decisive words name the note; strong ones speak for it; weak ones only support. */
  recognise: z.strictObject({
    decisive: z.array(cue),
    strong: z.array(cue),
    weak: z.array(cue),
    labels: z.array(cue),
    /** Here its words mean something else; where nothing else names it, a note is not of this type. */
    unless: z.array(cue).optional(),
    /** Whole notes of this type: their words are counted, and each must be recognised. */
    examples: z.array(z.string().min(10)).optional(),
  }),
  cuesInWords: z.string(),
  common: z.array(z.strictObject({ id: z.string().regex(/^C\.[a-z]+$/), req: z.enum(['R', 'r', 'R?']) })),
  /** Types whose elements belong to this one too. */
  includes: z.array(z.string()),
  elements: z.array(elementSchema),
  never: z.string().optional(),
});

export const commonElementsSchema = z.strictObject({ elements: z.array(elementSchema) });

export type NoteElement = z.infer<typeof elementSchema>;
export type NoteType = z.infer<typeof noteTypeSchema>;
export type Requirement = NoteElement['req'];

/** The note types and elements in force. */
export interface NoteKnowledge {
  types: readonly NoteType[];
  common: readonly NoteElement[];
}
