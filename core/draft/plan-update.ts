/** "Current → proposed" for one line of a care plan, with the notes that speak for it. A person decides. */
import type { Evidence } from '@/core/record/evidence';
import type { CareRecord, Note } from '@/core/record/record';
import { words } from '@/core/knowledge/draft';
import { inOrder } from '@/utils/in-order';
import { isIn, isPronoun, lemma } from './lexicon';
import { clausesOfNote } from './note-sentences';

export interface PlanLine {
  text: string;
  evidence: Evidence[];
}

export interface PlanUpdate {
  current: PlanLine;
  /** Word for word from the notes, newest first: what the plan might need to say. Never reworded. */
  proposed: { text: string; when: string | null; evidence: Evidence[] }[];
}

const COMMON = new Set(
  'a an the of to and in on at with for is was are were be has have had it his her their she he they by from as no not'.split(
    ' ',
  ),
);

/** "left", "two", "still": in any sentence, whatever it speaks of. */
const isEverywhere = (word: string): boolean =>
  COMMON.has(word) ||
  word in words.numbersInWords ||
  everywhere.some((list) => isIn(list, word)) ||
  isPronoun(word);
const everywhere = ['prepositions', 'determiners', 'conjunctions', 'adverbs', 'sides'] as const;

const keysOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
      .filter((word) => !isEverywhere(word))
      .map(lemma)
      .filter((key) => !COMMON.has(key)),
  );

/** Domains of a page that say who somebody is or what happened, not how to support them. */
const NO_PLAN = new Set(['contacts', 'notes', 'identity']);

/** The lines of the care plan on a page: what is filled in under a heading of a plan. */
export function planLinesOf(record: CareRecord): PlanLine[] {
  return record.facts
    .filter(
      ({ blank, domain, evidence }) =>
        !blank && domain !== null && !NO_PLAN.has(domain) && evidence.length > 0,
    )
    .map(({ value, evidence }) => ({ text: value, evidence }));
}

/**
 * Sentences of the notes that share at least `shared` words with a line of the plan and say something else.
 * @param shared how many words in common make two sentences speak of the same thing
 */
export function planUpdates(plan: readonly PlanLine[], notes: readonly Note[], shared = 2): PlanUpdate[] {
  const sentences = [...notes]
    .sort((a, b) => inOrder(b.when ?? '', a.when ?? ''))
    .flatMap((note) =>
      clausesOfNote(note).map((each) => ({ ...each, when: note.when, keys: keysOf(each.text) })),
    );
  return plan.flatMap((current) => {
    const keys = keysOf(current.text);
    const proposed = sentences
      .filter((each) => {
        const common = [...each.keys].filter((key) => keys.has(key)).length;
        return common >= shared && common < each.keys.size;
      })
      .map(({ text, when, evidence }) => ({ text, when, evidence }));
    return proposed.length > 0 ? [{ current, proposed }] : [];
  });
}
