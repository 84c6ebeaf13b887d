/** What one place of the plan names as the person's own and another denies: a catheter, dentures, a key safe. */
import { conflictRules } from '@/core/knowledge/checks';
import { expand } from '@/core/knowledge/red-flags';
import { PhraseIndex } from '@/core/text/phrases';
import { quick } from '@/core/text/quick';
import { tokenise } from '@/core/text/tokens';
import { answerOf, assertionOf } from './assertion';
import { firstOfKind, ofPlan, sameSituation, sideOf, situationKey, type Pair } from './sides';
import type { Statement } from './statements';

type Claim = 'has' | 'has-not';
interface Place {
  rule: string;
  claim: Claim;
}

const index = new PhraseIndex<Place>(
  conflictRules.conflicts.flatMap(({ id, kind, terms = [], denies = terms }) =>
    kind === 'denied'
      ? [
          ...expand(terms).map((phrase) => ({
            phrase,
            value: { rule: id, claim: 'has' as const },
            exact: true,
          })),
          ...expand(denies).map((phrase) => ({
            phrase,
            value: { rule: id, claim: 'has-not' as const },
            exact: true,
          })),
        ]
      : [],
  ),
);
const without = new Map(
  conflictRules.conflicts.flatMap(({ id, notAbout }): [string, RegExp][] =>
    notAbout ? [[id, new RegExp(notAbout, 'iu')]] : [],
  ),
);
const unsure = quick(new RegExp(conflictRules.unsure, 'iu'));
const partly = quick(new RegExp(conflictRules.partly, 'iu'));

interface Said {
  statement: Statement;
  focus: number;
}

/** What a statement claims of each thing it names, by rule. */
function claimsOf(statement: Statement): Map<string, { claim: Claim; focus: number }> {
  const found = new Map<string, { claim: Claim; focus: number }>();
  const add = ({ rule, claim }: Place, focus: number): void => {
    if (!found.has(rule) && !without.get(rule)?.test(`${statement.name} ${statement.text}`))
      found.set(rule, { claim, focus });
  };
  const open = unsure.test(statement.text);
  for (const { value, start, firstToken, endToken } of index.find(statement.tokens)) {
    const how = assertionOf(statement.tokens, firstToken, endToken, statement.label);
    const wanted = how === 'stated' ? 'has' : how === 'denied' ? 'has-not' : null;
    if (statement.denied && wanted === 'has') continue;
    if (value.claim === wanted && (wanted === 'has' ? !open : !partly.test(statement.text)))
      add(value, start);
  }
  if (!statement.first || statement.name === '') return found;
  const answer = statement.denied ? 'no' : answerOf(statement.text);
  for (const { value } of index.find(tokenise(statement.name))) {
    if (value.claim === 'has-not' && answer === 'no') add(value, 0);
    if (value.claim === 'has' && answer === 'yes') add(value, 0);
  }
  return found;
}

/** For each rule the first claim and the first denial of the same situation. */
export function deniedConflicts(statements: readonly Statement[]): Map<string, Pair[]> {
  const has = new Map<string, Said[]>();
  const hasNot = new Map<string, Said[]>();
  for (const statement of statements) {
    if (statement.heading || !(ofPlan(statement) || (statement.denied && statement.note === null))) continue;
    for (const [rule, { claim, focus }] of claimsOf(statement)) {
      const table = claim === 'has' ? has : hasNot;
      const list = table.get(rule);
      if (list) list.push({ statement, focus });
      else table.set(rule, [{ statement, focus }]);
    }
  }
  const pairs = new Map<string, Pair[]>();
  const kindOf = ({ statement }: Said): string => situationKey(statement);
  for (const [rule, denials] of hasNot) {
    const claims = firstOfKind(has.get(rule) ?? [], kindOf);
    for (const no of firstOfKind(denials, kindOf)) {
      const yes = claims.find((one) => sameSituation(one.statement, no.statement));
      if (!yes) continue;
      pairs.set(rule, [[sideOf(yes.statement, yes.focus), sideOf(no.statement, no.focus)]]);
      break;
    }
  }
  return pairs;
}
