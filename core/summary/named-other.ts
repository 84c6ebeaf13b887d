/** Whether a clause is said of a relative or of another room by its own words: a bare first name may be the person's. */
import { labelSets } from '@/core/knowledge/page-words';
import { expand } from '@/core/knowledge/red-flags';
import { plainWords } from '@/core/text/plain-words';
import { isIn } from '@/core/text/spans';
import type { Statement } from './statements';

const family = new Set(expand(['@family']));
/** "Her husband Alf", "resident in bed 4", "flat 2 (Pete)": how many words before what is told name whose it is. */
const WITHIN = 5;

/** @param at where in the text of the statement what is told stands */
export const isNamedOthers = ({ text, others }: Pick<Statement, 'text' | 'others'>, at: number): boolean =>
  others.some(
    (span) =>
      isIn([span], at) &&
      plainWords(text.slice(0, span.start))
        .split(' ')
        .slice(-WITHIN)
        .some((word) => family.has(word) || labelSets.room.has(word)),
  );
