import type { CareRecord } from '@/core/record/record';
import type { Findings } from './cues';
import type { Statement } from './statements';

export interface StalenessInput {
  findings: Findings;
  record: CareRecord;
  /** Today, ISO local date. */
  now: string;
  order: 'dmy' | 'mdy';
}

/** A place to ask about, and what fills the rule's sentence. */
export interface Found {
  statement: Statement;
  focus: number;
  slots?: Record<string, string>;
  /** Another sentence than the rule's own. */
  message?: string;
  also?: Statement[];
  /** ISO day of the date in question. */
  iso?: string;
}
