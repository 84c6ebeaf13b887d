/** What is named with nothing of a kind beside it: an allergy without what it does; a part with hardly a word in it. */
import type { Staleness } from '@/core/knowledge/checks';
import { plainWords } from '@/core/text/plain-words';
import { isWordy } from '@/core/text/tokens';
import { contentWords } from './compose';
import type { Found, StalenessInput } from './staleness-found';
import type { Statement } from './statements';

const isBeside = (one: Statement, other: Statement): boolean =>
  one.evidence.block === other.evidence.block ||
  (one.row !== null && one.row === other.row) ||
  (one.section !== null &&
    one.section === other.section &&
    one.row === null &&
    other.row === null &&
    one.domain === other.domain &&
    Math.abs(one.at - other.at) === 1);

const WORD_LEAST = 3;

/** Each thing the plan names, where nothing beside it nor wherever else it is named says what the rule wants. */
export function nothingBeside(rule: Staleness, { findings }: StalenessInput): Found[] {
  const named = findings.inPlan(rule.when ?? '').filter(({ statement }) => !statement.heading);
  const said = findings.of(rule.unless ?? '').map(({ statement }) => statement);
  const common = new Set(rule.values);
  const thingsOf = ({ label, text }: Statement): string[] =>
    [...contentWords(`${label} ${text}`)]
      .filter((word) => word.length >= WORD_LEAST && !common.has(word))
      .map((word) => word.replace(/s$/u, ''));
  return named.flatMap(({ statement, focus }): Found[] => {
    const words = new Set(thingsOf(statement));
    const isSame = (other: Statement): boolean => thingsOf(other).some((word) => words.has(word));
    return said.some((other) => isBeside(statement, other) || isSame(other)) ? [] : [{ statement, focus }];
  });
}

/** A part of the plan that says next to nothing. */
export function fewWords(rule: Staleness, { findings, record }: StalenessInput): Found[] {
  const isNamed = (title: string): boolean =>
    (rule.values ?? []).some((value) => ` ${plainWords(title)} `.includes(` ${value} `));
  const sections = record.sections.filter(
    ({ domain, title }) => rule.domains?.includes(domain ?? '') && isNamed(title),
  );
  const ids = new Set(sections.map(({ id }) => id));
  const inside = findings.statements.filter(
    (one) =>
      one.note === null &&
      !one.heading &&
      !one.blank &&
      (ids.has(one.section ?? '') || rule.domains?.includes(one.domain ?? '')),
  );
  const wordsOf = (one: Statement): number => one.tokens.filter((token) => isWordy(token.norm)).length;
  const count = inside.reduce((sum, one) => sum + wordsOf(one), 0);
  const longest = inside.toSorted((a, b) => wordsOf(b) - wordsOf(a))[0];
  return longest && ids.size > 0 && count < (rule.words ?? 0) ? [{ statement: longest, focus: 0 }] : [];
}
