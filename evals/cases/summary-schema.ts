import { z } from 'zod';
import { summaryKinds } from '@/core/summary/item';

const words = z.array(z.string().min(1)).min(1);

/**
 * What a careful reader expects of the summary of one care-plan page, labelled from the page alone.
 * All comparisons ignore case and treat runs of white space as one space.
 */
export const summaryCaseSchema = z.strictObject({
  /** Today, for this page. */
  now: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** Each needs one red-flag item of that rule (RFnn: place in care-domain §2.2) whose text or evidence holds every word. */
  redFlags: z.array(z.strictObject({ flag: z.string().regex(/^RF(0[1-9]|[12]\d|3[0-4])$/), mustContain: words })),
  /** Each needs one item of the kind whose text, sides or evidence hold every word of one alternative. */
  findings: z.array(z.strictObject({ kind: z.enum(summaryKinds), anyOf: z.array(words).min(1) })),
  /** No red-flag item may say this: negated, historical, somebody else's, or template text. */
  mustNotSay: z.array(z.string().min(1)),
  /** As mustNotSay, for one flag only: the words may rightly stand under another. */
  mustNotFlag: z.array(z.strictObject({ flag: z.string(), contains: z.string().min(1) })).optional(),
});

export type SummaryCase = z.infer<typeof summaryCaseSchema>;
