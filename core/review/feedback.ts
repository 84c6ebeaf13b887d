/** What people say of Careside's help: one tap, a reason from a list, and no word of any record. */
import { z } from 'zod';

export const helps = ['summary', 'gaps', 'wording', 'check', 'draft'] as const;
export const says = ['helpful', 'wrong', 'missing'] as const;
export const feedbackReasons = [
  'not-in-the-record',
  'out-of-date',
  'not-important',
  'wrong-person',
  'already-written',
  'badly-worded',
  'something-left-out',
] as const;

export type Help = (typeof helps)[number];
export type FeedbackReason = (typeof feedbackReasons)[number];

export const feedbackSchema = z.strictObject({
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  help: z.enum(helps),
  /** The rule, element, check or phrase it is about; ids of knowledge/, never words of a page. */
  rule: z.string().regex(/^(?:[A-Z]{1,3}\d{0,3}(?:-stated)?(?:\.[a-z0-9_]{1,40})?|extract|sentence)$/),
  says: z.enum(says),
  reason: z.union([z.literal(''), z.enum(feedbackReasons)]),
});

export type Feedback = z.infer<typeof feedbackSchema>;

/** What one person just said, before it has a day. */
export type Opinion = Omit<Feedback, 'day'>;

/** Reasons that make sense for what was said, for one kind of help. */
export function feedbackReasonsFor({
  help,
  says: said,
}: Pick<Opinion, 'help' | 'says'>): readonly FeedbackReason[] {
  if (said === 'helpful') return [];
  if (said === 'missing') return ['something-left-out'];
  return help === 'summary'
    ? ['not-in-the-record', 'out-of-date', 'not-important', 'wrong-person']
    : help === 'draft'
      ? ['not-in-the-record', 'badly-worded', 'wrong-person']
      : ['already-written', 'not-important', 'wrong-person'];
}
