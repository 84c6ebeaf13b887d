import type { CareRecord } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';

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
  coverage: {
    sections: { read: 1, collapsed: [], loading: [] },
    tables: [],
    frames: { read: 1, notPermitted: 0, notLoaded: 0 },
    pictures: 0,
    hidden: { elements: 0, byReason: {}, characters: 0 },
    repeated: 0,
    masked: 0,
    limits: [],
  },
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
