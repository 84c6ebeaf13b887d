import type { FocusedField } from '@/core/record/focused';
import type { CareRecord } from '@/core/record/record';
import { wholeCoverage, type PageSnapshot } from '@/core/record/snapshot';

/** The smallest snapshot with something on it. */
export const snapshot = (url: string): PageSnapshot => ({
  version: 1,
  snapshotId: 's1',
  documentId: 'd1',
  url,
  title: 'Care plan',
  lang: 'en',
  readAt: 0,
  frames: [],
  groups: [],
  blocks: [
    {
      id: 'b1',
      frame: 'f0',
      kind: 'text',
      text: 'Likes tea.',
      heading: null,
      group: null,
      anchor: { path: '/0', nth: 0 },
    },
  ],
  tables: [],
  fields: [],
  coverage: wholeCoverage(1),
  timings: { total: 1, longestTask: 1, elements: 1 },
});

/** A record that says nothing but looks like care. */
export const record = (): CareRecord => ({
  snapshotId: 's1',
  person: {
    key: '',
    name: null,
    preferredName: null,
    dateOfBirth: null,
    age: null,
    pronouns: null,
    identifiers: [],
  },
  sections: [],
  facts: [],
  notes: [],
  forms: [],
  looksLikeCare: { yes: true, because: ['headings'] },
});

/** A field of several lines that is typed in. */
export const typedIn = (key: string, text = 'ate all'): FocusedField => ({
  key,
  kind: 'lines',
  label: 'What happened',
  required: false,
  text,
  headings: [],
  beside: [],
});
