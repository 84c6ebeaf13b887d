/** What was counted on labelled notes to tell the kinds of note apart: words by type, and how much each sign weighs. */
import { z } from 'zod';
import data from '@/knowledge/recognising.json';
import { confidence } from './entry';
import { packaged } from './packaged';

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
  /** What a word, or two words side by side, add for each type: "04 15 20 -3" is 1.5 for N04 and a little against N20. */
  words: z.record(z.string(), z.string().regex(/^\d\d -?\d+(?: \d\d -?\d+)*$/u)),
});

export type Recognising = z.infer<typeof recognisingSchema>;

export const recognising: Recognising = packaged(recognisingSchema, data);

const TENTHS = 10;

/** What a word adds, by type. @param line as in `words` */
export function weightsIn(line: string): (readonly [type: string, adds: number])[] {
  const figures = line.split(' ');
  const weights: (readonly [string, number])[] = [];
  for (let at = 0; at < figures.length; at += 2)
    weights.push([`N${figures[at] ?? ''}`, Number(figures[at + 1]) / TENTHS]);
  return weights;
}

/** The types that words speak for, as they are met. @param most how many there are at most */
export function typesIn(words: Recognising['words'], most: number): string[] {
  const types = new Set<string>();
  for (const word in words) {
    for (const [type] of weightsIn(words[word] ?? '')) types.add(type);
    if (types.size >= most) break;
  }
  return [...types];
}
