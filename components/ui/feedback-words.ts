import type { FeedbackReason } from '@/core/review/feedback';

export const feedbackWords = {
  ask: 'Was this right?',
  helpful: 'Helpful',
  wrong: 'Wrong',
  missing: 'Something is missing',
  thanks: 'Thank you.',
} as const;

export const feedbackReasonWords: Record<FeedbackReason, string> = {
  'not-in-the-record': 'Not in the record',
  'out-of-date': 'Out of date',
  'not-important': 'Not important',
  'wrong-person': 'About somebody else',
  'already-written': 'Already written',
  'badly-worded': 'Badly worded',
  'something-left-out': 'Something is left out',
};
