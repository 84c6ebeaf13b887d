/** The terms and patterns of knowledge/red-flags.json, indexed once, and the context they ask for. */
import { expand, redFlags, type Recogniser, type RedFlag } from '@/core/knowledge/red-flags';
import { PhraseIndex, type PhraseMatch } from '@/core/text/phrases';
import { tokenise, type Token } from '@/core/text/tokens';
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
    for (const phrase of expand(list ?? []))
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

export function allowed(found: Found, recogniser: Recogniser, statement: Statement): boolean {
  const inSentence = (role: Role): boolean =>
    asTerm(found, recogniser, role, 'value').length > 0 ||
    asTerm(found, recogniser, role, 'label').length > 0;
  if (recogniser.without && inSentence('without')) return false;
  if (recogniser.onlyIn && !recogniser.onlyIn.includes(statement.domain ?? 'none')) return false;
  if (recogniser.with && !inSentence('with') && asTerm(found, recogniser, 'with', 'title').length === 0)
    return false;
  return !(recogniser.planOnly && statement.note);
}

const cache = new Map<string, { tokens: Token[]; hits: PhraseMatch<Place>[] }>();

/** Labels and titles repeat on a page: read each once. */
export function readOnce(text: string): { tokens: Token[]; hits: PhraseMatch<Place>[] } {
  const known = cache.get(text);
  if (known) return known;
  const tokens = tokenise(text);
  const result = { tokens, hits: flagIndex.find(tokens) };
  if (cache.size > 2_000) cache.clear();
  cache.set(text, result);
  return result;
}
