/** The field a worker is typing in, as the page tells it while a panel is connected. */
import { z } from 'zod';

const text = (most: number) => z.string().max(most);

export const besideSchema = z
  .object({
    label: text(300),
    /** As shown; '' while it is empty. A box that is not ticked is empty. */
    value: text(2000),
    required: z.boolean(),
    /** Holds free text of several lines. */
    long: z.boolean(),
  })
  .strict();

export const focusedFieldSchema = z
  .object({
    /** The same for one field for as long as it stays on the page. */
    key: text(100),
    kind: z.enum(['line', 'lines', 'rich']),
    label: text(300),
    required: z.boolean(),
    /** Door codes are masked with • of the same length. */
    text: text(60_000),
    /** Title of the form or dialog and the headings around it, nearest first. */
    headings: z.array(text(300)).max(12),
    /** The other fields of the same form, in reading order. */
    beside: z.array(besideSchema).max(120),
  })
  .strict();

export type FocusedField = z.infer<typeof focusedFieldSchema>;
export type BesideField = z.infer<typeof besideSchema>;
