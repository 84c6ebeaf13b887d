/** What was counted on labelled notes to tell the kinds of note apart: words by type, and how much each sign weighs. */
import { z } from 'zod';
import data from '@/knowledge/recognising.json';
import { confidence } from './entry';

export const signs = ['named', 'supported', 'opening', 'safety', 'said', 'share', 'words'] as const;

/** What speaks for a kind beside the one the note is most about; `behind` is how far it is behind that one. */
export const besideSigns = ['named', 'supported', 'opening', 'share', 'behind', 'nearby', 'always'] as const;

export const recognisingSchema = z.object({
  id: z.literal('recognising'),
  source: z.string().min(1),
  confidence,
  /** What each sign adds to the odds of a type. Never below nothing: a further cue must not count against a type. */
  weights: z.record(z.enum(signs), z.number().min(0)),
  /** What each sign adds to the odds that a note tells of a kind as well. */
  beside: z.record(z.enum(besideSigns), z.number()),
  /** How many notes of each type were read. */
  notes: z.record(z.string(), z.number().min(0)),
  /** In how many notes of each type a word, or two words side by side, stand. */
  words: z.record(z.string(), z.record(z.string(), z.number().positive())),
});

export type Recognising = z.infer<typeof recognisingSchema>;

export const recognising: Recognising = recognisingSchema.parse(data);
