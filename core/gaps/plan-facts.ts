/** The few facts of the plan and page that judging a note may use. */
import { z } from 'zod';

export const planFactsSchema = z.object({
  person: z
    .object({
      name: z.string(),
      /** What they like to be called. */
      called: z.string().optional(),
      pronouns: z.string().optional(),
    })
    .optional(),
  room: z.string().optional(),
  dob: z.string().optional(),
  age: z.number().optional(),
  diet: z.string().optional(),
  fluids: z.string().optional(),
  mobility: z.string().optional(),
  equipment: z.string().optional(),
  /** How many staff the plan asks for. */
  carers: z.number().int().positive().optional(),
  allergies: z.array(z.string()).optional(),
  mar: z.array(z.string()).optional(),
  conditions: z.array(z.string()).optional(),
  dnacpr: z.string().optional(),
  topical: z.array(z.string()).optional(),
  normal: z.string().optional(),
  heightMetres: z.number().optional(),
  weights: z.array(z.object({ kg: z.number(), date: z.string() })).optional(),
  reviewDue: z.string().optional(),
  dolsEnds: z.string().optional(),
  status: z.string().optional(),
  /** Other people who live in or use the service. */
  others: z.array(z.string()).optional(),
  staff: z.array(z.string()).optional(),
  family: z.array(z.string()).optional(),
});

export type PlanFacts = z.infer<typeof planFactsSchema>;

/** The facts as plain sentences, for the same cues that read notes. */
export function planText(plan: PlanFacts): string {
  const lines: string[] = [];
  const add = (label: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') lines.push(`${label}: ${value}`);
  };
  add('Diet', plan.diet);
  add('Fluids', plan.fluids);
  add('Mobility', plan.mobility);
  add('Equipment', plan.equipment);
  if (plan.carers !== undefined) add('Carers', `${plan.carers} staff`);
  if (plan.mar?.length) add('MAR', plan.mar.join(', '));
  if (plan.topical?.length) add('Topical', plan.topical.join(', '));
  if (plan.conditions?.length) add('Conditions', plan.conditions.join(', '));
  return lines.join('\n');
}
