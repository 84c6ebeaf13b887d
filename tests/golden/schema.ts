import { z } from 'zod';
import { fieldTypes } from '@/core/record/snapshot';
import { summaryKinds } from '@/core/summary/item';

const text = z.string().min(1);

/** What a reader who sees the page would write down; nothing here is taken from Careside's own output. */
export const goldenSchema = z.strictObject({
  /** The page shape in one line. */
  shows: text,
  /** null: the page is about no one person. Left out: not judged. */
  person: z
    .strictObject({ name: text, preferredName: text, dateOfBirth: text, age: text })
    .partial()
    .nullable()
    .optional(),
  /** Heading texts, in the order they must come. Others may stand between. */
  headings: z.array(text).min(1).optional(),
  /** Label and value; an empty value must be read as blank. */
  facts: z.array(z.tuple([text, z.string()])).optional(),
  tables: z
    .array(
      z.strictObject({
        columns: z.array(z.string()),
        rows: z.number().int(),
        /** Row and column from 0, header row not counted. */
        cells: z.array(z.tuple([z.number().int(), z.number().int(), text])).optional(),
      }),
    )
    .optional(),
  fields: z
    .array(
      z.strictObject({
        label: text,
        type: z.enum(fieldTypes),
        required: z.boolean(),
        value: z.string().optional(),
        checked: z.boolean().optional(),
        question: text.optional(),
      }),
    )
    .optional(),
  notes: z.array(z.strictObject({ when: text.nullable(), author: text.nullable(), starts: text })).optional(),
  /** Each stands inside one block of kind alert. */
  alerts: z.array(text).optional(),
  /** Each is the text of one block of kind badge. */
  badges: z.array(text).optional(),
  /** Each stands inside one block, of any kind. */
  text: z.array(text).optional(),
  coverage: z
    .strictObject({
      /** Names of closed parts, all of them. */
      collapsed: z.array(text),
      rowsTotal: z.number().int(),
      hiddenRemoved: z.literal(true),
      loading: z.literal(true),
      masked: z.literal(true),
      framesRead: z.number().int(),
    })
    .partial()
    .optional(),
  looksLikeCare: z.boolean().optional(),
  /** May stand nowhere in the snapshot's text. */
  mustNotRead: z.array(text),
  summary: z
    .strictObject({
      now: z.string().regex(/^\d{4}-\d\d-\d\d$/),
      /** One item of the kind must hold every word of one alternative in its text, sides or evidence. */
      items: z
        .array(z.strictObject({ kind: z.enum(summaryKinds), anyOf: z.array(z.array(text).min(1)).min(1) }))
        .min(1),
      /** No item at all may say this. */
      mustNotSay: z.array(text),
      /** No red flag may say this; another kind may. */
      mustNotFlag: z.array(text).optional(),
    })
    .optional(),
});

export type Golden = z.infer<typeof goldenSchema>;
