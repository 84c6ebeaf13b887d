/** The two sides of a conflict, each with its place on the page. */
import type { Evidence } from '@/core/record/evidence';
import type { CareRecord } from '@/core/record/record';
import { clip } from './compose';
import type { Findings } from './cues';
import type { Statement } from './statements';

/** One side of a conflict: what it says and where. */
export interface Side {
  section: string | null;
  evidence: Evidence;
}

/** Two sides that cannot both be right. */
export type Pair = [Side, Side];

export interface ConflictInput {
  findings: Findings;
  record: CareRecord;
  now: string;
  order: 'dmy' | 'mdy';
}

const SIDE_MAX = 140;

export const sideOf = (statement: Statement, focus = 0): Side => {
  const value = clip(statement.evidence, focus, SIDE_MAX);
  return {
    section: statement.title,
    evidence:
      statement.first && statement.labelEvidence && value.quote.length < 12
        ? withLabel(statement, value)
        : value,
  };
};

/** "Age: 89": label and value in one stretch where they stand in the same block. */
function withLabel(statement: Statement, value: Evidence): Evidence {
  const label = statement.labelEvidence;
  if (!label || label.block !== value.block || label.start > value.start || value.start - label.end > 4)
    return value;
  return joinEvidence(label, value, statement);
}

function joinEvidence(label: Evidence, value: Evidence, statement: Statement): Evidence {
  const between = statement.blockText.slice(label.end, value.start);
  return {
    block: value.block,
    start: label.start,
    end: value.end,
    quote: `${label.quote}${between}${value.quote}`,
  };
}
