/** Which labels of a plan hold the facts that a note is checked against. */
import { z } from 'zod';
import data from '@/knowledge/plan-facts.json';
import { confidence, terms } from './entry';
import { packaged } from './packaged';

export const planLabelsSchema = z.object({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  facts: z.array(
    z.object({
      id: z.string().regex(/^PF\d\d$/),
      fact: z.enum([
        'diet',
        'fluids',
        'mobility',
        'equipment',
        'carers',
        'allergies',
        'conditions',
        'normal',
        'room',
      ]),
      labels: terms,
    }),
  ),
  /** A word of this list in a line of the fact answers these elements of a note; not where `unless` stands there. */
  answers: z.array(
    z.strictObject({
      fact: z.literal('mar'),
      list: z.string().min(1),
      unless: z.string().min(1),
      elements: terms,
    }),
  ),
});

export type PlanLabel = z.infer<typeof planLabelsSchema>['facts'][number]['fact'];

const planKnowledge = packaged(planLabelsSchema, data);

export const planAnswers = planKnowledge.answers;

/** Fact by label, in plain words. */
export const planLabels: ReadonlyMap<string, PlanLabel> = new Map(
  planKnowledge.facts.flatMap(({ fact, labels }) => labels.map((label) => [label, fact] as const)),
);
