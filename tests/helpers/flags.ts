import { readSnapshot } from '@/core/record/build';
import { findFlags } from '@/core/summary/flags';
import { readStatements } from '@/core/summary/statements';
import { TODAY } from './care-pages';
import { plainPage, type PlainSection } from './plain-page';

/** Ids of the red flags one page raises; a stated negative is marked with "-stated". */
export function flagsOf(...sections: PlainSection[]): string[] {
  const statements = readStatements(readSnapshot(plainPage(sections), { now: TODAY }), TODAY);
  return [...new Set(findFlags(statements).map((hit) => `${hit.flag.id}${hit.negative ? '-stated' : ''}`))];
}
