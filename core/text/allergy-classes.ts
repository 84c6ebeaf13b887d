/** Medicines that one allergy keeps off, by class: knowledge/conflicts.json, allergyClasses. */
import { conflictRules } from '@/core/knowledge/checks';
import { expand } from '@/core/knowledge/red-flags';
import { PhraseIndex } from './phrases';

export const exactly = (list: readonly string[]): PhraseIndex<true> =>
  new PhraseIndex(expand(list).map((phrase) => ({ phrase, value: true, exact: true })));

export const allergyClasses = conflictRules.allergyClasses.map((one) => ({
  allergen: exactly(one.allergen),
  medicines: exactly(one.medicines),
}));
