/** Emergencies told by words of several kinds near each other, read from knowledge/draft/emergency-parts.json. */
import { z } from 'zod';
import partsData from '@/knowledge/draft/emergency-parts.json';
import { packaged } from './packaged';

const words = z.string().min(1);
const names = z.string().regex(/^[a-z-]+(?:\|[a-z-]+)*$/u);

const partsSchema = z.strictObject({
  id: z.literal('draft.emergency-parts'),
  source: z.string().min(1),
  confidence: z.enum(['V', 'S', 'K', 'J']),
  about: z.string(),
  /** What denies a part that follows, with nothing but small words between. */
  denials: words,
  small: words,
  /** What may stand before a word of `over` that tells of the sign: "then it stopped". */
  pointing: words,
  /** Words of one kind, by name. A longer phrase of `except` in the same place is none. */
  classes: z.record(
    z.string().regex(/^[a-z-]+$/u),
    z.union([words, z.strictObject({ words, except: words })]),
  ),
  entries: z.array(
    z.strictObject({
      id: z.string().startsWith('EM'),
      source: z.string().min(1).exactOptional(),
      /** Classes of which one word each stands there; `!` before one that no denial takes away, `^` before one of yesterday. */
      parts: z.array(z.string().regex(/^[!^]?[a-z-]+(?:\|[a-z-]+)*$/u)).min(1),
      /** From the first word to the last. */
      within: z.int().min(1).max(30),
      ordered: z.literal(true).exactOptional(),
      /** Without this, up to the end of the sentence. */
      reach: z.enum(['clause', 'next']).exactOptional(),
      /** Not with a word of these between its words or in the clause before them. */
      unless: names.exactOptional(),
      /** Nor where one of the next two sentences tells so of it. */
      over: names.exactOptional(),
      /** Less than a call to 999: shown among the notes of a page, kept as somebody's words, or a danger of a note. */
      shown: z.enum(['notes', 'words', 'danger']).exactOptional(),
    }),
  ),
});

export type PartEntry = z.infer<typeof partsSchema>['entries'][number];

export const emergencyParts = packaged(partsSchema, partsData as z.input<typeof partsSchema>);
