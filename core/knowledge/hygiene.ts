/** The record checks H01–H50 and the plausible bands for readings. Validated once. */
import { z } from 'zod';
import bandData from '@/knowledge/hygiene/bands.json';
import checkData from '@/knowledge/hygiene/checks.json';
import wordData from '@/knowledge/hygiene/words.json';
import { confidence } from './entry';
import { packaged } from './packaged';

export const severities = ['critical', 'high', 'med', 'low', 'ask', 'block-copy'] as const;

export const checkSchema = z.strictObject({
  id: z.string().regex(/^H\d\d$/),
  slug: z.string().regex(/^[a-z0-9_]+$/),
  check: z.string().min(1),
  how: z.string().min(1),
  /** Neutral words: it asks, it never accuses. */
  message: z.string().min(1),
  severity: z.enum(severities),
  /** What the check needs: one note with its page, a whole page of notes, or a draft. */
  judgedOn: z.enum(['note', 'page', 'draft']),
  /** Why no code raises it; left out where code does. */
  notJudged: z.string().min(1).optional(),
  source: z.string(),
  confidence,
});

const bandSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  low: z.number(),
  high: z.number(),
  unit: z.string(),
});

export type Check = z.infer<typeof checkSchema>;
export type Band = z.infer<typeof bandSchema>;

export const checks: ReadonlyMap<string, Check> = new Map(
  packaged(z.strictObject({ checks: z.array(checkSchema) }), checkData).checks.map((check) => [
    check.id,
    check,
  ]),
);

const bandFile = z.strictObject({
  note: z.string(),
  source: z.string(),
  confidence,
  bands: z.array(bandSchema),
});

export const bands: ReadonlyMap<string, Band> = new Map(
  packaged(bandFile, bandData).bands.map((band) => [band.id, band]),
);

const plain = z.array(z.string().regex(/^[a-z]+(?: [a-z]+)*$/u)).min(1);

const wordFile = z.strictObject({
  note: z.string(),
  source: z.string(),
  confidence,
  /** Beside an allergy, what names none. */
  noAllergens: plain,
  /** Whom "he" and "she" may stand for. */
  men: plain,
  women: plain,
  /** With men and women, who rings in: "GP rang" tells of no one told. */
  callers: plain,
  rang: plain,
  /** Words for telling somebody, and for getting hold of them. */
  told: plain,
  reached: plain,
  /** Where a key to the home lies: `things` it lies by, in one of `ways`, and `holders` it lies in. `others`: keys to none. */
  hiddenKey: z.strictObject({ others: plain, lies: plain, ways: plain, things: plain, holders: plain }),
});

export const hygieneWords = packaged(wordFile, wordData);
