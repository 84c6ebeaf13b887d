/** One line of `npm run try -- --shorthand`, read and drafted. docs/try.md describes both shapes. */
import { z } from 'zod';
import { planDraft } from '@/core/draft/draft';
import { policyPromptIn } from '@/core/draft/emergency';
import { improveDraft, type WordingEngine } from '@/core/draft/engine';
import { pronounFamily } from '@/core/draft/lexicon';
import { renderDraft } from '@/core/draft/render';
import { notesInForce } from '@/core/gaps/in-force';

export const orders = ['typed', 'time', 'type'] as const;
export type Order = (typeof orders)[number];

export const shorthandLineSchema = z.object({
  id: z.string(),
  shorthand: z.string(),
  name: z.string().nullish(),
  pronoun: z.string().nullish(),
  type: z.string().nullish(),
});

/** One line of output. Keys are only ever added. */
export const draftedLineSchema = z.object({
  id: z.string(),
  draft: z.string(),
  sentences: z.array(
    z.object({
      text: z.string(),
      person: z.string().nullable(),
      sources: z.array(z.object({ start: z.number(), end: z.number() })),
      asks: z.array(z.string()),
      wordedBy: z.enum(['rules', 'engine', 'writer', 'worker']),
    }),
  ),
  emergency: z.string().optional(),
  policy: z.string().optional(),
  timings: z.object({ first: z.number(), total: z.number() }),
  errors: z.array(z.string()),
});
export type DraftedLine = z.infer<typeof draftedLineSchema>;

const hundredths = (ms: number): number => Math.round(ms * 100) / 100;

/** The note type that is meant by its id, its short name or its name; undefined where there is none such. */
function typeFor(given: string): string | undefined {
  const wanted = given.trim().toLowerCase();
  return notesInForce().types.find(({ id, slug, name }) =>
    [id, slug, name].some((each) => each.toLowerCase() === wanted),
  )?.id;
}

type Read =
  { line: z.infer<typeof shorthandLineSchema>; errors: string[] } | { id: string; errors: string[] };

const idOf = (value: unknown, otherwise: string): string =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : otherwise;

/** What the line holds, or what is wrong with it. */
function read(text: string, otherwise: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { id: otherwise, errors: [`This line is not JSON: ${why}`] };
  }
  const parsed = shorthandLineSchema.safeParse(value);
  if (parsed.success) return { line: parsed.data, errors: [] };
  const errors = parsed.error.issues.map(({ path, message }) =>
    path.length === 0 ? `This line is not an object: ${message}` : `"${path.join('.')}": ${message}`,
  );
  return { id: idOf(value, otherwise), errors };
}

/** Keys of a line that mean nothing here. */
export function unknownShorthandKeys(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.keys(value).filter((key) => !(key in shorthandLineSchema.shape));
  } catch {
    return [];
  }
}

/**
 * One line of the file drafted, ready to print. What cannot be used of it is said in `errors`, and left out.
 * @param engine betters what the rules made, where the gate lets it
 * @param number which line of the file it is
 */
export async function draftLine(
  text: string,
  order: Order = 'typed',
  engine: WordingEngine | null = null,
  number = 1,
): Promise<DraftedLine> {
  const given = read(text, `line ${number}`);
  if (!('line' in given))
    return { id: given.id, draft: '', sentences: [], timings: { first: 0, total: 0 }, errors: given.errors };
  const { errors } = given;
  const { id, shorthand, name, pronoun, type } = given.line;
  const known = type ? typeFor(type) : undefined;
  if (type && known === undefined)
    errors.push(`There is no note type "${type}": give an id such as N11, or its name. It was left out.`);
  const isPronoun = pronoun ? pronounFamily(pronoun) !== null : false;
  if (pronoun && !isPronoun)
    errors.push(`"${pronoun}" is not she/her, he/him or they/them. The name is used instead.`);
  const from = performance.now();
  const { draft: byRules, plan } = planDraft({
    shorthand,
    order,
    ...(name ? { name } : {}),
    ...(pronoun && isPronoun ? { pronoun } : {}),
    ...(known === undefined ? {} : { type: known }),
  });
  const first = hundredths(performance.now() - from);
  let draft = byRules;
  if (engine)
    for await (const better of improveDraft(byRules, plan, engine, { aborted: false })) draft = better;
  const total = hundredths(performance.now() - from);
  const policy = policyPromptIn(shorthand);
  return {
    id,
    draft: renderDraft(draft),
    sentences: draft.entries.flatMap(({ person, sentences }) =>
      sentences.map(({ text: words, sources, asks, wordedBy }) => ({
        text: words,
        person,
        sources,
        asks: asks.map((ask) => ask.question),
        wordedBy,
      })),
    ),
    ...(draft.emergency ? { emergency: draft.emergency.message } : {}),
    ...(policy === null ? {} : { policy }),
    timings: { first, total },
    errors,
  };
}
