/** The same draft in another shape: shorter, as typed, or under headings. Facts and questions stay. */
import { sentenceFor, type DraftPlan } from './draft';
import { isIn, verbOf } from './lexicon';
import type { PlannedSentence } from './plan';
import { wordByRules } from './rules';
import type { Draft, DraftSentence, Variant } from './types';

function reshape(sentence: DraftSentence, planned: PlannedSentence, variant: Variant): DraftSentence {
  if (sentence.edited) return sentence;
  const open = planned.asks.filter((ask) =>
    sentence.asks.some((each) => each.kind === ask.kind && each.source.start === ask.source.start),
  );
  if (variant === 'as-typed' || planned.keepOwn) return sentenceFor(planned, null, open);
  const context = variant === 'shorter' ? { ...planned.context, person: null } : planned.context;
  return sentenceFor(planned, wordByRules(planned.statement, context), open);
}

/** `shorter` leaves out the subjects that were put in; `as-typed` is the worker's own words. Edits are kept. */
export function asVariant(draft: Draft, plan: DraftPlan, variant: Variant): Draft {
  const planned = new Map(plan.entries.flatMap((entry) => entry.sentences.map((each) => [each.id, each])));
  const entries = draft.entries.map((entry) => ({
    ...entry,
    sentences: entry.sentences.map((sentence) => {
      const from = planned.get(sentence.id);
      return from ? reshape(sentence, from, variant) : sentence;
    }),
  }));
  return { ...draft, entries };
}

export const headings = ['What happened', 'Who was told', 'What is still to do'] as const;
export type Heading = (typeof headings)[number];

function headingOf(sentence: DraftSentence): Heading {
  const words = sentence.text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (
    /^(?:will|to|please|plan)\b/iu.test(sentence.text) ||
    words.some((word) => word === 'will' || word === 'tomorrow')
  )
    return 'What is still to do';
  const told = words.some((word) => verbOf(word)?.verb.actor === 'tell' && verbOf(word)?.forms.has('past'));
  return told && words.some((word) => isIn('roles', word)) ? 'Who was told' : 'What happened';
}

/** The sentences of one entry under headings, in their own order; a heading without sentences is left out. */
export function underHeadings(
  sentences: readonly DraftSentence[],
): { heading: Heading; sentences: DraftSentence[] }[] {
  return headings
    .map((heading) => ({ heading, sentences: sentences.filter((each) => headingOf(each) === heading) }))
    .filter((group) => group.sentences.length > 0);
}
