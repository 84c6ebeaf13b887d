/** Words that deny, end, or shift to somebody else what a plan says. */
import { z } from 'zod';
import data from '@/knowledge/assertion-cues.json';
import { confidence, terms } from './entry';

export const assertionCuesSchema = z.object({
  source: z.string().min(1),
  confidence,
  deniedBefore: terms,
  instructionBefore: terms,
  cannot: terms,
  breaks: terms,
  deniedAfter: terms,
  ended: terms,
  familyVerbs: terms,
  familyHistory: terms,
  template: terms,
  /** Labels that say the text is about an earlier time. */
  endedLabels: terms,
  /** Patterns of a form's own words: examples and instructions to the writer. */
  templateText: terms,
  no: terms,
  yes: terms,
});

export const assertionCues = assertionCuesSchema.parse(data);
