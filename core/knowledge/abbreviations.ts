/** Short forms whose full stop does not end a sentence. */
import { z } from 'zod';
import data from '@/knowledge/abbreviations.json';
import { confidence } from './entry';
import { packaged } from './packaged';

const list = z.array(z.string().regex(/^[a-z.]+$/)).min(1);

export const abbreviationFileSchema = z.object({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  abbreviations: list,
  mayEnd: list,
});

const file = packaged(abbreviationFileSchema, data);

/** Lower case, without the last full stop: never the end of a sentence. */
export const fixedAbbreviations: ReadonlySet<string> = new Set(file.abbreviations);

/** The end of a sentence when a capital letter follows ("2.5 mg b.d. Paracetamol"). */
export const endingAbbreviations: ReadonlySet<string> = new Set(file.mayEnd);
