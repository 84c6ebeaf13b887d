/** Invented people and their records, as plain data: every demo record system shows the same shapes. */

export type LabelValue = readonly [label: string, value: string];

export interface PlanSection {
  id: string;
  title: string;
  /** As printed, e.g. "02/05/2026"; '' where the system shows none. */
  updated: string;
  author: string;
  /** As printed: a date, "ongoing", or ''. */
  review: string;
  need?: string;
  outcome?: string;
  how?: readonly string[];
  facts?: readonly LabelValue[];
  text?: readonly string[];
  risk?: string;
  warning?: string;
  /** Shown closed until somebody opens it. */
  closed?: boolean;
}

export interface CareNote {
  id: string;
  /** Local date and time, "2026-06-14T08:20". */
  when: string;
  author: string;
  role: string;
  type: string;
  text: string;
  /** When it was typed, where that is later than when it happened. */
  addedLate?: string;
}

interface Visit {
  name: string;
  time: string;
  length: string;
  carers: string;
  tasks: readonly LabelValue[];
}

interface Contact {
  name: string;
  relationship: string;
  phone: string;
  note: string;
}

interface Medicine {
  name: string;
  dose: string;
  times: string;
  reason: string;
  note: string;
}

export interface DemoPerson {
  id: string;
  title: string;
  name: string;
  preferredName: string;
  pronouns: string;
  /** As printed, "04/09/1938". */
  dateOfBirth: string;
  age: string;
  nhsNumber: string;
  place: string;
  tags: readonly string[];
  aboutMe: readonly string[];
  contacts: readonly Contact[];
  medicines: readonly Medicine[];
  sections: readonly PlanSection[];
  visits: readonly Visit[];
  weights: readonly LabelValue[];
  notes: readonly CareNote[];
}
