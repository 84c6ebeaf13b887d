/** Word lists that cues refer to as <name>, and how words are really typed. Validated once. */
import { z } from 'zod';
import body from '@/knowledge/words/body.json';
import care from '@/knowledge/words/care.json';
import dialects from '@/knowledge/words/dialects.json';
import manner from '@/knowledge/words/manner.json';
import medicines from '@/knowledge/words/medicines.json';
import people from '@/knowledge/words/people.json';
import spellings from '@/knowledge/words/spellings.json';
import verbForms from '@/knowledge/words/verb-forms.json';
import { packaged } from './packaged';

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
    .flatMap((file) => packaged(fileSchema, file).lists)
    .map((list) => [list.id, list]),
);

const verbFormsSchema = z.strictObject({
  note: z.string(),
  source: z.string(),
  confidence,
  /** Plain form -> what it stands for where something is told: give -> gave, given. */
  verbs: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  /** Plain forms whose form with -s is more often a thing: visits, drinks. */
  alsoNouns: z.array(z.string()),
});

/** How words are said in dialect: they stay as they are. */
export const dialectWords: readonly string[] = Object.keys(packaged(spellingsSchema, dialects).variants);

function variants(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  const add = (word: string, forms: readonly string[]): void => {
    all.set(word, [...new Set([...(all.get(word) ?? []), ...forms])]);
  };
  for (const file of [spellings, dialects])
    for (const [word, forms] of Object.entries(packaged(spellingsSchema, file).variants)) add(word, forms);
  const { verbs, alsoNouns } = packaged(verbFormsSchema, verbForms);
  for (const [verb, past] of Object.entries(verbs)) {
    const forms = past.filter((form) => form !== verb);
    add(verb, forms);
    if (alsoNouns.includes(verb)) continue;
    add(verb.replace(/([^aeiou])y$/u, '$1ie') + (/(?:s|sh|ch|x|o)$/u.test(verb) ? 'es' : 's'), forms);
  }
  return all;
}

/** A word as written -> the words it may stand for. */
export const spellingVariants: ReadonlyMap<string, readonly string[]> = variants();
