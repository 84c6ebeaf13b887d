/** Word lists that cues refer to as <name>, and how words are really typed. Validated once. */
import { z } from 'zod';
import body from '@/knowledge/words/body.json';
import care from '@/knowledge/words/care.json';
import manner from '@/knowledge/words/manner.json';
import medicines from '@/knowledge/words/medicines.json';
import people from '@/knowledge/words/people.json';
import spellings from '@/knowledge/words/spellings.json';

const confidence = z.enum(['V', 'S', 'K', 'J']);

export const wordListSchema = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  label: z.string().min(1),
  /** No misspelling tolerated: medicines. */
  exact: z.boolean(),
  words: z.array(z.string().min(1)),
  includes: z.array(z.string()).optional(),
});

const fileSchema = z.strictObject({ source: z.string(), confidence, lists: z.array(wordListSchema) });

const spellingsSchema = z.strictObject({
  note: z.string(),
  source: z.string(),
  confidence,
  variants: z.record(z.string(), z.array(z.string().min(1)).min(1)),
});

export type WordList = z.infer<typeof wordListSchema>;

export const wordLists: ReadonlyMap<string, WordList> = new Map(
  [care, body, people, manner, medicines]
    .flatMap((file) => fileSchema.parse(file).lists)
    .map((list) => [list.id, list]),
);

export const spellingVariants: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(spellingsSchema.parse(spellings).variants),
);
