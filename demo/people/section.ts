import type { PlanSection } from './types';

/** Sections of one plan that were written on one day by one author. */
export function sectionsBy(author: string, updated: string, review: string) {
  return (id: string, title: string, rest: Partial<PlanSection>): PlanSection => ({
    id,
    title,
    updated,
    author,
    review,
    ...rest,
  });
}
