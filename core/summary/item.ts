import { z } from 'zod';
import { evidenceSchema } from '@/core/record/evidence';

/** In the order the summary shows them. */
export const summaryKinds = [
  'who',
  'red-flag',
  'conflict',
  'matters',
  'support',
  'recent',
  'staleness',
  'not-found',
  'also',
] as const;

/** Over what the plan says to do at once, beside the note that tells its sign. */
export const PLAN_SAYS = 'The plan says';

export const summarySideSchema = z.object({
  text: z.string(),
  section: z.string().nullable(),
  evidence: z.array(evidenceSchema).min(1),
});

export const summaryItemSchema = z.object({
  /** Stable within one summary and across re-reads of an unchanged page. */
  id: z.string(),
  kind: z.enum(summaryKinds),
  /** The entry of knowledge/ that produced it, e.g. "RF01", "ST03"; "extract" for plain selection. */
  rule: z.string(),
  /** Fixed words from knowledge/, never from the page: "Allergy", "Review was due". */
  label: z.string(),
  /**
   * For who, red-flag, matters, support, recent and also: only words of the evidence.
   * For conflict, staleness and not-found: a fixed sentence of knowledge/ filled with words of the evidence.
   */
  text: z.string(),
  /** Title of the page's own section, or null where the page gives none. */
  section: z.string().nullable(),
  /** Date the page ties to it, ISO yyyy-mm-dd, or null. */
  date: z.string().nullable(),
  domain: z.string().nullable(),
  /** Every item but not-found has at least one. */
  evidence: z.array(evidenceSchema),
  /** Conflicts: what each place says. Recent: what the plan says to do at once about what the note tells. */
  sides: z.array(summarySideSchema).optional(),
  /** The person's own words (first person or quoted). */
  ownWords: z.boolean().optional(),
});

export const summaryLengths = ['glance', 'screen', 'full'] as const;

export const summarySchema = z.object({
  length: z.enum(summaryLengths),
  items: z.array(summaryItemSchema),
  /** Items a longer length would add. */
  left: z.number().int().nonnegative(),
  /** How many people the page lists where it is nobody's own record: nothing is shown as if of one. */
  several: z.number().int().min(2).optional(),
});

export type SummaryKind = (typeof summaryKinds)[number];
export type SummaryLength = (typeof summaryLengths)[number];
export type SummaryItem = z.infer<typeof summaryItemSchema>;
export type Summary = z.infer<typeof summarySchema>;
