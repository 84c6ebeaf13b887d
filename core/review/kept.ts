/** A review as it is kept and handed on. No name, no word, no date and no identifier of a record has a place in it. */
import { z } from 'zod';
import { rowSchema } from './rows';
import { sampleWays } from './sample';

/** A hash made with a key that is gone: tells two notes or people of one review apart, and nothing else. */
const reference = z.string().regex(/^[0-9a-f]{16}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.number().int().nonnegative();

const keptRowSchema = rowSchema.extend({ note: reference, person: reference });

export const keptReviewSchema = z.strictObject({
  version: z.literal(2),
  id: reference,
  /** The day of the review, not of any note. */
  day,
  /** What the manager calls the home or team; '' where there is one only. */
  home: z.string().max(40),
  way: z.enum(sampleWays),
  collected: count,
  sampled: count,
  rows: z.array(keptRowSchema),
});

export type KeptReview = z.infer<typeof keptReviewSchema>;
export type KeptRow = z.infer<typeof keptRowSchema>;

/** From each version to the next. Version 1 knew one home only. */
const steps: Readonly<Record<number, (old: object) => object>> = {
  1: (old) => ({ ...old, version: 2, home: '' }),
};

/** A review of any version as the newest; null when it is none, or newer than this Careside. */
export function readKept(stored: unknown): KeptReview | null {
  let now = stored;
  for (;;) {
    const version = z.looseObject({ version: z.number() }).safeParse(now);
    const step = version.success ? steps[version.data.version] : undefined;
    if (!version.success || !step) break;
    now = step(version.data);
  }
  const review = keptReviewSchema.safeParse(now);
  return review.success ? review.data : null;
}

const exportSchema = z.looseObject({ careside: z.literal('reviews'), reviews: z.array(z.unknown()) });

/** The file that hands reviews on. */
export function toJson(reviews: readonly KeptReview[]): string {
  return `${JSON.stringify({ careside: 'reviews', reviews }, null, 1)}\n`;
}

/** Reads such a file. @returns null when it is something else; else its reviews, and how many could not be read */
export function fromJson(text: string): { reviews: KeptReview[]; unreadable: number } | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const file = exportSchema.safeParse(data);
  if (!file.success) return null;
  const read = file.data.reviews.map(readKept);
  const reviews = read.filter((one) => one !== null);
  return { reviews, unreadable: read.length - reviews.length };
}

/** Whether a review is older than it may be kept. @param today yyyy-mm-dd */
export function isOverdue(made: string, today: string, keepDays: number): boolean {
  return Date.parse(today) - Date.parse(made) > keepDays * 86_400_000;
}
