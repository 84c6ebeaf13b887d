import type { Help } from '@/core/review/feedback';

export const helpNames: Record<Help, string> = {
  summary: 'Summary',
  gaps: 'What is missing',
  wording: 'Wording',
  check: 'Checks',
  draft: 'Draft',
};

export const useWords = {
  save: 'Save as a table (CSV)',
  usage: {
    title: 'How Careside is used on this computer',
    what: 'Counts for each day and kind of help. Not who used it, not for whom.',
    none: 'Nothing has been counted yet.',
    columns: ['Day', 'Help', 'Used', 'Accepted', 'Edited', 'Put aside'],
  },
  feedback: {
    title: 'What people say of it',
    what: 'One tap beside a line, with a reason from a list. What is most often called wrong comes first.',
    none: 'Nobody has said anything yet.',
    columns: ['About', 'Helpful', 'Wrong', 'Something missing', 'Reasons'],
  },
} as const;
