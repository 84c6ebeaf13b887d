/** What the record checks say, and what they are given. */
import { z } from 'zod';
import { checks, severities } from '@/core/knowledge/hygiene';
import { planFactsSchema } from '@/core/gaps/plan-facts';
import { readText, type TextReading } from '@/core/text/scope';
import { coverSecrets } from '@/core/record/secrets';
import type { Span } from '@/core/text/patterns';

export const findingSchema = z.object({
  id: z.string(),
  severity: z.enum(severities),
  message: z.string(),
  /** What was compared, for the worker to see: both figures, both places. */
  detail: z.string(),
  evidence: z.array(
    z.object({
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
      /** The note's words, with • for every sign of a secret. */
      quote: z.string(),
    }),
  ),
});

export const hygieneInputSchema = z.object({
  text: z.string(),
  planFacts: planFactsSchema.optional(),
  /** When the note is written, local time yyyy-mm-ddThh:mm. */
  when: z.string().optional(),
  earlierNotes: z.array(z.object({ when: z.string(), author: z.string(), text: z.string() })).optional(),
  fields: z.array(z.object({ label: z.string(), value: z.string() })).optional(),
});

export type Finding = z.infer<typeof findingSchema>;
export type HygieneInput = z.infer<typeof hygieneInputSchema>;

export interface CheckContext {
  input: HygieneInput;
  text: string;
  plan: NonNullable<HygieneInput['planFacts']>;
  reading: TextReading;
  report: (id: string, spans: readonly Span[], detail?: string) => void;
}

/** Collects findings; each check speaks once for one place. */
export function openContext(input: HygieneInput): { context: CheckContext; findings: Finding[] } {
  const findings: Finding[] = [];
  const shown = coverSecrets(input.text);
  const report = (id: string, spans: readonly Span[], detail = ''): void => {
    const check = checks.get(id);
    if (!check) return;
    if (findings.some((one) => one.id === id && one.evidence[0]?.start === spans[0]?.start)) return;
    findings.push({
      id,
      severity: check.severity,
      message: check.message,
      detail: coverSecrets(detail),
      evidence: spans.map(({ start, end }) => ({ start, end, quote: shown.slice(start, end) })),
    });
  };
  return {
    context: {
      input,
      text: input.text,
      plan: input.planFacts ?? {},
      reading: readText(input.text),
      report,
    },
    findings,
  };
}

/** A figure as written, with or without a comma for thousands. */
export const num = (text: string | undefined): number => Number((text ?? '').replace(/,/gu, ''));

export const sumOf = (figures: readonly number[]): number => figures.reduce((sum, one) => sum + one, 0);
