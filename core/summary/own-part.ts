/** A statement without its clauses about somebody else. */
import { quick } from '@/core/text/quick';
import type { Token } from '@/core/text/tokens';
import type { Span } from '@/core/text/patterns';
import { blanked, isIn } from '@/core/text/spans';

/** Blanks stand in their place, so that all else stays where it is. */
export function ownPart<T extends { text: string; tokens: readonly Token[]; others: readonly Span[] }>(
  one: T,
): T {
  if (one.others.length === 0) return one;
  return {
    ...one,
    text: blanked(one.text, one.others),
    tokens: one.tokens.filter(({ start }) => !isIn(one.others, start)),
  };
}

/** Who may come and who must not is about the person, whoever it names. */
const COMES = quick(
  /\b(?:allowed|banned|barred|let in|must not|may not|not to|visit\w*|contact|orders?|police|keys?)\b/iu,
);

/** What conflicts are looked for in. */
export const ofOwnCare = <T extends Parameters<typeof ownPart>[0]>(one: T): T =>
  one.others.length === 0 || COMES.test(one.text) ? one : ownPart(one);

/** Under a title that names a relative whoever is told of is no wrong name. */
export const isAllOthers = ({ text, others }: { text: string; others: readonly Span[] }): boolean =>
  others.some(({ start, end }) => start === 0 && end === text.length);
