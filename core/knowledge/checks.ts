/** Conflicts, staleness and what is not found: the rules of care-domain §2.3 and §5 as data. */
import { z } from 'zod';
import conflictData from '@/knowledge/conflicts.json';
import cueData from '@/knowledge/cues.json';
import notFoundData from '@/knowledge/not-found.json';
import stalenessData from '@/knowledge/staleness.json';
import { confidence, entry, terms } from './entry';

export const cueSchema = z.object({
  terms: terms.optional(),
  /** Terms of the label or heading that names the value. */
  names: terms.optional(),
  pattern: z.string().optional(),
  caseSensitive: z.boolean().optional(),
  notPattern: z.string().optional(),
  with: terms.optional(),
  without: terms.optional(),
  domains: terms.optional(),
  /** "any": what is denied or over counts too. */
  assertion: z.enum(['stated', 'any']).optional(),
  /** With `names`: only when the value answers no. */
  answer: z.literal('no').optional(),
  /** Terms and pattern together, not either. */
  both: z.boolean().optional(),
});

export type Cue = z.infer<typeof cueSchema>;

export const cueFileSchema = z.object({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  cues: z.record(z.string(), cueSchema),
});

const texture = z.array(z.object({ value: z.string(), terms }));

export const conflictSchema = entry.extend({
  label: z.string().min(1),
  domain: z.string(),
  kind: z.enum([
    'claims',
    'values',
    'staff',
    'age',
    'name',
    'pronoun',
    'side',
    'birth',
    'allergy-medicine',
    'visit-time',
    'quantity',
  ]),
  /** A cue, "flag:RF01" or "stated:RF01". */
  a: z.string().optional(),
  a2: z.string().optional(),
  a3: z.string().optional(),
  b: z.string().optional(),
  b2: z.string().optional(),
  values: z.enum(['food', 'drink']).optional(),
  quantity: z.enum(['fluid', 'feed-rate', 'sling', 'mattress']).optional(),
  message: z.string().optional(),
});

export type Conflict = z.infer<typeof conflictSchema>;

export const conflictFileSchema = z.object({
  note: z.string(),
  message: z.string(),
  elsewhere: z.string(),
  elsewhereTwice: z.tuple([z.string(), z.string()]),
  conflicts: z.array(conflictSchema),
  allergyClasses: z.array(entry.extend({ allergen: terms, medicines: terms })),
  textures: z.object({
    source: z.string(),
    confidence,
    foodContext: terms,
    drinkContext: terms,
    food: texture,
    drink: texture,
  }),
});

export const stalenessSchema = entry.extend({
  label: z.string().min(1),
  kind: z.enum([
    'overdue',
    'not-a-date',
    'expiry',
    'event-after',
    'undated',
    'cue',
    'weight',
    'unless',
    'aged',
    'lpa',
    'identical',
    'template',
    'due',
  ]),
  message: z.string(),
  max: z.number().int().positive(),
  when: z.string().optional(),
  with: z.string().optional(),
  unless: z.string().optional(),
  values: terms.optional(),
  soon: z.string().optional(),
  money: z.string().optional(),
  days: z.number().optional(),
  months: z.number().optional(),
  percent: z.number().optional(),
  page: z.boolean().optional(),
});

export type Staleness = z.infer<typeof stalenessSchema>;

export const notFoundSchema = entry.extend({
  label: z.string().min(1),
  message: z.string(),
  found: z.string(),
  /** Other cues and flags that answer it just as well. */
  also: terms.optional(),
  domains: z.array(z.string()),
  when: z.string().optional(),
});

export const cues: Readonly<Record<string, Cue>> = cueFileSchema.parse(cueData).cues;
export const conflictRules = conflictFileSchema.parse(conflictData);
export const stalenessRules: readonly Staleness[] = z
  .object({ note: z.string(), staleness: z.array(stalenessSchema) })
  .parse(stalenessData).staleness;
export const notFoundRules = z
  .object({ note: z.string(), planDomains: z.number().int(), notFound: z.array(notFoundSchema) })
  .parse(notFoundData);
