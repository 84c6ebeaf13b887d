/** The terms and patterns of knowledge/red-flags.json, indexed once, and the context they ask for. */
import { numberEnd } from '@/core/knowledge/domains';
import { expand, redFlags, type Recogniser, type RedFlag } from '@/core/knowledge/red-flags';
import { withContractions } from '@/core/text/contractions';
import { PatternSet } from '@/core/text/pattern-set';
import { PhraseIndex, type PhraseMatch } from '@/core/text/phrases';
import { tokenise } from '@/core/text/tokens';
import { Recent } from '@/utils/recent';
import type { Statement } from './statements';

export type Role = 'term' | 'with' | 'without' | 'stated' | 'statedLabel' | 'valueWithout';
export interface Place {
  flag: RedFlag;
  recogniser: Recogniser | null;
  role: Role;
}

const entries: { phrase: string; value: Place; exact: boolean }[] = [];
export const patterns: { flag: RedFlag; recogniser: Recogniser; regex: RegExp }[] = [];
export const sectionWide: { flag: RedFlag; recogniser: Recogniser }[] = [];

/** A long single word ("rivaroxaban") is found with one wrong letter; what is shown stays as the page has it. */
const mayBeMisspelt = (phrase: string): boolean => /^[a-z]{9,}$/u.test(phrase);

for (const flag of redFlags) {
  const add = (list: readonly string[] | undefined, role: Role, recogniser: Recogniser | null): void => {
    for (const phrase of withContractions(expand(list ?? [])))
      entries.push({ phrase, value: { flag, recogniser, role }, exact: !mayBeMisspelt(phrase) });
  };
  for (const recogniser of flag.recognisers) {
    add(recogniser.terms, 'term', recogniser);
    add(recogniser.with, 'with', recogniser);
    add(recogniser.without, 'without', recogniser);
    add(recogniser.valueWithout, 'valueWithout', recogniser);
    if (recogniser.pattern)
      patterns.push({
        flag,
        recogniser,
        regex: new RegExp(recogniser.pattern, recogniser.caseSensitive ? 'u' : 'iu'),
      });
    if (recogniser.anyIn) sectionWide.push({ flag, recogniser });
  }
  add(flag.stated?.terms, 'stated', null);
  add(flag.stated?.labels, 'statedLabel', null);
}

export const flagIndex = new PhraseIndex<Place>(entries);
export const flagPatterns = new PatternSet(patterns.map(({ regex }) => regex));

export interface Found {
  label: PhraseMatch<Place>[];
  value: PhraseMatch<Place>[];
  title: PhraseMatch<Place>[];
}

export function asTerm(
  found: Found,
  recogniser: Recogniser,
  role: Role,
  where: keyof Found,
): PhraseMatch<Place>[] {
  return found[where].filter((hit) => hit.value.recogniser === recogniser && hit.value.role === role);
}

const stands = (found: Found, recogniser: Recogniser, role: Role, where: keyof Found): boolean =>
  found[where].some((hit) => hit.value.recogniser === recogniser && hit.value.role === role);

export function allowed(found: Found, recogniser: Recogniser, statement: Statement): boolean {
  const inSentence = (role: Role): boolean =>
    stands(found, recogniser, role, 'value') || stands(found, recogniser, role, 'label');
  if (recogniser.without && inSentence('without')) return false;
  if (recogniser.onlyIn && !recogniser.onlyIn.includes(statement.domain ?? 'none')) return false;
  if (recogniser.with && !inSentence('with') && !stands(found, recogniser, 'with', 'title')) return false;
  return !(recogniser.planOnly && statement.note);
}

const named = new Recent<PhraseMatch<Place>[]>(40_000);

/** What stands in a label or title, its number apart: these repeat on a page, so each is read once. */
export const termsIn = (text: string): PhraseMatch<Place>[] =>
  named.of(text, (one) => {
    const from = numberEnd(one);
    return flagIndex.find(tokenise(one)).filter(({ start }) => start >= from);
  });

/** Notes one place that speaks for a flag. */
export type Add = (
  flag: RedFlag,
  recogniser: Recogniser | null,
  focus: number,
  inLabel: boolean,
  negative: boolean,
) => void;
